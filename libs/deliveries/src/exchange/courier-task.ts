import { Injectable, Logger } from '@nestjs/common';
import type { BackgroundTask } from '@platform/composition';
import { Courier } from '../outbox/courier.js';

const IDLE_MS = 1_000;

/** Lets the courier go round while a worker runs; a plan wakes it at once. */
@Injectable()
export class CourierTask implements BackgroundTask {
  readonly name = 'courier';
  private readonly logger = new Logger('Courier');
  private running = false;
  private loop: Promise<void> = Promise.resolve();
  private roused = false;
  private rouse: () => void = () => undefined;

  constructor(private readonly courier: Courier) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.rouse();
    await this.loop;
  }

  wake(): void {
    this.roused = true;
    this.rouse();
  }

  /** The partner says that it is well again. */
  forget(partnerId: string): void {
    this.courier.forget(partnerId);
    this.wake();
  }

  private async run(): Promise<void> {
    while (this.running) {
      this.roused = false;
      try {
        const { delivered } = await this.courier.round();
        if (delivered > 0) continue;
      } catch (error) {
        this.logger.error({ msg: 'a round failed', error: error instanceof Error ? error.message : 'unknown' });
      }
      await this.idle();
    }
  }

  private idle(): Promise<void> {
    if (!this.running || this.roused) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
