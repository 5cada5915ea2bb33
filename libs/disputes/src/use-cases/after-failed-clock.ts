import { type CommandMetadata, deterministicId } from '@platform/messaging';
import { TRAFFIC_AFTER_FAILED } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { Dispute } from '../dispute/dispute.state.js';
import type { LegalClocks } from './legal-clocks.js';

/** The three days to ask the traffic police once a people's mediation has failed, by whatever deed (道交程序规定 85). */
export function afterFailedClock(
  clocks: LegalClocks,
  { registration, episode }: Dispute,
  metadata: CommandMetadata,
): Clock | null {
  if (registration.category !== '道路交通事故' || episode?.channel !== 'people' || episode.ending !== null) return null;
  const endedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
  return clocks.start(TRAFFIC_AFTER_FAILED, endedOn, deterministicId(metadata.commandId, TRAFFIC_AFTER_FAILED));
}
