import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { systemViewer } from '@libs/identity';
import { CLOCK, type Clock, type CommandMetadata, deterministicId, systemActor } from '@platform/messaging';
import { isSealed, KEY_VAULT, type KeyVault, parseSealed } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { NotifyErasure } from '../use-cases/notify-erasure.js';
import { SealAttachment } from '../use-cases/seal-attachment.js';
import { HandoffReader } from '../views/handoff-track/handoff-track.reader.js';

/** A file of a hand-off that may still hold what was erased: nobody can look into it for one person's name. */
export interface FileLeft {
  readonly handoffId: string;
  readonly disputeCode: string;
  readonly attachmentId: string;
  readonly name: string;
  readonly size: number;
}

export interface Erased {
  /** Whose key was destroyed now; null: there is no such subject, or its key was gone already. */
  readonly subject: string | null;
  /** Hand-offs whose two sides were told. */
  readonly told: number;
  /** Of the same cases, and not announced as free of personal data; open until they are sealed. */
  readonly files: readonly FileLeft[];
}

interface InCase {
  readonly dispute_id: string;
  /** null: it is the story of the case, or a person who is no party. */
  readonly party_id: string | null;
  readonly sealed: string | null;
}

/**
 * Destroys the key of a subject (个人信息保护法 47) and tells both sides of every hand-off of its cases, who do the same with
 * their copies and confirm (个人信息保护法 21). Safe to repeat after a crash in between: what was told is not told again.
 */
@Injectable()
export class Erasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: HandoffReader,
    private readonly commands: CommandBus,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param id of a subject, or of a party as the case page shows it */
  async erase(id: string): Promise<Erased> {
    const cases = await this.casesWith(id);
    const names = cases.flatMap(({ sealed }) => (isSealed(sealed) ? [parseSealed(sealed).subject] : []));
    const keys = await this.vault.keysForReading([...new Set([id, ...names])]);
    const [subject = null] = keys.keys();
    if (subject !== null) await this.vault.destroy([subject]);
    return { subject, told: await this.tell(id, cases), files: await this.filesOf(cases) };
  }

  /**
   * Closes files that may still hold what was erased; the bytes stay sealed as long as the dossier must be kept, and who handed
   * them in may hand in a version without the person (个人信息保护法 47 第二款). Safe to repeat.
   */
  async seal(id: string, files: readonly FileLeft[]): Promise<void> {
    const subjectId = subjectOf(id, await this.casesWith(id));
    for (const { handoffId, attachmentId } of files) {
      const metadata = this.metadata(attachmentId, subjectId);
      await this.commands.execute(new SealAttachment({ handoffId, attachmentId, subjectId }, metadata));
    }
  }

  private async filesOf(cases: readonly InCase[]): Promise<readonly FileLeft[]> {
    const disputeIds = cases.map(({ dispute_id }) => dispute_id);
    if (disputeIds.length === 0) return [];
    const views = await this.reader.read(systemViewer('erasure'), (query) =>
      query.andWhere('t.dispute_id = any(:disputeIds)', { disputeIds }).orderBy('t.handoff_id'),
    );
    return views.flatMap(({ handoffId, disputeCode, attachments }) =>
      attachments
        .filter(({ stored, sealed, classification }) => stored && !sealed && classification !== 'public')
        .map(({ attachmentId, name, size }) => ({ handoffId, disputeCode, attachmentId, name, size })),
    );
  }

  private async tell(id: string, cases: readonly InCase[]): Promise<number> {
    const disputeIds = [...new Set(cases.map(({ dispute_id }) => dispute_id))];
    const subjectId = subjectOf(id, cases);
    const rows: { handoff_id: string }[] = await this.dataSource.query(
      `select handoff_id from views.handoff_track where dispute_id = any($1) and status <> 'drafted' order by handoff_id`,
      [disputeIds],
    );
    for (const { handoff_id: handoffId } of rows) {
      await this.commands.execute(new NotifyErasure({ handoffId, subjectId }, this.metadata(handoffId, subjectId)));
    }
    return rows.length;
  }

  /** Views hold texts sealed, and a sealed text names its subject; both stay when the key is gone. */
  private async casesWith(id: string): Promise<readonly InCase[]> {
    const parties: InCase[] = await this.dataSource.query(
      `select dispute_id, party->>'partyId' as party_id, party->>'name' as sealed
         from views.case_page, jsonb_array_elements(facts->'parties') party
        where party->>'partyId' = $1 or strpos(party->>'name', ':' || $1 || ':') > 0`,
      [id],
    );
    if (parties.length > 0) return parties;
    return this.dataSource.query(
      `select dispute_id, null as party_id, null as sealed from views.case_page
        where strpos(facts::text, ':' || $1 || ':') > 0`,
      [id],
    );
  }

  private metadata(handoffId: string, subjectId: string): CommandMetadata {
    const commandId = deterministicId('erasure', handoffId, subjectId);
    const now = this.clock.now().toISOString();
    return {
      commandId,
      now,
      actor: systemActor('erasure'),
      via: 'job',
      correlationId: commandId,
      causationId: commandId,
    };
  }
}

/** The id under which the packages name the person. */
const subjectOf = (id: string, cases: readonly InCase[]): string =>
  cases.find(({ party_id }) => party_id !== null)?.party_id ?? id;
