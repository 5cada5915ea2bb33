import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Due, send, type Sweep, SweepRegistry } from '@platform/processes';
import { DeliverNotice } from '../use-cases/deliver-notice.js';
import { DeliveryReader } from '../views/notice-deliveries/notice-deliveries.reader.js';

const BATCH = 200;

/** Finds notices whose bell was late or lost, and those whose sender died. */
@Injectable()
export class UndeliveredNoticesSweep implements Sweep, OnModuleInit {
  readonly name = 'undelivered-notices';
  readonly everySeconds = 60;

  constructor(
    private readonly deliveries: DeliveryReader,
    private readonly sweeps: SweepRegistry,
  ) {}

  onModuleInit(): void {
    this.sweeps.add(this);
  }

  async due(now: Date): Promise<readonly Due[]> {
    const waiting = await this.deliveries.due(now, BATCH);
    return waiting.map(({ key, noticeId, accountId, channel, status, at }) => ({
      ...send(DeliverNotice, { noticeId, accountId, channel }, 'skip'),
      key: `${key} ${status} ${new Date(at).toISOString()}`,
    }));
  }
}
