import { differencesOf, type DigestItem } from '@libs/deliveries';
import { handoffCloudEvent, handoffStream } from '@libs/handoffs';
import { FixedClock } from '@platform/messaging';
import { makeSigningKey } from '@platform/webhooks';
import { Chance } from './chance.js';
import { Crash, Faults } from './faults.js';
import { ownerOf } from './owner.js';
import { SimulatedNetwork, type Weather } from './simulated-network.js';
import { SimulatedPartner } from './simulated-partner.js';
import { SimulatedPlatform } from './simulated-platform.js';

export interface SimulationOptions {
  readonly seed: number;
  readonly weather: Weather;
  readonly faults: Faults;
  readonly outageHours: number;
  readonly handoffs: number;
  /** The receiver acknowledges every third message and forgets it: a proof that the proof sees something. */
  readonly forgetful?: boolean;
}

export interface SimulationResult {
  readonly platform: SimulatedPlatform;
  readonly network: SimulatedNetwork;
  readonly partners: readonly SimulatedPartner[];
  /** Hand-offs and what was wrong with them; empty is the aim. */
  readonly faultsFound: readonly string[];
  readonly hours: number;
  readonly events: number;
}

const START = new Date('2026-11-02T01:00:00Z');
const HOUR = 3_600_000;
/** Longer than every schedule: what has not come to rest by then never will. */
const LONGEST_HOURS = 24 * 20;
const BODIES = ['court', 'police'] as const;
const STREET = { id: 'street', role: 'coordinator', organisationId: 'street' } as const;
const keys = [makeSigningKey(), makeSigningKey()];

interface Plan {
  readonly handoffId: string;
  readonly toOrganisationId: (typeof BODIES)[number];
  readonly at: Date;
  readonly dueAt: Date;
  sent: boolean;
  lapseAsked: boolean;
}

/** Hand-offs to two bodies through bad weather, an outage and crashes, until nothing moves any more. */
export async function runSimulation(options: SimulationOptions): Promise<SimulationResult> {
  const chance = new Chance(options.seed);
  const clock = new FixedClock(START);
  const network = new SimulatedNetwork(clock, chance, options.weather);
  const recipients = BODIES.map((organisationId) => ({
    partnerId: `${organisationId}-system`,
    organisationId,
    url: `https://${organisationId}.example/hook`,
    privateKeys: keys.map(({ privateKey }) => privateKey),
  }));
  const platform = new SimulatedPlatform({ clock, sender: network, recipients, faults: options.faults });
  const partners = recipients.map(({ organisationId, url }, index) => {
    // One knows the old key only, one the new key only: both verify during a rotation.
    const publicKeys = [keys[index]?.publicKey ?? ''];
    const partner = new SimulatedPartner({ organisationId, platform, publicKeys, clock, chance });
    let letters = 0;
    network.listen(url, (letter) => {
      letters += 1;
      return options.forgetful && letters % 3 === 0 ? Promise.resolve(204) : partner.receive(letter);
    });
    return partner;
  });
  const plans = makePlans(chance, options.handoffs);
  for (const { handoffId, toOrganisationId } of plans) platform.address(handoffId, [`${toOrganisationId}-system`]);
  if (options.outageHours > 0) {
    const from = new Date(START.getTime() + chance.between(0, 4) * HOUR);
    network.down('https://court.example/hook', from, new Date(from.getTime() + options.outageHours * HOUR));
  }

  let nextDelivery: Date | null = null;
  for (;;) {
    try {
      await sendDue(plans, platform, clock);
      await platform.publish();
      await network.arriveAll();
      for (const partner of partners) await partner.act();
      await platform.publish();
      nextDelivery = await platform.deliver();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      platform.restart();
      clock.advance(1000);
      continue;
    }
    const next = earliest([
      nextDelivery,
      network.nextAt(),
      ...partners.map((partner) => partner.nextAt()),
      ...plans.map(nextStep),
    ]);
    if (next === null && (await platform.isPlanned())) break;
    const hours = (clock.now().getTime() - START.getTime()) / HOUR;
    if (hours > LONGEST_HOURS) throw new Error(`seed ${options.seed}: still moving after ${hours} hours`);
    if (next !== null && next > clock.now()) clock.set(next.toISOString());
  }
  const faultsFound = [
    ...(await wrongOwners(platform, plans)),
    ...(await lost(platform, partners)),
    ...(await differences(platform, plans, partners)),
  ];
  const hours = (clock.now().getTime() - START.getTime()) / HOUR;
  return { platform, network, partners, faultsFound, hours, events: (await toldOf(platform)).length };
}

