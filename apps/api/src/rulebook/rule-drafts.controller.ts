import { Controller, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { GetRuleDraftTrial } from '@libs/disputes';
import type { Viewer } from '@libs/identity';
import * as rulebook from '@libs/rulebook';
import { Route } from '@platform/http';
import { CLOCK, type Clock, type CommandMetadata, type CommandResult, deterministicId } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { clockTitle } from './clock-titles.js';
import { RuleDraftPages } from './rule-draft-pages.js';

type At = typeof ENDPOINTS;

/** An administrator without an area keeps the rules of the whole installation. */
const CITY = '31';
export const keeperAreaOf = ({ areaCode }: Viewer): string => areaCode ?? CITY;

/** Drafts of rules from the first word to the day they hold. */
@Controller()
export class RuleDraftsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: RuleDraftPages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.ruleDrafts)
  drafts(@Called() { query }: Call<At['ruleDrafts']>): ResponseOf<At['ruleDrafts']> {
    return this.pages.list(query.kind, this.now());
  }

  @Route(ENDPOINTS.ruleDraft)
  draft(@Called() { params, viewer }: Call<At['ruleDraft']>): Promise<ResponseOf<At['ruleDraft']>> {
    return this.pages.one(params.draftId, viewer.accountId, keeperAreaOf(viewer), this.now());
  }

  @Route(ENDPOINTS.ruleVocabulary)
  vocabulary(): ResponseOf<At['ruleVocabulary']> {
    return this.pages.vocabulary(this.now());
  }

  @Route(ENDPOINTS.currentRules)
  current(@Called() { query }: Call<At['currentRules']>): ResponseOf<At['currentRules']> {
    return this.pages.current(query.kind, query.area);
  }

  @Route(ENDPOINTS.startRuleDraft)
  async start(@Called() { body, viewer, metadata }: CommandCall<At['startRuleDraft']>): Promise<CommandAnswer> {
    const { kind, tables, tests, running, ...rest } = body;
    const draftId = deterministicId(metadata.commandId, 'rule-draft');
    const content = { kind, tables, tests, running };
    const data = { draftId, keeperArea: keeperAreaOf(viewer), ...rest, content };
    return { ...answerOf(await this.commands.execute(new rulebook.StartRuleDraft(data, metadata))), id: draftId };
  }

  @Route(ENDPOINTS.reviseRuleDraft)
  revise(@Called() call: CommandCall<At['reviseRuleDraft']>): Promise<CommandAnswer> {
    const { tables, tests, running, ...rest } = call.body;
    const { kind } = this.pages.found(call.params.draftId);
    const data = { ...ofDraft(call), ...rest, content: { kind, tables, tests, running } };
    return this.send(call.params.draftId, new rulebook.ReviseRuleDraft(data, call.metadata));
  }

  /** The report, and the note that this person has seen it. */
  @Route(ENDPOINTS.tryRuleDraft)
  async try(@Called() call: CommandCall<At['tryRuleDraft']>): Promise<ResponseOf<At['tryRuleDraft']>> {
    const { draftId } = call.params;
    const { revision, from = null, to = null } = call.body;
    rulebook.mustBeInArea(this.pages.found(draftId).area, keeperAreaOf(call.viewer));
    const trial = await this.queries.execute(new GetRuleDraftTrial(draftId, { from, to }));
    const { compared, more, routes, clocks } = trial;
    const seen = { ...ofDraft(call), revision, from, to, compared, changed: routes.length + clocks.length };
    const answer = await this.send(draftId, new rulebook.NoteRuleTrial(seen, call.metadata));
    return {
      ...answer,
      compared,
      more,
      routes: routes.map(({ before, after, gone, added, ...one }) => ({
        ...one,
        before: { ...before, rules: [...before.rules] },
        after: { ...after, rules: [...after.rules] },
        gone: [...gone],
        added: [...added],
      })),
      clocks: clocks.map(({ rule, ...one }) => ({ ...one, title: clockTitle(rule) })),
    };
  }

  @Route(ENDPOINTS.submitRuleDraft)
  submit(@Called() call: CommandCall<At['submitRuleDraft']>): Promise<CommandAnswer> {
    const data = { ...ofDraft(call), ...call.body };
    return this.send(call.params.draftId, new rulebook.SubmitRuleDraft(data, call.metadata));
  }

  @Route(ENDPOINTS.returnRuleDraft)
  giveBack(@Called() call: CommandCall<At['returnRuleDraft']>): Promise<CommandAnswer> {
    const data = { ...ofDraft(call), ...call.body };
    return this.send(call.params.draftId, new rulebook.ReturnRuleDraft(data, call.metadata));
  }

  @Route(ENDPOINTS.approveRuleDraft)
  approve(@Called() call: CommandCall<At['approveRuleDraft']>): Promise<CommandAnswer> {
    const data = { ...ofDraft(call), ...call.body };
    return this.send(call.params.draftId, new rulebook.ApproveRuleDraft(data, call.metadata));
  }

  @Route(ENDPOINTS.withdrawRuleDraft)
  withdraw(@Called() call: CommandCall<At['withdrawRuleDraft']>): Promise<CommandAnswer> {
    const data = { ...ofDraft(call), ...call.body };
    return this.send(call.params.draftId, new rulebook.WithdrawRuleDraft(data, call.metadata));
  }

  @Route(ENDPOINTS.revokeRuleVersion)
  revoke(@Called() call: CommandCall<At['revokeRuleVersion']>): Promise<CommandAnswer> {
    const data = { ...ofDraft(call), ...call.body };
    return this.send(call.params.draftId, new rulebook.RevokeRuleVersion(data, call.metadata));
  }

  private now(): string {
    return this.clock.now().toISOString();
  }

  private async send(draftId: string, command: Parameters<CommandBus['execute']>[0]): Promise<CommandAnswer> {
    const result: CommandResult = await this.commands.execute(command);
    return { ...answerOf(result), id: draftId };
  }
}

interface OfDraft {
  readonly params: { readonly draftId: string };
  readonly viewer: Viewer;
  readonly metadata: CommandMetadata;
}
const ofDraft = ({ params, viewer }: OfDraft) => ({ draftId: params.draftId, keeperArea: keeperAreaOf(viewer) });
