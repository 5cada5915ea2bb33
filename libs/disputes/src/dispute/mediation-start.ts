import type { MediationRule } from './clocks.js';
import { courtTerms } from './court-sending.js';
import { latest } from './days.js';
import type { Dispute } from './dispute.state.js';

export interface StartFacts {
  readonly acceptedOn: string;
  /** End of the funeral or treatment, or the day the loss was fixed; null: not told. */
  readonly lossFixedOn: string | null;
}

/**
 * Day from which a mediation is counted. The acceptance, but: what a court sent from the signing for its papers
 * (特邀调解规定 27), a labour dispute from the receipt of the application (劳动争议调解仲裁法 14), an accident not before the
 * loss is fixed (道交程序规定 90).
 */
export function mediationStart(rule: MediationRule, dispute: Dispute, { acceptedOn, lossFixedOn }: StartFacts): string {
  if (rule === 'traffic_police_mediation') return latest([acceptedOn, lossFixedOn ?? acceptedOn]) ?? acceptedOn;
  if (rule === 'labour_mediation') return dispute.ownedSince ?? applicationOf(dispute, acceptedOn);
  return courtTerms(dispute)?.takenOn ?? acceptedOn;
}

/** Reopened, it is applied for anew; the day of that is not told, so the acceptance stands for it. */
function applicationOf({ registration, annex }: Dispute, acceptedOn: string): string {
  return annex.reopenings.length > 0 ? acceptedOn : registration.requestedOn;
}
