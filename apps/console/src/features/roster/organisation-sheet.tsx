import { useMemo, type ReactNode } from 'react';
import { establishOrganisation, sendOrganisationCommand } from '../../api/roster';
import type { Organisation } from '../../api/types';
import { useWords } from '../../i18n/words';
import type { Entered } from './entered';
import { RosterSheet } from './roster-sheet';

export type OrganisationTask =
  | { readonly kind: 'establish' }
  | { readonly kind: 'move' | 'close' | 'offer-mode' | 'staffing'; readonly body: Organisation };

const FIELDS: Readonly<Record<OrganisationTask['kind'], readonly Entered[]>> = {
  establish: [
    { name: 'name', as: 'text' },
    { name: 'kind', as: 'one-of', list: 'organisationKinds' },
    { name: 'channels', as: 'some-of', list: 'channels' },
    { name: 'divisionCode', as: 'text' },
    { name: 'parentId', as: 'body', optional: true },
  ],
  move: [{ name: 'parentId', as: 'body', optional: true }],
  close: [],
  'offer-mode': [{ name: 'mode', as: 'code', family: 'offerMode', codes: ['at-once', 'batch'] }],
  staffing: [
    { name: 'year', as: 'number' },
    { name: 'areaKm2', as: 'decimal' },
    { name: 'population', as: 'number' },
    { name: 'casesPerYear', as: 'decimal' },
    { name: 'staff', as: 'decimal' },
    { name: 'source', as: 'text' },
  ],
};

interface OrganisationSheetProps {
  task: OrganisationTask;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** What is written about a body of the roster. */
export function OrganisationSheet({ task, onClose, onDone }: OrganisationSheetProps): ReactNode {
  const { t, term } = useWords();
  // One id for as long as the sheet is open: a repeated send makes no second body.
  const newId = useMemo(() => `org-${crypto.randomUUID()}`, []);
  const send = (body: object, key: string): Promise<unknown> =>
    task.kind === 'establish'
      ? establishOrganisation({ ...body, organisationId: newId, industry: null }, key)
      : sendOrganisationCommand(task.body.organisationId, task.kind, body, key);
  const known: Readonly<Record<string, string>> =
    task.kind === 'establish'
      ? {}
      : {
          parentId: task.body.parentId ?? '',
          mode: task.body.batchOffers ? 'batch' : 'at-once',
          year: String(new Date().getFullYear()),
        };
  return (
    <RosterSheet
      fields={FIELDS[task.kind]}
      known={known}
      label={(name) => term('bodies.in', name)}
      note={[task.kind === 'establish' ? null : task.body.name, term('bodies.note', task.kind)]
        .filter(Boolean)
        .join('：')}
      onClose={onClose}
      onDone={onDone}
      send={send}
      title={t(task.kind === 'establish' ? 'bodies.establish' : `bodies.do.${task.kind}`)}
    />
  );
}
