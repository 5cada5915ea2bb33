import type { CommandMetadata } from '@platform/messaging';
import { commandMetadata } from '@platform/testing';
import type { DisputeCommand } from '../dispute/dispute.commands.js';
import { disputeDecider } from '../dispute/dispute.decider.js';
import type { DisputeEvent } from '../dispute/dispute.events.js';
import type { DisputeStatus } from '../dispute/dispute.status.js';
import { decideDuplicate } from './sample-annex-commands.js';
import * as sample from './sample-commands.js';
import * as proceedings from './sample-proceedings.js';
import { LI, MEDIATOR, ZHANG } from './sample-commands.js';

/** The facts that come of commands, one after the other. */
export function historyOf(
  commands: readonly DisputeCommand[],
  metadata: Partial<CommandMetadata> = {},
): readonly DisputeEvent[] {
  return commands.reduce<readonly DisputeEvent[]>((history, command) => {
    const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
    return [...history, ...disputeDecider.decide(command, state, commandMetadata(metadata))];
  }, []);
}

const registered = [sample.register()];
const screening = [...registered, sample.screen(), sample.decideRouting()];
const consented = [...screening, sample.consent(ZHANG), sample.consent(LI)];
const accepted = [...consented, sample.accept()];
const preparing = [...accepted, sample.appoint()];
const inMediation = [...preparing, sample.tellRights(), sample.schedule(), sample.hold()];
const signing = [...inMediation, sample.draft()];
const agreed = [
  ...signing,
  sample.sign('party', ZHANG),
  sample.sign('party', LI),
  sample.sign('mediator', MEDIATOR),
  sample.seal(),
];
const performing = [...agreed, sample.perform('term-1')];
const returnVisit = [...performing, sample.perform('term-2')];
const failed = [...inMediation, sample.conclude()];
const closed = [...returnVisit, sample.visit(), sample.close()];

/** Commands that lead to each status. */
export const COMMANDS_TO: Readonly<Record<DisputeStatus | 'consented', readonly DisputeCommand[]>> = {
  registered,
  screening,
  consented,
  refused: [...screening, sample.consent(LI, 'refused'), sample.refuse()],
  accepted,
  preparing,
  'in-mediation': inMediation,
  signing,
  suspended: [...inMediation, proceedings.suspend()],
  agreed,
  performing,
  'return-visit': returnVisit,
  failed,
  transferring: [...failed, sample.transfer()],
  closed,
  filed: [...closed, sample.file()],
  merged: [...screening, decideDuplicate()],
};

/** A history that ends in the status. */
export const at = (status: keyof typeof COMMANDS_TO): readonly DisputeEvent[] => historyOf(COMMANDS_TO[status]);
