import { HANDOFF_OUTCOMES, handoffActions, handoffDecider } from '@libs/handoffs';
import { type Actor, DomainError, type FixedClock } from '@platform/messaging';
import { type Letter, verifyMessage } from '@platform/webhooks';
import { PartnerBook } from '../../apps/partner/src/book/partner-book.js';
import type { Chance } from './chance.js';
import { ownerOf } from './owner.js';
import type { SimulatedPlatform } from './simulated-platform.js';

type Command = Parameters<typeof handoffDecider.decide>[0];

export interface PartnerParts {
  readonly organisationId: string;
  readonly platform: SimulatedPlatform;
  readonly publicKeys: readonly string[];
  readonly clock: FixedClock;
  readonly chance: Chance;
}

interface Wish {
  readonly command: Command;
  readonly key: string;
  readonly handoffId: string;
  at: Date;
}

/** A partner as the kit makes one: verifies, drops what it has seen, pulls, acts, and repeats what was not answered. */
export class SimulatedPartner {
  readonly book = new PartnerBook();
  readonly refused: string[] = [];
  readonly heard = new Set<string>();
  duplicates = 0;
  private readonly wishes: Wish[] = [];
  private readonly actor: Actor;

  constructor(private readonly parts: PartnerParts) {
    const { organisationId } = parts;
    this.actor = { id: `partner.${organisationId}`, role: 'partner', organisationId };
  }

  async receive({ headers, body }: Letter): Promise<number> {
    const { publicKeys, clock } = this.parts;
    const verdict = verifyMessage({ headers, body, publicKeys, now: clock.now() });
    if (verdict !== 'valid') {
      this.refused.push(verdict);
      return 401;
    }
    const id = headers['webhook-id'] ?? '';
    if (this.book.hasSeen(id)) {
      this.duplicates += 1;
      return 204;
    }
    const { subject } = JSON.parse(body) as { subject: string };
    await this.pull(subject);
    this.book.markSeen(id);
    this.heard.add(id);
    return 204;
  }

  nextAt(): Date | null {
    const times = this.wishes.map(({ at }) => at.getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Sends what is due. What is refused is given up after a fresh look; what was not answered is sent again as it was. */
  async act(): Promise<void> {
    const now = this.parts.clock.now();
    for (const wish of this.wishes.filter(({ at }) => at <= now)) {
      wish.at = new Date(now.getTime() + 30_000);
      try {
        await this.parts.platform.execute(wish.command, this.actor, wish.key);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.pull(wish.handoffId);
      }
      this.wishes.splice(this.wishes.indexOf(wish), 1);
    }
  }

  private async pull(handoffId: string): Promise<void> {
    const { state, revision } = await this.parts.platform.state(handoffId);
    if (state.status === 'none' || state.sent === null) return;
    const { disputeCode } = state.sent;
    const seen = { handoffId, caseCode: disputeCode, status: state.status, owner: ownerOf(state), revision };
    if (this.book.put(seen)) this.wishFor(handoffId, state, revision);
  }

  private wishFor(
    handoffId: string,
    state: Exclude<Parameters<typeof ownerOf>[0], { status: 'none' }>,
    revision: number,
  ) {
    const { organisationId, chance, clock } = this.parts;
    const { purpose, toOrganisationId, answerDueAt } = state.sent;
    if (toOrganisationId !== organisationId) return;
    const now = clock.now();
    const standing = {
      status: state.status,
      purpose,
      linkage: state.terms.linkage,
      due: now.toISOString() >= answerDueAt,
      returnRequestedBy: state.returnRequestedBy,
      openProposals: 0,
    };
    const actions = handoffActions(standing, ['receiver']);
    if (actions.length === 0) return;
    const action = chance.of(actions);
    const command = commandFor(action, handoffId, now, chance.of(HANDOFF_OUTCOMES[purpose] as readonly string[]));
    if (!command) return;
    const at = new Date(now.getTime() + chance.between(0, 6 * 3600) * 1000);
    this.wishes.push({ command, key: `${action}-${handoffId}-${revision}`, handoffId, at });
  }
}

function commandFor(action: string, handoffId: string, now: Date, outcome: string): Command | null {
  const decidedOn = now.toISOString().slice(0, 10);
  switch (action) {
    case 'receive':
      return { type: 'ReceiveHandoff', data: { handoffId, partnerOrderNo: null } };
    case 'accept':
      return { type: 'AcceptHandoff', data: { handoffId, partnerOrderNo: null } };
    case 'return':
      return { type: 'ReturnHandoff', data: { handoffId, code: 'not-our-duty', reason: '不属本单位职责' } };
    case 'conclude':
      return { type: 'ConcludeHandoff', data: { handoffId, outcome, decidedOn } as never };
    default:
      return null;
  }
}
