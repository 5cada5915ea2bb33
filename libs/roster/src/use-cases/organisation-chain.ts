import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { refused } from '@platform/messaging';
import { organisationDecider, organisationStream } from '../organisation/organisation.decider.js';

/** Reads the chain of supervision from the streams, which never lag. */
@Injectable()
export class OrganisationChain {
  constructor(private readonly decisions: DecisionHandler) {}

  /** @throws DomainError `PARENT_UNKNOWN` when the superior is not on the list or was closed */
  async above(parentId: string | null): Promise<readonly string[]> {
    if (parentId === null) return [];
    const { state } = await this.decisions.load(organisationStream(parentId), organisationDecider);
    if (state.status !== 'active') {
      throw refused('PARENT_UNKNOWN', '上级机构尚未登记或已撤销，请先登记上级机构。', { field: 'parentId' });
    }
    return [parentId, ...state.profile.ancestors];
  }

  async parentOf(organisationId: string): Promise<string | null> {
    const { state } = await this.decisions.load(organisationStream(organisationId), organisationDecider);
    return state.status === 'unknown' ? null : state.profile.parentId;
  }

  /** @throws DomainError `ORGANISATION_UNKNOWN` */
  async requireActive(organisationId: string): Promise<void> {
    const { state } = await this.decisions.load(organisationStream(organisationId), organisationDecider);
    if (state.status !== 'active') {
      throw refused('ORGANISATION_UNKNOWN', '所属机构尚未登记或已撤销，请先登记机构。', { field: 'organisationId' });
    }
  }
}
