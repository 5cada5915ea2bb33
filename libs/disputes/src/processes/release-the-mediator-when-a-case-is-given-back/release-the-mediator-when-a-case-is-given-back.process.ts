import type { CaseHandedBack, CaseTakenBack } from '@libs/assignment';
import type { Recorded } from '@platform/event-store';
import { process, send } from '@platform/processes';
import { ReleaseMediator } from '../../use-cases/release-mediator.js';

/** By the mediator with one click, or by the coordinator when somebody leaves. */
export const releaseTheMediatorWhenACaseIsGivenBack = process({
  name: 'release-the-mediator-when-a-case-is-given-back',
  prefixes: ['assignment-'],
  handles: ['CaseHandedBack', 'CaseTakenBack'],
  initialState: null,
  react(recorded) {
    const { type, data } = recorded as Recorded<CaseHandedBack | CaseTakenBack>;
    const { disputeId, episodeId, mediatorId, reason } = data;
    const how = type === 'CaseHandedBack' ? 'handed-back' : 'taken-back';
    return [send(ReleaseMediator, { disputeId, episodeId, mediatorId, how, reason })];
  },
});
