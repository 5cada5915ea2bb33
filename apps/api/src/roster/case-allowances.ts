import { Injectable } from '@nestjs/common';
import { CaseHistory } from '@libs/disputes';
import { DisputeRights } from '@libs/identity';
import { refused } from '@platform/messaging';

const BASIS = '财行〔2007〕179号；司发〔2018〕2号';

/** Who mediated gets it, one case one subsidy: money follows what was decided in the case, whoever mediated it again later. */
@Injectable()
export class CaseAllowances {
  constructor(
    private readonly history: CaseHistory,
    private readonly rights: DisputeRights,
  ) {}

  /** @throws DomainError `ALLOWANCE_OTHER_CASE`, `SUBSIDY_NOT_GRANTED` */
  async mustBeDue(mediatorId: string, disputeId: string, kind: string): Promise<void> {
    // Who keeps the roster need not see the case; whether there is one is not told either.
    const events = (await this.rights.isKnown(disputeId)) ? (await this.history.at(disputeId)).events : [];
    if (!events.some((event) => event.type === 'MediatorAppointed' && event.data.mediatorId === mediatorId)) {
      throw refused('ALLOWANCE_OTHER_CASE', '该调解员没有办理过本案，不能就本案发放补贴，请核对案件和人员。', {
        field: 'disputeId',
        source: BASIS,
      });
    }
    if (kind !== 'case') return;
    const granted = events.findLast((event) => event.type === 'SubsidyGranted');
    if (granted?.data.mediatorIds.includes(mediatorId)) return;
    throw refused(
      'SUBSIDY_NOT_GRANTED',
      '本案尚未批准以案定补，或者批准的不是该调解员办理的那次调解（一案一补）；请先在案件页办理以案定补。',
      { field: 'kind', source: BASIS },
    );
  }
}
