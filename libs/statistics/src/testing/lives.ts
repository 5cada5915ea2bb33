import type { DomainEvent } from '@platform/messaging';

/** One event to be recorded: when it happened, and when this system learns of it. */
export interface Happening {
  readonly stream: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly event: DomainEvent;
}

export interface LifeOptions {
  readonly disputeId: string;
  readonly code: string;
  readonly area: string | null;
  /** Of the registration, in milliseconds. */
  readonly start: number;
  readonly random: (below: number) => number;
  readonly organisations: readonly string[];
  readonly mediators: readonly string[];
  readonly categories: readonly string[];
  readonly sources: readonly (string | null)[];
}

const HOUR = 3_600_000;
const CHANNELS = ['people', 'people', 'people', 'administrative', 'judicial'] as const;
const ENDINGS = [
  'agreement',
  'agreement',
  'agreement',
  'wide-gap',
  'party-unwilling',
  'settled-and-withdrawn',
] as const;

/** A made-up life of one dispute, with late entries, failures, second channels, hand-offs and clocks. */
export class Life {
  readonly happenings: Happening[] = [];
  private happened: number;
  private recorded: number;

  constructor(private readonly options: LifeOptions) {
    this.happened = options.start;
    this.recorded = options.start;
    this.live();
  }

  private oneIn(number: number): boolean {
    return this.options.random(number) === 0;
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.options.random(list.length)] as T;
  }

  private add(type: string, data: object, stream = `dispute-${this.options.disputeId}`, hours = 24 * 9): void {
    this.happened += this.options.random(hours) * HOUR;
    // One in six is entered late, up to two months; nothing is recorded before what stands before it in the log.
    const late = this.oneIn(6) ? this.options.random(24 * 60) * HOUR : 0;
    this.recorded = Math.max(this.recorded + 1000, this.happened + late);
    const own = stream.startsWith('signal-') ? {} : { disputeId: this.options.disputeId };
    const event: DomainEvent = { type, data: { ...own, ...data } };
    this.happenings.push({
      stream,
      happenedAt: new Date(this.happened).toISOString(),
      recordedAt: new Date(this.recorded).toISOString(),
      event,
    });
  }

  private day(): string {
    return new Date(this.happened + 8 * HOUR).toISOString().slice(0, 10);
  }

  private live(): void {
    const { code, area, random } = this.options;
    this.add('DisputeRegistered', {
      code,
      divisionCode: area,
      category: this.pick(this.options.categories),
      source: this.pick(this.options.sources),
      amountCny: this.oneIn(2) ? 1000 * random(200) : null,
      peopleInvolved: 2 + random(3),
      receivedBy: this.pick(this.options.organisations),
      flags: [...(this.oneIn(8) ? ['可能激化'] : []), ...(this.oneIn(20) ? ['群体性'] : [])],
      parties: [],
    });
    this.contact();
    if (this.oneIn(10)) this.warn();
    if (!this.alone() || this.oneIn(12)) return;
    this.add('RoutingDecided', { channel: this.pick(CHANNELS) }, undefined, 48);
    if (this.oneIn(12)) this.add('RoutingOverridden', { channel: this.pick(CHANNELS) });
    if (this.oneIn(12)) {
      this.add('DisputeRefused', {});
      this.add('DisputeClosed', { outcome: 'refused' });
      return;
    }
    for (let round = 0; round < 1 + (this.oneIn(5) ? 1 : 0); round += 1) if (!this.episode(round)) return;
    this.agree();
  }

  private contact(): void {
    if (!this.oneIn(2)) return;
    this.add('ClockStarted', { clock: { clockId: 'f', rule: 'contact_party' } }, undefined, 1);
    this.add('ClockStopped', { clockId: 'f', met: !this.oneIn(4) }, undefined, 24);
  }

  /** A duplicate: linked with the other, or merged into it, by mistake now and then. False when it is gone. */
  private alone(): boolean {
    if (!this.oneIn(9)) return true;
    const decision = this.oneIn(4) ? 'link' : 'merge';
    this.add('DuplicateDecided', { otherDisputeId: 'other', decision });
    if (decision === 'link') return true;
    if (this.oneIn(3)) return false;
    this.add('DuplicateDecisionUndone', { otherDisputeId: 'other', decision });
    return true;
  }

  /** False when it never ends. */
  private episode(round: number): boolean {
    const { disputeId } = this.options;
    const episodeId = `${disputeId}-e${round}`;
    const episode = { episodeId, channel: this.pick(CHANNELS), organisationId: this.pick(this.options.organisations) };
    const clockId = `c${round}`;
    this.add('EpisodeOpened', episode, undefined, 72);
    this.add('ClockStarted', { clock: { clockId, rule: 'peoples_mediation' } }, undefined, 1);
    const mediatorId = this.pick(this.options.mediators);
    this.add('MediatorAppointed', { episodeId, mediatorId, organisationId: episode.organisationId }, undefined, 48);
    if (this.oneIn(15)) {
      this.add('MediatorReleased', { episodeId, mediatorId, how: 'handed-back', reason: 'other', mediatorsLeft: 0 });
    }
    this.add('SessionHeld', { episodeId });
    if (this.oneIn(3)) this.add('SessionHeld', { episodeId });
    if (this.oneIn(9)) {
      const ground = this.pick(['hard', 'complex', 'party-asked'] as const);
      this.add('AssistingSeatAsked', { episodeId, ground, seat: 2 }, `assignment-${episodeId}`);
    }
    if (this.oneIn(4)) this.add('ClockOverdue', { clockId, rule: 'peoples_mediation' });
    if (this.oneIn(6)) this.add('ClockExtended', { clock: { clockId, rule: 'peoples_mediation' } });
    if (this.oneIn(9)) this.add('ClockOverdue', { clockId: `w${round}`, rule: 'confirmation_window' });
    if (this.oneIn(6)) return false;
    this.add('MediationConcluded', { episodeId, channel: episode.channel, ending: this.pick(ENDINGS) });
    this.add('ClockStopped', { clockId, met: !this.oneIn(5) }, undefined, 1);
    if (this.oneIn(3)) this.handOver(round, episode.organisationId);
    return true;
  }

  private handOver(round: number, fromOrganisationId: string): void {
    const handoffId = `${this.options.disputeId}-h${round}`;
    const purpose = this.oneIn(3) ? 'judicial-confirmation' : 'transfer';
    const between = { fromOrganisationId, toOrganisationId: this.pick(this.options.organisations) };
    const data = { handoffId, channel: 'judicial', purpose, ...between };
    const stream = `handoff-${handoffId}`;
    this.add('HandoffSent', data, stream);
    if (this.oneIn(12)) {
      this.add('HandoffRecalled', data, stream);
      return;
    }
    if (this.oneIn(4)) return;
    this.add('HandoffReceived', data, stream);
    if (this.oneIn(9)) {
      this.add('HandoffObjected', data, stream);
      if (this.oneIn(2)) this.add('HandoffObjectionUpheld', data, stream);
      return;
    }
    if (this.oneIn(5)) this.add('HandoffReturned', data, stream);
    else this.add('HandoffAccepted', data, stream);
  }

  /** A warning on its own stream; what ends it names the dispute no more. */
  private warn(): void {
    const signalId = `${this.options.disputeId}-s`;
    const stream = `signal-${signalId}`;
    const kind = this.oneIn(3) ? 'same-place' : 'same-people';
    this.add('SignalRaised', { signalId, kind, disputeIds: [this.options.disputeId], causes: [] }, stream);
    if (this.oneIn(2)) this.add(this.oneIn(2) ? 'SignalAnswered' : 'SignalDismissed', { signalId }, stream);
  }

  private agree(): void {
    const { disputeId } = this.options;
    const agreementId = `${disputeId}-a`;
    const form = this.oneIn(3) ? 'oral' : 'written';
    const terms = [{ termId: 't', amountCny: this.oneIn(2) ? 500 * this.options.random(100) : null }];
    this.add('AgreementDrafted', { agreementId, episodeId: `${disputeId}-e0`, form, scope: 'full', terms });
    this.add('AgreementTookEffect', { agreementId, effectiveOn: this.day() });
    this.afterAgreement(agreementId);
    if (this.oneIn(9))
      this.add(this.oneIn(2) ? 'AgreementRevoked' : 'AgreementHeldInvalid', { agreementId, on: this.day() });
    if (this.oneIn(4)) return;
    this.add('DisputeClosed', { outcome: 'settled' });
    if (!this.oneIn(8)) return;
    this.add('DisputeReopened', { cause: 'new-facts' });
    if (this.oneIn(2)) this.add('DisputeClosed', { outcome: 'settled' });
  }

  private afterAgreement(agreementId: string): void {
    if (this.oneIn(2)) {
      this.add('ConfirmationDecided', {
        agreementId,
        decidedOn: this.day(),
        outcome: this.oneIn(3) ? 'rejected' : 'valid',
      });
    }
    this.add('ClockStarted', { clock: { clockId: 'v', rule: 'return_visit' } }, undefined, 1);
    if (this.oneIn(2))
      this.add('PerformanceRecorded', { on: this.day(), outcome: this.oneIn(4) ? 'breached' : 'performed' });
    if (this.oneIn(9)) {
      this.add('RemedyNoted', { kind: this.oneIn(3) ? 'suit' : 'payment-order', on: this.day() });
    }
    this.add('ClockStopped', { clockId: 'v', met: !this.oneIn(4) });
    this.add('ReturnVisitRecorded', { on: this.day(), satisfied: this.oneIn(5) ? false : this.oneIn(4) ? null : true });
  }
}
