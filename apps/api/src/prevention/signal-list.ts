import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Signal } from '@libs/contracts';
import { ListSignals, type SignalStatus, type SignalView } from '@libs/disputes';
import { may, type Viewer } from '@libs/identity';

const ACTIONS: Readonly<Record<SignalStatus, Signal['allowedActions']>> = {
  open: [
    { action: 'take', title: '认领预警' },
    { action: 'dismiss', title: '排除预警' },
  ],
  taken: [
    { action: 'answer', title: '反馈处置情况' },
    { action: 'dismiss', title: '排除预警' },
  ],
  answered: [],
  dismissed: [],
};

/** Signals as the contract shows them; the queue and the list use the same. */
@Injectable()
export class Signals {
  constructor(private readonly queries: QueryBus) {}

  /** Without a status: those that wait. Empty for roles that do not handle them. */
  async list(viewer: Viewer, status?: SignalStatus): Promise<Signal[]> {
    if (!may(viewer.role, 'signal:handle')) return [];
    const views = await this.queries.execute(new ListSignals(viewer, status && [status]));
    return views.map(signal);
  }
}

function signal(view: SignalView): Signal {
  return {
    ...view,
    disputes: [...view.disputes],
    causes: [...view.causes],
    allowedActions: [...ACTIONS[view.status]],
  };
}
