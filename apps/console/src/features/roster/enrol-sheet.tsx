import { useMemo, type ReactNode } from 'react';
import { enrolMediator } from '../../api/roster';
import { useWords } from '../../i18n/words';
import type { Entered } from './entered';
import { RosterSheet } from './roster-sheet';

const FIELDS: readonly Entered[] = [
  { name: 'name', as: 'text' },
  { name: 'mediatorKind', as: 'one-of', list: 'mediatorKinds' },
  { name: 'organisationId', as: 'body', optional: false },
  { name: 'fields', as: 'list' },
  { name: 'languages', as: 'list' },
  { name: 'districtCodes', as: 'list' },
  { name: 'capacity', as: 'number' },
  { name: 'termEndsOn', as: 'optional-day' },
  { name: 'trainedUntil', as: 'optional-day' },
  { name: 'formerEmployers', as: 'list' },
];

/** A new person of the roster; what else is known of them is written on their page. */
export function EnrolSheet({ onClose, onDone }: { onClose: () => void; onDone: () => Promise<void> }): ReactNode {
  const { t } = useWords();
  // One id for as long as the sheet is open: a repeated send enrols nobody twice.
  const mediatorId = useMemo(() => `person-${crypto.randomUUID()}`, []);
  const send = (entered: object, key: string): Promise<unknown> => {
    const { mediatorKind, ...body } = entered as { mediatorKind: string };
    return enrolMediator({ ...body, kind: mediatorKind, mediatorId }, key);
  };
  return (
    <RosterSheet
      fields={FIELDS}
      known={{ capacity: '5', languages: '普通话' }}
      note={t('roster.enrolHint')}
      onClose={onClose}
      onDone={onDone}
      send={send}
      title={t('roster.enrol')}
    />
  );
}
