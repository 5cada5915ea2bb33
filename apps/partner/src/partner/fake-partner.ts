import { signDocument, type SigningKeyPair, verifyDocument, verifyMessage } from '@platform/webhooks';
import { PartnerBook } from '../book/partner-book.js';
import {
  type DigestComparison,
  type LiandiaoClient,
  LiandiaoProblem,
  type PartnerHandoff,
} from '../client/liandiao-client.js';
import { DIGEST_PURPOSE, digestText } from './digest-text.js';
import type { Answer, Profile } from './profiles.js';

export interface FakePartnerOptions {
  readonly partnerId: string;
  readonly client: LiandiaoClient;
  readonly profile: Profile;
  readonly key: SigningKeyPair;
  readonly now?: () => Date;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Statuses in which a transfer has moved the case to the receiver. */
const MOVED = new Set(['accepted', 'overruled', 'in-progress', 'on-hold', 'return-requested', 'concluded', 'closed']);
/** Asking for keys again on every wrong signature would let anybody make us ask. */
const KEYS_AT_MOST_EVERY_MS = 30_000;

/** A partner's system, whole but for its screens: what a real one must do stands here, and nothing more. */
export class FakePartner {
  readonly book = new PartnerBook();
  /** What it refused, without anything of its content. */
  readonly refusals: string[] = [];
  duplicates = 0;
  private publicKeys: readonly string[] = [];
  private keysAskedAt = 0;
  private cursor: string | null = null;
  private readonly now: () => Date;

  constructor(private readonly options: FakePartnerOptions) {
    this.now = options.now ?? (() => new Date());
  }

  /** Tells the platform its key and learns the platform's. */
  async connect(): Promise<void> {
    const { client, key, partnerId } = this.options;
    await client.addKey({ publicKey: key.publicKey }, `key-${partnerId}-${key.publicKey.slice(-12)}`);
    await this.learnKeys();
  }

  /** @returns the HTTP status to answer with */
  async receive(headers: Headers, body: string): Promise<number> {
    const verdict = await this.verdict(headers, body);
    if (verdict !== 'valid') {
      this.refusals.push(verdict);
      return 401;
    }
    const id = String(headers['webhook-id']);
    if (this.book.hasSeen(id)) {
      this.duplicates += 1;
      return 204;
    }
    const event = JSON.parse(body) as { readonly type: string; readonly subject: string };
    await this.heed(event.type, event.subject);
    this.book.markSeen(id);
    return 204;
  }

  /** For partners that nobody can reach: everything that changed since the last time. */
  async poll(): Promise<number> {
    for (let read = 0; ;) {
      const query = this.cursor === null ? {} : { changedSince: this.cursor };
      const page = await this.options.client.handoffs(query);
      for (const handoff of page.items) this.note(handoff);
      this.cursor = page.nextChangedSince;
      read += page.items.length;
      if (!page.more) return read;
    }
  }

  /** Answers what waits for an answer, as its profile says. Every answer has its key: repeating it changes nothing. */
  async answerAll(): Promise<number> {
    let answered = 0;
    if (this.options.profile.answers === null) return answered;
    for (const { handoffId } of this.book.all()) {
      let answer = await this.next(handoffId);
      while (answer) {
        const position = await this.answer(handoffId, answer);
        answered += 1;
        answer = await this.next(handoffId, position);
      }
    }
    return answered;
  }

  /** Fetches the platform's digest of a day, checks who signed it, and says what this side thinks. */
  async reconcile(day: string): Promise<DigestComparison> {
    const { client, partnerId, key } = this.options;
    const digest = await client.digest(day);
    const text = digestText(digest);
    if (!verifyDocument(DIGEST_PURPOSE, text, digest.signature, this.publicKeys)) throw new Error('digest not signed');
    return this.submit(day, { partnerId, key: key.privateKey });
  }

  /** This side's own digest, signed with its own key. */
  async submit(day: string, signing: { readonly partnerId: string; readonly key: string }): Promise<DigestComparison> {
    const asOf = this.now().toISOString();
    const items = this.book.digestItems().map((item) => ({ ...item }));
    const content = { partnerId: signing.partnerId, day, asOf, items };
    const signature = signDocument(DIGEST_PURPOSE, digestText(content), signing.key);
    const body = { asOf, changedSince: this.cursor, items, signature };
    return this.options.client.submitDigest(day, body, `digest-${day}-${signature.slice(0, 40)}`);
  }

  /** `atLeast`: the position that the own last answer came back with, so that its effect is in what is read. */
  async pull(handoffId: string, atLeast?: string): Promise<PartnerHandoff> {
    const handoff = await this.options.client.handoff(handoffId, atLeast === undefined ? {} : { atLeast });
    this.note(handoff);
    return handoff;
  }

  private async heed(type: string, subject: string): Promise<void> {
    if (type.startsWith('liandiao.handoff.')) await this.pull(subject);
    if (type === 'liandiao.digest.mismatch-found.v1') this.book.openTask(`digest-${subject}`, `${subject} 对账不一致`);
    if (type === 'liandiao.digest.mismatch-resolved.v1') this.book.closeTask(`digest-${subject}`);
  }

  private note(handoff: PartnerHandoff): void {
    const { handoffId, disputeCode, status, kind, fromOrganisationId, toOrganisationId, revision } = handoff;
    const owner = kind === 'transfer' && MOVED.has(status) ? toOrganisationId : fromOrganisationId;
    this.book.put({ handoffId, caseCode: disputeCode, status, owner, revision });
  }

  private async next(handoffId: string, atLeast?: string): Promise<Answer | null> {
    const handoff = await this.pull(handoffId, atLeast);
    const allowed = handoff.allowedActions.map(({ action }) => action);
    return this.options.profile.answers?.(handoff).find(({ action }) => allowed.includes(action)) ?? null;
  }

  /** @returns the position to read from afterwards */
  private async answer(handoffId: string, { action, orderNo, reason }: Answer): Promise<string> {
    const { client } = this.options;
    const key = `${action}-${handoffId}`;
    const numbered = orderNo === undefined ? {} : { partnerOrderNo: orderNo };
    switch (action) {
      case 'receive':
        return (await client.receiveHandoff(handoffId, numbered, key)).position;
      case 'accept':
        return (await client.acceptHandoff(handoffId, numbered, key)).position;
      case 'return': {
        const body = { code: 'not-our-duty', reason: reason ?? '不属本单位职责。' } as const;
        return (await client.returnHandoff(handoffId, body, key)).position;
      }
    }
  }

  private async verdict(headers: Headers, body: string): Promise<string> {
    const verify = () => verifyMessage({ headers, body, publicKeys: this.publicKeys, now: this.now() });
    const first = verify();
    if (first !== 'signature-wrong' || Date.now() - this.keysAskedAt < KEYS_AT_MOST_EVERY_MS) return first;
    await this.learnKeys();
    return verify();
  }

  private async learnKeys(): Promise<void> {
    this.keysAskedAt = Date.now();
    try {
      const { signingKeys } = await this.options.client.keys();
      this.publicKeys = signingKeys.map(({ publicKey }) => publicKey);
    } catch (error) {
      if (!(error instanceof LiandiaoProblem)) throw error;
      // Without an answer the known keys stay as they are.
    }
  }
}
