import { useState, type ReactNode } from 'react';
import { readDivisions } from '../../api/endpoints';
import { useWords } from '../../i18n/words';
import { CITY } from '../../shared/areas';
import { useResource } from '../../shared/hooks/use-resource';
import { Field } from '../../shared/ui/field';

interface PlaceSelectsProps {
  onChange: (divisionCode: string) => void;
}

/** District, street, community as three plain lists: what every phone can do. The deepest that was chosen counts. */
export function PlaceSelects({ onChange }: PlaceSelectsProps): ReactNode {
  const { t } = useWords();
  const [district, setDistrict] = useState('');
  const [street, setStreet] = useState('');
  const choose = (set: (code: string) => void) => (code: string) => {
    set(code);
    onChange(code);
  };
  return (
    <>
      <Level
        label={t('partyPage.district')}
        onChoose={choose((code) => {
          setDistrict(code);
          setStreet('');
        })}
        parent={CITY}
        required
      />
      <Level
        key={`s${district}`}
        label={t('partyPage.street')}
        onChoose={choose(setStreet)}
        parent={district}
        required
      />
      <Level
        key={`c${street}`}
        label={t('partyPage.community')}
        onChoose={(code) => onChange(code || street)}
        parent={street}
      />
    </>
  );
}

interface LevelProps {
  label: string;
  parent: string;
  required?: boolean;
  onChoose: (code: string) => void;
}

function Level({ label, parent, required = false, onChoose }: LevelProps): ReactNode {
  const { t, refusal } = useWords();
  const { value, problem } = useResource(`divisions-${parent}`, async (signal) =>
    parent === '' ? [] : (await readDivisions(parent, signal)).items,
  );
  return (
    <Field hint={problem ? refusal(problem).title : undefined} label={label}>
      <select disabled={parent === '' || !value} onChange={(event) => onChoose(event.target.value)} required={required}>
        <option value="">{t('form.choose')}</option>
        {value?.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
