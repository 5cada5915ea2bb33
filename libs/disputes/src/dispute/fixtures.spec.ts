import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EventCodec } from '@platform/event-store';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { recorded } from '@platform/testing';
import { historyOf, COMMANDS_TO } from '../testing/histories.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import * as safeguards from '../testing/sample-safeguards.js';
import { DISPUTE_EVENT_TYPES, disputeEvents } from './dispute.definitions.js';
import { disputeDecider } from './dispute.decider.js';
import type { DisputeEvent, Party } from './dispute.events.js';

const FOLDER = path.resolve(process.cwd(), 'libs/disputes/src/dispute/fixtures');
const fixture = (type: string): string => path.join(FOLDER, `${type}.v1.json`);

/** Somebody on the side of a party. */
function heirOf(partyId: string): Party {
  const party = sample.register().data.parties.find((one) => one.partyId === partyId);
  if (!party) throw new Error('no such party');
  return { ...party, partyId: 'heir', subjectId: 'heir-subject', fingerprints: ['heir-print'] };
}

/** Lives that together show every event type once. */
const SAMPLES: readonly DisputeEvent[] = [
  ...historyOf([...COMMANDS_TO.agreed, sample.requestConfirmation(), sample.recordConfirmation()]),
  ...historyOf(COMMANDS_TO.filed),
  ...historyOf([...COMMANDS_TO.refused, sample.reportSafety(), sample.escalate(), sample.answer()]),
  ...historyOf([...COMMANDS_TO['in-mediation'], sample.remind(), sample.orderSupervision()]),
  ...historyOf([...COMMANDS_TO['in-mediation'], sample.extend(), sample.consent(sample.LI, 'withdrawn')]),
  ...historyOf([...COMMANDS_TO['in-mediation'], sample.recount(sample.clock('peoples_mediation', '2026-12-09'))]),
  ...historyOf([...COMMANDS_TO.suspended, proceedings.resume()]),
  ...historyOf([
    ...COMMANDS_TO['in-mediation'],
    proceedings.disclose(),
    proceedings.requestRecusal(),
    proceedings.waiveRecusal(),
    proceedings.decideRecusal(),
    sample.appoint({ mediatorId: 'mediator-zhao' }),
    proceedings.refuseReplacement(),
  ]),
  ...historyOf([...COMMANDS_TO['in-mediation'], proceedings.releaseMediator()]),
  ...historyOf([...COMMANDS_TO['in-mediation'], proceedings.flagSham(), proceedings.decideSham()]),
  ...historyOf([
    sample.register({ source: '法院' }),
    ...COMMANDS_TO['in-mediation'].slice(1),
    proceedings.undisputedFacts(),
    sample.schedule('session-2'),
    proceedings.adjourn(),
    proceedings.invite(),
    proceedings.measures(),
    sample.conclude(),
    proceedings.reportToCourt(),
  ]),
  ...historyOf([
    sample.register({ finder: '法律明白人' }),
    safeguards.applied(),
    safeguards.contact(),
    safeguards.dataConsent(),
  ]),
  ...historyOf([...COMMANDS_TO['in-mediation'], safeguards.arrangeJoint(), safeguards.releaseAssisting()]),
  ...historyOf([...COMMANDS_TO.performing, sample.perform('term-2', 'breached'), safeguards.noteRemedy()]),
  ...historyOf([
    ...COMMANDS_TO.agreed,
    sample.requestConfirmation(),
    { ...sample.recordConfirmation(), data: { ...sample.recordConfirmation().data, decidedOn: '2026-11-02' } },
    safeguards.noticeRuling(),
    safeguards.objectToRuling(),
  ]),
  ...historyOf([...COMMANDS_TO.screening, sample.override('administrative')]),
  ...historyOf([...COMMANDS_TO.transferring, sample.takeOver()]),
  ...historyOf([...COMMANDS_TO.transferring, sample.transferReturn(), sample.tellRoutes()]),
  ...historyOf([...COMMANDS_TO.merged, annex.undoDuplicate(), annex.joinParty(), annex.nameRepresentative()]),
  ...historyOf([
    ...COMMANDS_TO.screening,
    annex.joinParty(heirOf(sample.LI)),
    annex.succeedParty({ successors: ['heir'] }),
  ]),
  ...historyOf([...COMMANDS_TO.screening, annex.joinParty(), annex.releaseParty()]),
  ...historyOf([...COMMANDS_TO.agreed, annex.noteEarlierDecision(), annex.pay(), annex.changeAgreement()]),
  ...historyOf([...COMMANDS_TO.agreed, annex.endAgreement('revoked'), annex.joinSeries()]),
  ...historyOf([...COMMANDS_TO.agreed, annex.endAgreement('held-invalid'), annex.noteLead(), annex.answerLead()]),
  ...historyOf([
    ...COMMANDS_TO['return-visit'],
    annex.checkIdentity(sample.ZHANG),
    annex.checkIdentity(sample.LI),
    sample.visit(),
    sample.close(),
    sample.file(),
    annex.grantSubsidy(),
    annex.reopen(),
  ]),
  ...historyOf([...COMMANDS_TO.screening, sample.markOverdue('contact_party')], { now: '2026-11-04T01:00:00.000Z' }),
];

function writeMissing(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const event of SAMPLES) {
    if (!existsSync(fixture(event.type))) writeFileSync(fixture(event.type), `${JSON.stringify(event, null, 2)}\n`);
  }
}

/** A stored shape is for ever: a fixture is added, never changed. `WRITE_FIXTURES=1` writes those of new types. */
if (process.env['WRITE_FIXTURES']) writeMissing();

describe('every event type that was ever written', () => {
  const codec = new EventCodec(disputeEvents, new Sealer(new MemoryKeyVault()));

  it.each(DISPUTE_EVENT_TYPES)('%s still decodes and folds', async (type) => {
    const event = JSON.parse(readFileSync(fixture(type), 'utf8')) as DisputeEvent;
    const { metadata } = recorded(event);
    const [stored] = await codec.encode('dispute-1', -1, null, [{ id: 'event-1', event, metadata }]);
    expect(stored).toBeDefined();
    if (!stored) return;
    const decoded = codec.decode({ ...stored, stream: 'dispute-1', revision: 0, position: '1', created: new Date(0) });
    expect(decoded.type).toBe(type);
    const start = historyOf(COMMANDS_TO.signing).reduce(disputeDecider.evolve, disputeDecider.initialState);
    expect(disputeDecider.evolve(start, decoded as unknown as DisputeEvent).status).not.toBe('none');
  });

  it('seals every text that a person told', async () => {
    const event = JSON.parse(readFileSync(fixture('DisputeRegistered'), 'utf8')) as DisputeEvent;
    const [stored] = await codec.encode('dispute-1', -1, null, [
      { id: 'event-1', event, metadata: recorded(event).metadata },
    ]);
    expect(stored?.data).not.toMatch(/某人|漏水|修复|13800000000/);
  });
});