function makePlans(chance: Chance, handoffs: number): Plan[] {
  return Array.from({ length: handoffs }, (_, index) => {
    const at = new Date(START.getTime() + chance.between(0, 8 * 3600) * 1000);
    const dueAt = new Date(at.getTime() + chance.between(2, 72) * HOUR);
    return {
      handoffId: `h${index + 1}`,
      toOrganisationId: chance.of(BODIES),
      at,
      dueAt,
      sent: false,
      lapseAsked: false,
    };
  });
}

/** The street hands over, and its bell rings when the time to answer is over. */
async function sendDue(plans: readonly Plan[], platform: SimulatedPlatform, clock: FixedClock): Promise<void> {
  const now = clock.now();
  for (const plan of plans) {
    const { handoffId, toOrganisationId, dueAt } = plan;
    if (!plan.sent && plan.at <= now) {
      const sent = {
        handoffId,
        disputeId: `dispute-${handoffId}`,
        disputeCode: `LD-${handoffId}`,
        purpose: 'transfer' as const,
        channel: 'judicial' as const,
        fromOrganisationId: STREET.organisationId,
        toOrganisationId,
        agreementId: null,
        reason: null,
        storySubjectId: `story-${handoffId}`,
        legalBasis: '在线规则 12',
        answerDueAt: dueAt.toISOString(),
        derivation: '模拟',
      };
      const draft = {
        handoffId,
        disputeId: sent.disputeId,
        purpose: sent.purpose,
        channel: sent.channel,
        linkage: 'to-court' as const,
        hop: 1,
        hopLimit: 3,
        owners: [STREET.organisationId],
        previousHandoffId: null,
        arbiterOrganisationId: null,
        disclosure: 'full' as const,
        requestedAction: null,
        sourceOrderNo: null,
        inherited: null,
      };
      const data = { handoffId, draft, sent, blocked: null };
      await platform.execute({ type: 'SendHandoff', data }, STREET, `send-${handoffId}`);
      plan.sent = true;
    }
    if (!plan.lapseAsked && dueAt <= now) {
      await platform.execute({ type: 'LapseHandoff', data: { handoffId } }, STREET, `lapse-${handoffId}`);
      plan.lapseAsked = true;
    }
  }
}

function nextStep(plan: Plan): Date | null {
  if (!plan.sent) return plan.at;
  return plan.lapseAsked ? null : plan.dueAt;
}

/** Each case has one owner, and the history moves it at most once per hand-off. */
async function wrongOwners(platform: SimulatedPlatform, plans: readonly Plan[]): Promise<string[]> {
  const events = await platform.events();
  return plans.flatMap(({ handoffId }) => {
    const types = events.filter(({ stream }) => stream === handoffStream(handoffId)).map(({ type }) => type);
    const count = (type: string): number => types.filter((one) => one === type).length;
    const ends = count('HandoffReturned') + count('HandoffLapsed');
    const moves = count('HandoffAccepted');
    const sound = count('HandoffSent') === 1 && moves <= 1 && moves + ends <= 1 && count('HandoffConcluded') <= moves;
    return sound ? [] : [`${handoffId} has the history ${types.join(', ')}`];
  });
}

/** Of what partners are told; the draft is our own house's. */
const toldOf = async (platform: SimulatedPlatform) =>
  (await platform.events()).filter((event) => handoffCloudEvent(event) !== null);

/** Every event reached every partner it concerns. */
async function lost(platform: SimulatedPlatform, partners: readonly SimulatedPartner[]): Promise<string[]> {
  const heard = new Set(partners.flatMap((partner) => [...partner.heard]));
  return (await toldOf(platform)).filter(({ id }) => !heard.has(id)).map(({ id, type }) => `${type} ${id} was lost`);
}

async function differences(
  platform: SimulatedPlatform,
  plans: readonly Plan[],
  partners: readonly SimulatedPartner[],
): Promise<string[]> {
  const found: string[] = [];
  for (const [index, body] of BODIES.entries()) {
    const ours: DigestItem[] = [];
    for (const { handoffId } of plans.filter(({ toOrganisationId }) => toOrganisationId === body)) {
      const { state } = await platform.state(handoffId);
      if (state.status === 'none' || state.sent === null) continue;
      ours.push({ handoffId, caseCode: state.sent.disputeCode, status: state.status, owner: ownerOf(state) });
    }
    const theirs = partners[index]?.book.digestItems() ?? [];
    found.push(...differencesOf(ours, theirs, new Set()).map((one) => `${body}: ${JSON.stringify(one)}`));
  }
  return found;
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : known.reduce((first, time) => (time < first ? time : first));
}
