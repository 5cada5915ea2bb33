import { useState, type ReactNode } from 'react';
import { readDivisions } from '../../api/endpoints';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Field } from '../../shared/ui/field';

interface AreaFieldProps {
  /** The widest area that may be chosen. */
  root: string;
  onChange: (divisionCode: string) => void;
}

/** The whole of an area or, level by level, a part of it. */
export function AreaField({ root, onChange }: AreaFieldProps): ReactNode {
  const { t } = useWords();
  return <Level label={t('emergency.area')} onChange={onChange} parent={root} whole={t('emergency.wholeArea')} />;
}

interface LevelProps {
  label: string;
  parent: string;
  whole: string;
  onChange: (divisionCode: string) => void;
}

function Level({ label, parent, whole, onChange }: LevelProps): ReactNode {
  const { t, refusal } = useWords();
  const [chosen, setChosen] = useState('');
  const { value, problem } = useResource(
    `divisions-${parent}`,
    async (signal) => (await readDivisions(parent, signal)).items,
  );
  // A place that is no further divided has nothing to choose from; the outermost list is shown even so.
  if (value?.length === 0 && label !== t('emergency.area')) return null;
  const choose = (code: string): void => {
    setChosen(code);
    onChange(code || parent);
  };
  const name = value?.find(({ code }) => code === chosen)?.name;
  return (
    <>
      <Field hint={problem ? refusal(problem).title : undefined} label={label}>
        <select onChange={({ target }) => choose(target.value)} value={chosen}>
          <option value="">{whole}</option>
          {value?.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
      {name ? (
        <Level
          key={chosen}
          label={t('emergency.within', { name })}
          onChange={onChange}
          parent={chosen}
          whole={t('emergency.wholeOf', { name })}
        />
      ) : null}
    </>
  );
}
