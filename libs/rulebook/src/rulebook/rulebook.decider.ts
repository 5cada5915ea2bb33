import { shanghaiDate } from '@libs/deadlines';
import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, invalid } from '@platform/messaging';
import { announceYear } from './announce-year.js';
import { lastNumber, versionsOf } from './in-force.js';
import type {
  ApproveRuleDraftCommand,
  NoteRuleTrialCommand,
  ReturnRuleDraftCommand,
  ReviseRuleDraftCommand,
  RevokeRuleVersionCommand,
  RulebookCommand,
  StartRuleDraftCommand,
  SubmitRuleDraftCommand,
  WithdrawRuleDraftCommand,
} from './rulebook.commands.js';
import type { RulebookEvent } from './rulebook.events.js';
import {
  contentOf,
  draftOf,
  draftProblems,
  mustBe,
  mustBeCurrent,
  mustBeInArea,
  mustHaveNoProblems,
  mustHaveSeenReport,
  mustNotBeAuthor,
} from './rulebook.rules.js';
import { evolve, initialState, type RuleDraft, type RulebookState } from './rulebook.state.js';

type Decided = readonly RulebookEvent[];
const actOf = (draftId: string, { actor, now }: CommandMetadata) => ({ draftId, by: actor.id, at: now });

function start({ data }: StartRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const { draftId, keeperArea, area, title, reason } = data;
  mustBeInArea(area, keeperArea);
  const content = contentOf(data.content, area);
  const basedOn = versionsOf(state, content.kind, area).at(-1)?.approval.number ?? 0;
  const act = actOf(draftId, metadata);
  return [{ type: 'RuleDraftStarted', data: { ...act, area, title, reason, content, basedOn } }];
}

function revise({ data }: ReviseRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = keptDraft(data, state);
  mustBe(draft, 'drafting');
  mustBeCurrent(draft, data.revision);
  const { draftId, title, reason } = data;
  if (data.content.kind !== draft.kind) throw invalid('RULE_CONTENT_INVALID', '草案的种类不能改变。');
  const content = contentOf(data.content, draft.area);
  const revision = draft.revision + 1;
  return [{ type: 'RuleDraftRevised', data: { ...actOf(draftId, metadata), revision, title, reason, content } }];
}

function noteTrial({ data }: NoteRuleTrialCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = keptDraft(data, state);
  mustBeCurrent(draft, data.revision);
  const { keeperArea: _area, draftId, ...trial } = data;
  return [{ type: 'RuleDraftTried', data: { ...actOf(draftId, metadata), ...trial } }];
}

function submit({ data }: SubmitRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = keptDraft(data, state);
  mustBe(draft, 'drafting');
  mustBeCurrent(draft, data.revision);
  mustBeOnNewest(state, draft);
  mustHaveNoProblems(draftProblems(state, draft, metadata.now));
  mustHaveSeenReport(draft, metadata.actor.id);
  const { draftId, revision } = data;
  const testsPassed = draft.content.tests.length;
  return [{ type: 'RuleDraftSubmitted', data: { ...actOf(draftId, metadata), revision, testsPassed } }];
}

function giveBack({ data }: ReturnRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = reviewed(data, state, metadata);
  const { revision, opinion } = data;
  return [{ type: 'RuleDraftReturned', data: { ...actOf(draft.draftId, metadata), revision, opinion } }];
}

function approve({ data }: ApproveRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = reviewed(data, state, metadata);
  mustHaveSeenReport(draft, metadata.actor.id);
  mustBeOnNewest(state, draft);
  const effectiveAt = firstInstant(data.effectiveOn, metadata.now);
  const before = versionsOf(state, draft.kind, draft.area).at(-1);
  if (before && effectiveAt <= before.approval.effectiveAt) {
    throw invalid(
      'RULE_DATE_OUT_OF_ORDER',
      `应晚于上一版本的施行时间（${shanghaiDate(before.approval.effectiveAt)}）。`,
      {
        field: 'effectiveOn',
      },
    );
  }
  // What it inherits may have changed since it was submitted.
  mustHaveNoProblems(draftProblems(state, draft, effectiveAt));
  const { draftId, revision, opinion } = data;
  const number = lastNumber(state, draft.kind, draft.area) + 1;
  return [
    { type: 'RuleVersionApproved', data: { ...actOf(draftId, metadata), revision, number, effectiveAt, opinion } },
  ];
}

function withdraw({ data }: WithdrawRuleDraftCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = keptDraft(data, state);
  if (draft.status !== 'submitted') mustBe(draft, 'drafting');
  return [{ type: 'RuleDraftWithdrawn', data: { ...actOf(draft.draftId, metadata), reason: data.reason } }];
}

function revoke({ data }: RevokeRuleVersionCommand, state: RulebookState, metadata: CommandMetadata): Decided {
  const draft = keptDraft(data, state);
  mustBe(draft, 'approved');
  if (draft.approval === null || draft.approval.effectiveAt <= metadata.now) {
    throw conflict('RULE_VERSION_BEGUN', '该版本已经施行，不能撤销，请另行起草新版本。');
  }
  return [{ type: 'RuleVersionRevoked', data: { ...actOf(draft.draftId, metadata), reason: data.reason } }];
}

function keptDraft(data: { draftId: string; keeperArea: string }, state: RulebookState): RuleDraft {
  const draft = draftOf(state, data.draftId);
  mustBeInArea(draft.area, data.keeperArea);
  return draft;
}

function reviewed(
  data: ReturnRuleDraftCommand['data'] | ApproveRuleDraftCommand['data'],
  state: RulebookState,
  { actor }: CommandMetadata,
): RuleDraft {
  const draft = keptDraft(data, state);
  mustBe(draft, 'submitted');
  mustBeCurrent(draft, data.revision);
  mustNotBeAuthor(draft, actor.id);
  return draft;
}

function mustBeOnNewest(state: RulebookState, { kind, area, basedOn }: RuleDraft): void {
  const newest = versionsOf(state, kind, area).at(-1)?.approval.number ?? 0;
  if (newest === basedOn) return;
  throw conflict('RULE_DRAFT_OUTDATED', '起草之后本辖区已有新版本，请以新版本为基础重新起草。', {
    extra: { basedOn, newest },
  });
}

/** 0:00 in Shanghai of a later day, or now. A version never begins in the past. */
function firstInstant(effectiveOn: string | null, now: string): string {
  if (effectiveOn === null) return now;
  if (effectiveOn <= shanghaiDate(now)) {
    throw invalid('RULE_DATE_PAST', '施行日应为将来的日期；需要立即施行的请选择“立即施行”。', { field: 'effectiveOn' });
  }
  return new Date(Date.parse(`${effectiveOn}T00:00:00+08:00`)).toISOString();
}

export const rulebookDecider: Decider<RulebookState, RulebookCommand, RulebookEvent> = {
  initialState,
  evolve,
  decide(command, state, metadata) {
    switch (command.type) {
      case 'StartRuleDraft':
        return start(command, state, metadata);
      case 'ReviseRuleDraft':
        return revise(command, state, metadata);
      case 'NoteRuleTrial':
        return noteTrial(command, state, metadata);
      case 'SubmitRuleDraft':
        return submit(command, state, metadata);
      case 'ReturnRuleDraft':
        return giveBack(command, state, metadata);
      case 'ApproveRuleDraft':
        return approve(command, state, metadata);
      case 'WithdrawRuleDraft':
        return withdraw(command, state, metadata);
      case 'RevokeRuleVersion':
        return revoke(command, state, metadata);
      case 'AnnounceCalendarYear':
        return announceYear(command, state, metadata);
    }
  },
};
