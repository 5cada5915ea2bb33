/**
 * What a partner must remember to be a good partner, and no more: which messages it has seen, the newest state of each
 * hand-off, and the tasks it has to look into. Pure: no network, no clock.
 */
export interface HandoffSeen {
  readonly handoffId: string;
  readonly caseCode: string;
  readonly status: string;
  /** Organisation that owns the case now. */
  readonly owner: string;
  /** Grows with every change: an older state never replaces a newer one. */
  readonly revision: number;
}

export interface BookItem {
  readonly handoffId: string;
  readonly caseCode: string;
  readonly owner: string;
  readonly status: string;
}

export class PartnerBook {
  private readonly messages = new Set<string>();
  private readonly handoffs = new Map<string, HandoffSeen>();
  private readonly openTasks = new Map<string, string>();

  hasSeen(messageId: string): boolean {
    return this.messages.has(messageId);
  }

  /** After its effect is on disk, never before: a crash in between brings the message again. */
  markSeen(messageId: string): void {
    this.messages.add(messageId);
  }

  /** @returns whether it was news */
  put(seen: HandoffSeen): boolean {
    const known = this.handoffs.get(seen.handoffId);
    if (known && known.revision >= seen.revision) return false;
    this.handoffs.set(seen.handoffId, seen);
    return true;
  }

  get(handoffId: string): HandoffSeen | null {
    return this.handoffs.get(handoffId) ?? null;
  }

  all(): readonly HandoffSeen[] {
    return [...this.handoffs.values()];
  }

  /** What this side says in its daily digest. */
  digestItems(): readonly BookItem[] {
    return this.all().map(({ handoffId, caseCode, owner, status }) => ({ handoffId, caseCode, owner, status }));
  }

  openTask(key: string, text: string): void {
    this.openTasks.set(key, text);
  }

  closeTask(key: string): void {
    this.openTasks.delete(key);
  }

  tasks(): readonly { readonly key: string; readonly text: string }[] {
    return [...this.openTasks].map(([key, text]) => ({ key, text }));
  }
}
