import { Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import type { Difference } from '../digest/digest.rules.js';
import { reconciliationDecider, reconciliationStream } from '../digest/reconciliation.decider.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import type { EndpointState } from '../endpoint/endpoint.state.js';

/** What the streams say now; views may be a moment behind. */
@Injectable()
export class ExchangeState {
  constructor(private readonly decisions: DecisionHandler) {}

  async endpoint(partnerId: string): Promise<EndpointState> {
    return (await this.decisions.load(endpointStream(partnerId), endpointDecider)).state;
  }

  async differences(partnerId: string): Promise<readonly Difference[]> {
    return (await this.decisions.load(reconciliationStream(partnerId), reconciliationDecider)).state.differences;
  }
}
