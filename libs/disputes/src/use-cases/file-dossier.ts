import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { defaultFileNo } from '../dispute/dossier.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';

interface FileDossierData {
  readonly disputeId: string;
  /** The committee's own number, `（2026）人调字第12号`; absent: made from the code of the dispute. */
  readonly fileNo?: string | null;
  /** Names of papers that lie in the file beside those the record itself proves (`DOSSIER_ITEMS`). */
  readonly documents: readonly string[];
  /** Class of the body's own retention list, with its source and who approved it; no law sets years. */
  readonly retention?: { readonly class: string; readonly source: string; readonly approvedBy: string } | null;
}

/** Files the dossier (立卷归档) when every paper that must be there is there. */
export class FileDossier extends UseCaseCommand<FileDossierData> {}

@CommandHandler(FileDossier)
export class FileDossierHandler implements ICommandHandler<FileDossier> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: FileDossier): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({
        type: 'FileDossier',
        data: { ...data, fileNo: data.fileNo ?? defaultFileNo(dispute, shanghaiDay(metadata.now)) },
      }),
      metadata,
    );
  }
}
