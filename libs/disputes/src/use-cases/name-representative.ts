import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import { UseCaseCommand } from '@platform/processes';
import type { NameRepresentativeCommand } from '../dispute/annex/annex.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type Made = 'representativeId' | 'subjectId' | 'idPrint' | 'phone';
type NameRepresentativeData = Omit<NameRepresentativeCommand['data'], Made> & { readonly phone?: string | null };

/** An agent, guardian, legal or elected representative of a party (代理人、监护人、代表人). */
export class NameRepresentative extends UseCaseCommand<NameRepresentativeData> {}

@CommandHandler(NameRepresentative)
export class NameRepresentativeHandler implements ICommandHandler<NameRepresentative> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly fingerprints: Fingerprints,
  ) {}

  execute({ data, metadata }: NameRepresentative): Promise<CommandResult> {
    const representativeId = deterministicId(metadata.commandId, 'representative');
    const complete = {
      ...data,
      representativeId,
      subjectId: deterministicId(representativeId, 'subject'),
      phone: data.phone ?? null,
      idPrint: this.fingerprints.of('id', data.idNumber),
    };
    return this.decisions.decide({ type: 'NameRepresentative', data: complete }, metadata);
  }
}
