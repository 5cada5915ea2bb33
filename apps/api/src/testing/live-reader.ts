import type { LiveChange } from '@libs/contracts';

export interface LiveFrame {
  readonly event: string | null;
  readonly id: string | null;
  readonly data: unknown;
}

/** Reads `/api/live` as a browser does and keeps every frame. */
export class LiveReader {
  readonly frames: LiveFrame[] = [];
  /** True when the server ended the stream. */
  ended = false;
  private readonly controller = new AbortController();

  private constructor(readonly response: Response) {}

  static async open(address: string, token: string, headers: Record<string, string> = {}): Promise<LiveReader> {
    const controller = new AbortController();
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers },
      signal: controller.signal,
    });
    const reader = new LiveReader(response);
    reader.controller.signal.addEventListener('abort', () => controller.abort());
    if (response.ok) void reader.follow();
    return reader;
  }

  get changes(): readonly LiveChange[] {
    return this.frames.filter(({ event }) => event === 'change').map(({ data }) => data as LiveChange);
  }

  get lastId(): string | null {
    return this.frames.findLast(({ id }) => id !== null)?.id ?? null;
  }

  close(): void {
    this.controller.abort();
  }

  private async follow(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.frames.push(frameOf(block));
      }
      this.ended = true;
    } catch (error) {
      if (!this.controller.signal.aborted) throw error;
    }
  }
}

function frameOf(block: string): LiveFrame {
  const fields = new Map(block.split('\n').map((one) => [one.slice(0, one.indexOf(':')), one.replace(/^\w+: ?/, '')]));
  const data = fields.get('data');
  return {
    event: fields.get('event') ?? null,
    id: fields.get('id') ?? null,
    data: data === undefined ? null : (JSON.parse(data) as unknown),
  };
}
