import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type * as commands from '../rulebook/rulebook.commands.js';
import { RulebookDecisions } from './rulebook-decisions.js';

/** Keeps a draft of an area on the server. */
export class StartRuleDraft extends UseCaseCommand<commands.StartRuleDraftCommand['data']> {}

@CommandHandler(StartRuleDraft)
export class StartRuleDraftHandler implements ICommandHandler<StartRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: StartRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'StartRuleDraft', data }, metadata);
  }
}

/** Writes the next revision of a draft. */
export class ReviseRuleDraft extends UseCaseCommand<commands.ReviseRuleDraftCommand['data']> {}

@CommandHandler(ReviseRuleDraft)
export class ReviseRuleDraftHandler implements ICommandHandler<ReviseRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: ReviseRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReviseRuleDraft', data }, metadata);
  }
}

/** Notes that somebody saw the what-if report of a revision. */
export class NoteRuleTrial extends UseCaseCommand<commands.NoteRuleTrialCommand['data']> {}

@CommandHandler(NoteRuleTrial)
export class NoteRuleTrialHandler implements ICommandHandler<NoteRuleTrial> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: NoteRuleTrial): Promise<CommandResult> {
    return this.decisions.decide({ type: 'NoteRuleTrial', data }, metadata);
  }
}

/** Asks for the review of a revision whose cases pass. */
export class SubmitRuleDraft extends UseCaseCommand<commands.SubmitRuleDraftCommand['data']> {}

@CommandHandler(SubmitRuleDraft)
export class SubmitRuleDraftHandler implements ICommandHandler<SubmitRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: SubmitRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'SubmitRuleDraft', data }, metadata);
  }
}

/** A second person gives it back with an opinion. */
export class ReturnRuleDraft extends UseCaseCommand<commands.ReturnRuleDraftCommand['data']> {}

@CommandHandler(ReturnRuleDraft)
export class ReturnRuleDraftHandler implements ICommandHandler<ReturnRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: ReturnRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ReturnRuleDraft', data }, metadata);
  }
}

/** A second person approves it and sets its first day. */
export class ApproveRuleDraft extends UseCaseCommand<commands.ApproveRuleDraftCommand['data']> {}

@CommandHandler(ApproveRuleDraft)
export class ApproveRuleDraftHandler implements ICommandHandler<ApproveRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: ApproveRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'ApproveRuleDraft', data }, metadata);
  }
}

/** Takes a draft back before it is approved. */
export class WithdrawRuleDraft extends UseCaseCommand<commands.WithdrawRuleDraftCommand['data']> {}

@CommandHandler(WithdrawRuleDraft)
export class WithdrawRuleDraftHandler implements ICommandHandler<WithdrawRuleDraft> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: WithdrawRuleDraft): Promise<CommandResult> {
    return this.decisions.decide({ type: 'WithdrawRuleDraft', data }, metadata);
  }
}

/** Takes a version back before its first day. */
export class RevokeRuleVersion extends UseCaseCommand<commands.RevokeRuleVersionCommand['data']> {}

@CommandHandler(RevokeRuleVersion)
export class RevokeRuleVersionHandler implements ICommandHandler<RevokeRuleVersion> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: RevokeRuleVersion): Promise<CommandResult> {
    return this.decisions.decide({ type: 'RevokeRuleVersion', data }, metadata);
  }
}

/** Enters or corrects a year of the State Council's notice. */
export class AnnounceCalendarYear extends UseCaseCommand<commands.AnnounceCalendarYearCommand['data']> {}

@CommandHandler(AnnounceCalendarYear)
export class AnnounceCalendarYearHandler implements ICommandHandler<AnnounceCalendarYear> {
  constructor(private readonly decisions: RulebookDecisions) {}

  execute({ data, metadata }: AnnounceCalendarYear): Promise<CommandResult> {
    return this.decisions.decide({ type: 'AnnounceCalendarYear', data }, metadata);
  }
}

export const RULEBOOK_COMMANDS = [
  StartRuleDraft,
  ReviseRuleDraft,
  NoteRuleTrial,
  SubmitRuleDraft,
  ReturnRuleDraft,
  ApproveRuleDraft,
  WithdrawRuleDraft,
  RevokeRuleVersion,
  AnnounceCalendarYear,
] as const;

export const RULEBOOK_HANDLERS = [
  StartRuleDraftHandler,
  ReviseRuleDraftHandler,
  NoteRuleTrialHandler,
  SubmitRuleDraftHandler,
  ReturnRuleDraftHandler,
  ApproveRuleDraftHandler,
  WithdrawRuleDraftHandler,
  RevokeRuleVersionHandler,
  AnnounceCalendarYearHandler,
] as const;
