/** The process ends here, as if somebody had pulled the plug. */
export class Crash extends Error {
  constructor(readonly point: string) {
    super(`crashed at ${point}`);
  }
}

/** Decides at every await whether the process lives on. Counts them, so that each one can be hit on purpose. */
export class Faults {
  passed = 0;
  readonly crashes: string[] = [];

  constructor(private readonly crashesAt: (number: number, point: string) => boolean) {}

  static none(): Faults {
    return new Faults(() => false);
  }

  hit(point: string): boolean {
    this.passed += 1;
    if (!this.crashesAt(this.passed, point)) return false;
    this.crashes.push(point);
    return true;
  }
}

/** One life of a process. What it had in hand when it died never goes on. */
export class Life {
  private dead = false;

  constructor(private readonly faults: Faults) {}

  /** The same object, with a fault point before and after every call: before the effect, and after it but unheard. */
  within<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get: (object, member) => {
        const value: unknown = Reflect.get(object, member);
        if (typeof value !== 'function') return value;
        return async (...parameters: unknown[]) => {
          await this.point(`before ${name}.${String(member)}`);
          const result: unknown = await Reflect.apply(value, object, parameters);
          await this.point(`after ${name}.${String(member)}`);
          return result;
        };
      },
    });
  }

  private async point(point: string): Promise<void> {
    if (this.dead) await forever();
    if (!this.faults.hit(point)) return;
    this.dead = true;
    throw new Crash(point);
  }
}

const forever = (): Promise<never> => new Promise(() => undefined);
