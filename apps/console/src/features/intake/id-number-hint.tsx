import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';
import { readIdNumber } from './id-number';

/** Says back what an identity number holds, so that a slip of the hand is seen at once. */
export function IdNumberHint({ name }: { name: number }): ReactNode {
  const { t } = useWords();
  const entered: unknown = Form.useWatch(['parties', name, 'idNumber']);
  const kind: unknown = Form.useWatch(['parties', name, 'kind']);
  // The number of an organisation may have 18 digits too (GB 32100).
  const facts = kind === '自然人' && typeof entered === 'string' ? readIdNumber(entered) : null;
  if (!facts) return null;
  const words = facts.sex === 'male' ? 'intake.idNumberMale' : 'intake.idNumberFemale';
  return (
    <p aria-live="polite" className="id-hint">
      <Icon name={facts.valid ? 'check' : 'alert'} size="1em" />
      {facts.valid ? t(words, { day: facts.bornOn }) : t('intake.idNumberWrong')}
    </p>
  );
}
