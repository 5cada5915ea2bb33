import { useState, type ReactNode } from 'react';
import { readMediators, type Mediators } from '../../../api/roster';
import { useWords } from '../../../i18n/words';
import { useResource } from '../../../shared/hooks/use-resource';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import './assignment.css';

export interface Chosen {
  readonly mediatorId: string;
  readonly name: string;
}

/** 特邀规定 12; the contract takes as many. */
const MOST = 3;
const SHOWN = 6;

interface MediatorPickerProps {
  chosen: readonly Chosen[];
  onChosen: (chosen: readonly Chosen[]) => void;
}

/** Whom a party wants, found by name in the public roster. */
export function MediatorPicker({ chosen, onChosen }: MediatorPickerProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <fieldset className="picker">
      <legend>{t('matching.choose')}</legend>
      <p className="field-hint">{t('matching.chooseHint')}</p>
      {chosen.map((one) => (
        <p className="picked" key={one.mediatorId}>
          <strong>{one.name}</strong>
          <Button
            look="quiet"
            onClick={() => onChosen(chosen.filter(({ mediatorId }) => mediatorId !== one.mediatorId))}
          >
            {t('matching.remove', { name: one.name })}
          </Button>
        </p>
      ))}
      {chosen.length < MOST ? (
        <>
          <Field label={t('matching.search')}>
            <input maxLength={50} onChange={(event) => setText(event.target.value.trim())} value={text} />
          </Field>
          {text === '' ? null : (
            <Found
              chosen={chosen}
              onPick={(one) => {
                onChosen([...chosen, one]);
                setText('');
              }}
              text={text}
            />
          )}
        </>
      ) : null}
    </fieldset>
  );
}

interface FoundProps {
  text: string;
  chosen: readonly Chosen[];
  onPick: (one: Chosen) => void;
}

function Found({ text, chosen, onPick }: FoundProps): ReactNode {
  const { t } = useWords();
  const { value } = useResource<Mediators>(`pick-${text}`, (signal) => readMediators({ text, limit: SHOWN }, signal));
  const taken = new Set(chosen.map(({ mediatorId }) => mediatorId));
  const items = (value?.items ?? []).filter(({ mediatorId }) => !taken.has(mediatorId));
  if (value && items.length === 0) return <p className="soft small">{t('matching.noneFound')}</p>;
  return (
    <ul className="found">
      {items.map(({ mediatorId, name, organisationName, kindTitle }) => (
        <li key={mediatorId}>
          <button onClick={() => onPick({ mediatorId, name })} type="button">
            <strong>{name}</strong>{' '}
            <span className="soft small">{[kindTitle, organisationName].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
