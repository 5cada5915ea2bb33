import { Injectable } from '@nestjs/common';
import { CaseHistory } from '@libs/disputes';
import { MediatorDirectoryReader } from '@libs/roster';

const plain = (name: string): string => name.replaceAll(/\s/g, '');

/** Everybody who ever mediated a dispute, by name: they take no other part in it (特邀调解规定 16). */
@Injectable()
export class MediatorsOfCase {
  constructor(
    private readonly history: CaseHistory,
    private readonly roster: MediatorDirectoryReader,
  ) {}

  /** Mediators of the dispute with the same name. @throws DomainError `DISPUTE_NOT_FOUND` */
  async calledLike(disputeId: string, name: string): Promise<readonly string[]> {
    const { events } = await this.history.at(disputeId);
    const mediated = events.flatMap((event) => (event.type === 'MediatorAppointed' ? [event.data.mediatorId] : []));
    const names = await this.roster.names(mediated);
    return [...names].filter(([, known]) => plain(known) === plain(name)).map(([mediatorId]) => mediatorId);
  }
}
