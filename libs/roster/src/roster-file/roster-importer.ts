import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandMetadata, deterministicId, DomainError, forbidden, invalid } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';
import { mediatorDecider, mediatorStream } from '../mediator/mediator.decider.js';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';
import { ChangeCapacity } from '../use-cases/change-capacity.js';
import { ChangeScope } from '../use-cases/change-scope.js';
import { EnrolMediator } from '../use-cases/enrol-mediator.js';
import { EstablishOrganisation } from '../use-cases/establish-organisation.js';
import { MoveMediator } from '../use-cases/move-mediator.js';
import { MoveOrganisation } from '../use-cases/move-organisation.js';
import { NoteSex } from '../use-cases/note-sex.js';
import { RenewTerm } from '../use-cases/renew-term.js';
import { readRosterFile } from './read-file.js';
import { type Cells, type MediatorRow, readMediator, readOrganisation, type OrganisationRow } from './read-row.js';

export interface RosterFault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface RosterImport {
  readonly kind: 'mediators' | 'organisations';
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RosterFault[];
}

export interface RosterImportOptions {
  readonly csv: string;
  readonly metadata: CommandMetadata;
  /** May whoever imports keep the people of this body? */
  readonly mayKeep: (organisationId: string) => Promise<boolean>;
}

type Outcome = 'added' | 'changed' | 'unchanged';

/** Ordinary commands, row by row: a wrong row stops nobody else, and what stands already as the file says stays untouched. */
@Injectable()
export class RosterImporter {
  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: DecisionHandler,
  ) {}

  /** @throws DomainError `ROSTER_HEADER_UNKNOWN`, `ROSTER_FILE_BROKEN`: nothing was done */
  async import({ csv, metadata, mayKeep }: RosterImportOptions): Promise<RosterImport> {
    const { kind, rows } = readRosterFile(csv);
    const counts = { added: 0, changed: 0, unchanged: 0 };
    const rejected: RosterFault[] = [];
    for (const { line, cells } of rows) {
      try {
        const own = ofRow(metadata, line, cells);
        const outcome =
          kind === 'mediators'
            ? await this.mediator(readMediator(cells), own, mayKeep)
            : await this.organisation(readOrganisation(cells), own, mayKeep);
        counts[outcome] += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
        rejected.push({ line, code: error.code, message: error.message });
      }
    }
    return { kind, ...counts, rejected };
  }

  private async mediator(
    { sex, ...profile }: MediatorRow,
    metadata: CommandMetadata,
    mayKeep: RosterImportOptions['mayKeep'],
  ): Promise<Outcome> {
    const { mediatorId, organisationId, fields, languages, districtCodes, capacity, termEndsOn } = profile;
    const { state } = await this.decisions.load(mediatorStream(mediatorId), mediatorDecider);
    const bodies = state.status === 'unknown' ? [organisationId] : [organisationId, state.profile.organisationId];
    for (const body of new Set(bodies)) await requireKept(body, mayKeep);
    if (state.status !== 'unknown') requireSameRecord(profile, state.profile);
    const commands: ((own: CommandMetadata) => UseCaseCommand<object>)[] = [
      // A person who is there already is told apart by name and kind; another one under this id is refused.
      (own) => new EnrolMediator(state.status === 'unknown' ? profile : { ...state.profile, ...nameOf(profile) }, own),
      ...(sex === null ? [] : [(own: CommandMetadata) => new NoteSex({ mediatorId, sex }, own)]),
    ];
    if (state.status !== 'unknown') {
      commands.push(
        (own) => new MoveMediator({ mediatorId, organisationId }, own),
        (own) => new ChangeScope({ mediatorId, fields, languages, districtCodes }, own),
        (own) => new ChangeCapacity({ mediatorId, capacity }, own),
        ...(termEndsOn === null ? [] : [(own: CommandMetadata) => new RenewTerm({ mediatorId, termEndsOn }, own)]),
      );
    }
    const written = await this.send(commands, metadata);
    if (state.status === 'unknown') return 'added';
    return written ? 'changed' : 'unchanged';
  }

  private async organisation(
    row: OrganisationRow,
    metadata: CommandMetadata,
    mayKeep: RosterImportOptions['mayKeep'],
  ): Promise<Outcome> {
    const { organisationId, parentId } = row;
    const { state } = await this.decisions.load(organisationStream(organisationId), organisationDecider);
    await requireKept(state.status === 'unknown' ? (parentId ?? organisationId) : organisationId, mayKeep);
    const commands: ((own: CommandMetadata) => UseCaseCommand<object>)[] = [
      (own) => new EstablishOrganisation(row, own),
      ...(state.status === 'unknown'
        ? []
        : [(own: CommandMetadata) => new MoveOrganisation({ organisationId, parentId }, own)]),
    ];
    const written = await this.send(commands, metadata);
    if (state.status === 'unknown') return 'added';
    return written ? 'changed' : 'unchanged';
  }

  /** True when any of them wrote something. */
  private async send(
    commands: readonly ((own: CommandMetadata) => UseCaseCommand<object>)[],
    metadata: CommandMetadata,
  ): Promise<boolean> {
    let written = false;
    for (const [index, make] of commands.entries()) {
      const own = { ...metadata, commandId: deterministicId(metadata.commandId, String(index)) };
      const result = await this.commands.execute(make(own));
      written = written || !result.repeated;
    }
    return written;
  }
}

const nameOf = ({ name, kind }: Omit<MediatorRow, 'sex'>) => ({ name, kind });

/**
 * A training and a former post are facts with a date and a subject: a cell that changed is not enough to write one, and must
 * not be passed over in silence.
 */
function requireSameRecord(row: Omit<MediatorRow, 'sex'>, known: Omit<MediatorRow, 'sex'>): void {
  if (row.trainedUntil !== null && row.trainedUntil !== known.trainedUntil) {
    throw invalid(
      'TRAINING_NOT_BY_FILE',
      `培训有效期与名册不同（名册为 ${known.trainedUntil ?? '未登记'}），请在个人页“登记培训”后再导入。`,
      { field: 'trainedUntil' },
    );
  }
  const added = row.formerEmployers.filter((one) => !known.formerEmployers.includes(one));
  if (added.length > 0) {
    throw invalid('FORMER_SERVICE_NOT_BY_FILE', `曾任单位“${added.join('、')}”名册中没有，请在个人页“登记曾任职务”。`, {
      field: 'formerEmployers',
    });
  }
}

async function requireKept(organisationId: string, mayKeep: RosterImportOptions['mayKeep']): Promise<void> {
  if (await mayKeep(organisationId)) return;
  throw forbidden('NOT_YOUR_ORGANISATION', '该机构不在您的管辖范围内，请由其主管机构办理。', {
    field: 'organisationId',
  });
}

function ofRow(metadata: CommandMetadata, line: number, cells: Cells): CommandMetadata {
  const { expectedRevision: _file, ...rest } = metadata;
  return { ...rest, commandId: deterministicId(metadata.commandId, String(line), JSON.stringify(cells)) };
}
