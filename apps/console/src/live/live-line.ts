import type { LiveChange } from '@libs/contracts';

/** `everything`: the line was away for so long that whatever is shown may be old. */
export type Heard = LiveChange | 'everything';
type Listener = (heard: Heard) => void;

export interface LiveLineOptions {
  /** Tabs of one account in one browser share a stream: a browser opens few connections to one host. */
  readonly accountId: string;
  /** The stream was refused: perhaps the session is over. */
  readonly onRefused: () => void;
}

const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;
const OPEN_AFTER_MS = 300;

/** One stream of `/api/live`, held by one tab and told to the others. */
export class LiveLine {
  private readonly listeners = new Set<Listener>();
  private readonly closing = new AbortController();
  private readonly others: BroadcastChannel | null;
  private source: EventSource | null = null;
  private position: string | null = null;
  private waitMs = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveLineOptions) {
    const name = `liandiao.live.${options.accountId}`;
    this.others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
    this.others?.addEventListener('message', ({ data }: MessageEvent<Heard>) => this.tell(data));
    // Not before the page has read what it shows: its first requests need the connections more.
    this.timer = setTimeout(() => this.begin(name), OPEN_AFTER_MS);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.timer);
    this.closing.abort();
    this.source?.close();
    this.others?.close();
    this.listeners.clear();
  }

  /** Locks exist on secure pages only; without them every tab has a stream of its own. */
  private begin(name: string): void {
    if (!('locks' in navigator) || !this.others) return this.open();
    const { signal } = this.closing;
    const held = navigator.locks.request(name, { signal }, () => {
      this.open();
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    });
    held.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  private open(): void {
    if (this.closing.signal.aborted) return;
    const after = this.position === null ? '' : `?after=${encodeURIComponent(this.position)}`;
    const source = new EventSource(`/api/live${after}`);
    this.source = source;
    source.addEventListener('ready', (event) => {
      this.waitMs = FIRST_WAIT_MS;
      // What happened between the first reading of the page and this moment was told to nobody: look once more.
      if (this.position === null) this.tell('everything');
      this.position ??= event.lastEventId;
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      this.position = event.lastEventId;
      this.pass(JSON.parse(event.data) as LiveChange);
    });
    source.addEventListener('reset', (event) => {
      this.position = event.lastEventId;
      this.pass('everything');
    });
    source.addEventListener('signed-out', () => {
      source.close();
      this.options.onRefused();
    });
    source.addEventListener('error', () => {
      // While it is connecting again, the browser says by itself where it stopped.
      if (source.readyState === EventSource.CLOSED) this.comeBack();
    });
  }

  private comeBack(): void {
    this.options.onRefused();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }

  private pass(heard: Heard): void {
    this.others?.postMessage(heard);
    this.tell(heard);
  }

  private tell(heard: Heard): void {
    if (heard !== 'everything') this.position = heard.position;
    for (const listener of this.listeners) listener(heard);
  }
}
