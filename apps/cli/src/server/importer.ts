import { createHash } from 'node:crypto';
import { RegisterDispute, type RegisterDisputeData } from '@libs/disputes';
import { findDivision } from '@libs/reference';
import { OrganisationDirectoryReader } from '@libs/roster';
import { type IntakeRecord, parseIntakeRecord } from '@libs/routing';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  CLOCK,
  type Clock,
  type CommandMetadata,
  deterministicId,
  DomainError,
  systemActor,
} from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import type { RowFault } from '../input/records.js';
import { withRecordId } from '../input/record-id.js';

export type RowResult =
  { readonly kind: 'accepted' | 'repeated' } | { readonly kind: 'rejected'; readonly fault: RowFault };

type Receivers = Pick<OrganisationDirectoryReader, 'forDivision' | 'find'>;

/** Receives what comes in before any organisation was established; the coordinator of the city sees it. */
const NOBODY_YET = 'import';
const RECEIVING_KINDS = ['dispute-centre', 'justice-bureau'] as const;

/** Registers intake records through the same command as the API. */
export class Importer {
  private readonly receivers = new Map<string, Promise<string>>();

  private constructor(
    private readonly bus: CommandBus,
    private readonly organisations: Receivers,
    private readonly clock: Clock,
    private readonly organisationId: string | null,
  ) {}

  /** `organisationId`: who received the records; null: the dispute centre of the place, as far as it is known. */
  static async in(app: INestApplicationContext, organisationId: string | null): Promise<Importer> {
    await app.get(ProjectionEngine).drain(['organisation-directory']);
    const organisations = app.get(OrganisationDirectoryReader, { strict: false });
    return new Importer(app.get(CommandBus), organisations, app.get<Clock>(CLOCK), organisationId);
  }

  async register(value: unknown, line: number): Promise<RowResult> {
    const rejected = (code: string, message: string): RowResult => ({
      kind: 'rejected',
      fault: { line, code, message },
    });
    const named = withRecordId(value, line);
    const now = this.clock.now().toISOString();
    const parsed = parseIntakeRecord(named.value, now);
    if (!parsed.ok) {
      const [first] = parsed.problems;
      return rejected(first?.code ?? 'INTAKE_NOT_A_RECORD', first?.message ?? '该行无法读取。');
    }
    try {
      const data = await this.dataOf(parsed.record);
      const metadata = metadataOf(parsed.record, named.own, now);
      const result = await this.bus.execute(new RegisterDispute(data, metadata));
      return { kind: result.repeated ? 'repeated' : 'accepted' };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      return error.code === 'IDEMPOTENCY_KEY_REUSED'
        ? rejected('RECORD_CHANGED', '同一编号的记录此前已登记，但内容不同；请在案件中更正，或使用新的编号。')
        : rejected(error.code, error.message);
    }
  }

  private async dataOf(record: IntakeRecord): Promise<RegisterDisputeData> {
    const divisionCode = record.division_code ?? (record.region ? (findDivision(record.region)?.code ?? null) : null);
    return {
      source: record.intake_source,
      sourceOrderNo: record.source_order_no,
      category: record.category,
      subCategory: record.sub_category,
      title: record.title,
      facts: record.facts,
      claims: record.claims,
      amountCny: record.amount_cny,
      peopleInvolved: record.people_involved,
      flags: record.flags,
      parties: record.parties.map((party) => ({
        role: party.role,
        kind: party.kind,
        traits: party.traits,
        name: party.name,
        idNumber: party.id_number,
        phone: party.phone,
        address: party.address,
      })),
      place: record.region,
      divisionCode,
      reporter: record.reporter,
      ...(record.requested_at ? { requestedOn: record.requested_at.slice(0, 10) } : {}),
      receivedBy: this.organisationId ?? (await this.receiverFor(divisionCode ?? '')),
    };
  }

  private receiverFor(divisionCode: string): Promise<string> {
    const known = this.receivers.get(divisionCode);
    if (known) return known;
    const found = this.organisations
      .forDivision(divisionCode || '31', { kinds: RECEIVING_KINDS })
      .then((bodies) => bodies[0]?.organisationId ?? NOBODY_YET);
    this.receivers.set(divisionCode, found);
    return found;
  }
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The same record has the same command id, however often and in whichever file it comes. */
function metadataOf(record: IntakeRecord, hasOwnId: boolean, now: string): CommandMetadata {
  const { id, ...content } = record;
  const { intake_source: source, source_order_no: order } = record;
  const key = order ? ['order', source ?? '', order] : hasOwnId ? ['id', id] : ['content', digest(content)];
  const commandId = deterministicId('import', ...key);
  const ids = { commandId, correlationId: commandId, causationId: commandId };
  return { ...ids, now, actor: systemActor('import'), via: 'import', requestHash: digest(content) };
}
