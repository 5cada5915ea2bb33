import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { disputeNotFound, DisputeRights, type Viewer } from '@libs/identity';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, deterministicId, invalid, notFound } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { papersDecider } from '../issued/papers.decider.js';
import { papersStream } from '../issued/papers.events.js';
import { isPaperKind, PAPER_KINDS } from '../kinds/kinds.js';
import { SETTING } from '../setting/set-paper.js';
import { hashOf, inputsOf, PaperMaker, render } from '../setting/paper-maker.js';
import { ServiceInputs } from '../setting/service-inputs.js';
import { requireMediator } from '../setting/readers.js';
import type { FieldName } from '../template/fields.js';
import { shanghaiDay } from '../templates/paper-template.decider.js';

export interface IssuePaperData {
  readonly disputeId: string;
  readonly kind: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly viewer: Viewer;
}

/** The id of the paper that an `IssuePaper` with this command id makes. */
export const paperIdOf = (commandId: string): string => deterministicId(commandId, 'paper');

/** Makes a paper for the file: remembers template, place in the history and hash, so that it can be made again exactly. */
export class IssuePaper extends UseCaseCommand<IssuePaperData> {}

@CommandHandler(IssuePaper)
export class IssuePaperHandler implements ICommandHandler<IssuePaper> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly maker: PaperMaker,
    private readonly rights: DisputeRights,
    private readonly service: ServiceInputs,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND`, `PAPER_KIND_UNKNOWN`, `INPUT_UNKNOWN`, `PAPER_FOR_MEDIATORS_ONLY` */
  async execute({ data, metadata }: IssuePaper): Promise<CommandResult> {
    const { disputeId, kind, inputs: typed, viewer } = data;
    if (!isPaperKind(kind)) throw notFound('PAPER_KIND_UNKNOWN', '没有该类文书，请刷新后重试。');
    if (!(await this.rights.maySee(viewer, disputeId))) throw disputeNotFound();
    const template = await this.maker.templateOn(kind, shanghaiDay(metadata.now));
    const known = inputsOf(template.template).map(({ name }) => name);
    const unknown = Object.keys(typed).filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw invalid('INPUT_UNKNOWN', `该文书没有可填写的“${unknown.join('、')}”，请刷新后重试。`, { field: 'inputs' });
    }
    const open = await this.maker.open(disputeId);
    const inputs = await this.service.of(kind, open, typed);
    const { document, missing, version, mediatorsOnly } = await this.maker.make(kind, open, inputs, template);
    if (mediatorsOnly) requireMediator(viewer);
    const { bytes, pages } = await render(document, 'pdf');
    return this.decisions.handle({
      stream: papersStream(disputeId),
      decider: papersDecider,
      command: {
        type: 'IssuePaper',
        data: {
          disputeId,
          paperId: paperIdOf(metadata.commandId),
          kind,
          title: PAPER_KINDS[kind].title,
          version,
          revision: open.at.facts.revision,
          madeAt: open.madeAt,
          setting: SETTING,
          basis: PAPER_KINDS[kind].basis,
          organisations: open.names.organisations,
          mediators: open.names.mediators,
          inputs: Object.entries(inputs).map(([field, text]) => ({ field: field as FieldName, text })),
          storySubjectId: open.storySubjectId,
          missing,
          mediatorsOnly,
          hash: hashOf(bytes),
          pages,
        },
      },
      metadata,
    });
  }
}
