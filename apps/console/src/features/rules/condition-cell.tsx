import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { RuleVocabulary } from '../../api/rules';
import type { Reference } from '../../api/types';
import { useWords } from '../../i18n/words';
import { CONDITION_PARTS, conditionWith, type Condition, type ConditionPart } from './rows';

export interface Vocabulary {
  readonly reference: Reference;
  readonly words: RuleVocabulary;
}

interface ConditionCellProps {
  condition: Condition;
  vocabulary: Vocabulary;
  /** Absent: to be read only. */
  onChange?: ((condition: Condition) => void) | undefined;
}

/** What must hold, in words: one line for each kind of condition. */
export function ConditionCell({ condition, vocabulary, onChange }: ConditionCellProps): ReactNode {
  const { t, term } = useWords();
  const stated = CONDITION_PARTS.filter((part) => (condition[part] ?? []).length > 0);
  if (!onChange) {
    if (stated.length === 0) return <p className="soft small">{t('rules.always')}</p>;
    return (
      <dl className="rule-condition">
        {stated.map((part) => (
          <div key={part}>
            <dt className="soft small">{term('rulePart', part)}</dt>
            <dd>{(condition[part] ?? []).map((value) => titleOf(part, value, vocabulary)).join('、')}</dd>
          </div>
        ))}
      </dl>
    );
  }
  // The two rarest kinds are shown where a rule has them.
  const shown = CONDITION_PARTS.filter((part) => !part.startsWith('not') || (condition[part] ?? []).length > 0);
  return (
    <div className="rule-condition">
      {shown.map((part) => (
        <div className="rule-field" key={part}>
          <span aria-hidden="true" className="soft small">
            {term('rulePart', part)}
          </span>
          <Select
            aria-label={term('rulePart', part)}
            allowClear
            maxTagCount="responsive"
            mode="multiple"
            onChange={(values: string[]) => onChange(conditionWith(condition, part, values))}
            optionFilterProp="label"
            options={optionsOf(part, vocabulary).map(({ value, title }) => ({ value, label: title }))}
            placeholder={t('rules.any')}
            value={condition[part] ?? []}
          />
        </div>
      ))}
    </div>
  );
}

function optionsOf(part: ConditionPart, { reference, words }: Vocabulary): readonly { value: string; title: string }[] {
  if (part === 'source' || part === 'notSource') return reference.sources;
  if (part === 'category' || part === 'notCategory') return reference.categories;
  return words.facts;
}

const titleOf = (part: ConditionPart, value: string, vocabulary: Vocabulary): string =>
  optionsOf(part, vocabulary).find((one) => one.value === value)?.title ?? value;
