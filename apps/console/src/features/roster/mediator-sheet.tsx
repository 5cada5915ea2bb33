import { useCallback, type ReactNode } from 'react';
import { readDisputes } from '../../api/endpoints';
import { Problem } from '../../api/problem';
import { sendMediatorCommand, type MediatorPage } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { type MediatorTask } from './mediator-tasks';
import { RosterSheet } from './roster-sheet';

interface MediatorSheetProps {
  person: MediatorPage;
  task: MediatorTask;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function MediatorSheet({ person, task, onClose, onDone }: MediatorSheetProps): ReactNode {
  const { t, term } = useWords();
  const { mediatorId } = person;
  const { action, also = {} } = task;
  const unknownCase = t('roster.in.caseUnknown');
  const send = useCallback(
    async (entered: object, key: string) => {
      const body = { ...(await withCase(entered, unknownCase)), ...also };
      return sendMediatorCommand({ mediatorId, action, body }, key);
    },
    [mediatorId, action, also, unknownCase],
  );
  return (
    <RosterSheet
      fields={task.fields}
      known={task.from?.(person) ?? {}}
      // One field has another word in each of two forms.
      label={(name) => term('roster.in', task.words?.[name] ?? name)}
      onClose={onClose}
      onDone={onDone}
      person={person}
      send={send}
      title={t(`roster.do.${action}`)}
    />
  );
}

/** People know a case by its code. */
async function withCase(entered: object, unknown: string): Promise<object> {
  if (!('disputeId' in entered)) return entered;
  const code = String(entered.disputeId).toUpperCase();
  const { items } = await readDisputes({ code }, null, new AbortController().signal);
  const found = items.find((one) => one.code === code);
  if (found) return { ...entered, disputeId: found.disputeId };
  const fields = { status: 404, code: 'CASE_UNKNOWN', detail: null, field: 'disputeId', source: null, errors: [] };
  throw new Problem({ ...fields, title: unknown });
}
