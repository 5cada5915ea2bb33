import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import { isDay } from '../days.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty, mustNotBeFuture } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { RecordApplicationCommand } from '../safeguards/safeguards.commands.js';
import { mustHaveGuardianToApply } from './guardians.js';

const ORAL = '人民调解法 17；人民调解工作若干规定 23';

/** The application as it was made; an oral one is written down, read out and signed. */
export function recordApplication(
  { disputeId, form, applicants, manner, readBack = false, on }: RecordApplicationCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-application');
  if (!isDay(on)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field: 'on' });
  mustNotBeFuture(on, metadata, 'on');
  for (const partyId of applicants) mustBeParty(dispute, partyId, 'applicants');
  const applying = dispute.registration.parties.filter(({ role }) => role === '申请人');
  if (!applicants.every((id) => applying.some(({ partyId }) => partyId === id))) {
    throw invalid('NOT_AN_APPLICANT', '只有申请人可以提出申请，请核对。', { field: 'applicants' });
  }
  for (const partyId of applicants) mustHaveGuardianToApply(dispute, partyId);
  if (form === 'oral' && !readBack) {
    throw refused('ORAL_APPLICATION_NOT_READ', '口头申请须记录并向申请人宣读，由其签字或按指印后再登记。', {
      field: 'readBack',
      source: ORAL,
    });
  }
  const told = dispute.safeguards.applications.flatMap((one) => one.applicants);
  const fresh = applicants.filter((id) => !told.includes(id));
  if (fresh.length === 0) return [];
  const data = { disputeId, form, applicants: fresh, manner, readBack, on, source: ORAL };
  return [{ type: 'ApplicationRecorded', data }];
}
