import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from './line.js';
import { Failed } from './report.js';
import type { AddressUnderTest, Caller, HttpAnswer, Sandbox } from './sandbox.js';
import type { SandboxPerson } from './sandbox-protocol.js';
import type { SandboxProcess } from './sandbox-process.js';
import { done, HANDOFFS } from './scenario-steps.js';
import { asPerson, asSystem } from './small-world-caller.js';

const NAMES = ['王小明', '李大海', '13800000001', '310109199001011234'] as const;
const INTAKE = {
  category: '邻里',
  facts: `楼道堆物引起争执，${NAMES[0]}多次劝说无效。`,
  parties: [
    { role: '申请人', kind: '自然人', name: NAMES[0], phone: NAMES[2], idNumber: NAMES[3] },
    { role: '被申请人', kind: '自然人', name: NAMES[1] },
  ],
  divisionCode: '310109014001',
};
const LOOK_EVERY_MS = 100;

export interface HostedOptions {
  readonly process: SandboxProcess;
  /** null: the system asks. */
  readonly line: Line | null;
  readonly target: string | null;
  /** How long the system under test may take for something, in milliseconds. */
  readonly patience: number;
}

/** The small world of the sandbox process, worked through its HTTP interface by the people in it. */
export class HostedSandbox implements Sandbox {
  readonly names = NAMES;
  readonly partner: Caller;
  readonly office: Caller;
  readonly arbiter: Caller;
  readonly receiver: Caller;
  readonly admin: Caller;
  readonly register: string;
  readonly address: AddressUnderTest | null;
  private readonly people = new Map<SandboxPerson, Caller>();
  private readonly cases = new Map<string, string>();
  private began = { at: 0, passed: 0 };
  private commands = 0;

  constructor(private readonly options: HostedOptions) {
    const { process, line, target } = options;
    this.partner = asSystem(process.ready);
    this.office = this.person('head');
    this.arbiter = this.person('district');
    this.receiver = this.person('judge');
    this.admin = this.person('admin');
    this.register = `/api/partners/${process.ready.clientId}`;
    this.address = line && target !== null ? this.addressOf(line, target) : null;
  }

  async handOver(): Promise<string> {
    return this.handOn('head', await this.registered(), 'court', 'judicial');
  }

  async referNameless(): Promise<string> {
    const disputeId = await this.registered();
    const body = { kind: 'referral', channel: 'judicial', toOrganisationId: 'court', reason: '请协助本案' };
    const { body: answer } = await this.act('head', `/api/disputes/${disputeId}/handoffs`, body);
    return String(answer['id']);
  }

  async roundTrip(): Promise<string> {
    const handoffId = await this.handOver();
    await this.act('judge', `/api/handoffs/${handoffId}/accept`);
    return this.handOn('judge', this.caseOf(handoffId), 'committee');
  }

  async tooFar(): Promise<string> {
    const disputeId = await this.registered();
    const way = [
      ['head', 'second'],
      ['second', 'third'],
      ['third', 'court'],
    ] as const;
    for (const [from, to] of way) {
      const handoffId = await this.handOn(from, disputeId, to, to === 'court' ? 'judicial' : 'people');
      await this.act(to === 'court' ? 'judge' : to, `/api/handoffs/${handoffId}/accept`);
    }
    return this.handOn('judge', disputeId, 'fourth');
  }

  async amend(handoffId: string): Promise<HttpAnswer> {
    this.commands += 1;
    const report = { to: '派出所', ground: '移送后的改动' };
    const path = `/api/disputes/${this.caseOf(handoffId)}/report-safety`;
    return this.office('POST', path, report, `amend-${this.commands}`);
  }

  async withdraw(handoffId: string): Promise<void> {
    const disputeId = this.caseOf(handoffId);
    const said = { partyId: await this.partyOf(disputeId), channel: 'judicial', manner: '口头' };
    for (const decision of ['given', 'withdrawn']) {
      await this.act('head', `/api/disputes/${disputeId}/record-consent`, { ...said, decision });
    }
  }

  async erase(handoffId: string): Promise<string> {
    const partyId = await this.partyOf(this.caseOf(handoffId));
    await this.options.process.ask('erase', { partyId });
    await this.settle();
    return partyId;
  }

  async settle(): Promise<void> {
    await this.options.process.ask('settle', null);
  }

  now(): Promise<string> {
    return this.options.process.ask('now', null);
  }

  async advance(milliseconds: number): Promise<void> {
    await this.options.process.ask('advance', { milliseconds });
  }

  async catchUp(): Promise<void> {
    await this.options.process.ask('advance', { milliseconds: null });
  }

  async makeDigests(): Promise<void> {
    await this.options.process.ask('digests', null);
  }

  logged(texts: readonly string[]): Promise<number> {
    return this.options.process.ask('logged', { texts });
  }

  begin(): void {
    this.began = { at: Date.now(), passed: this.options.line?.passed.length ?? 0 };
  }

  async taken(): Promise<void> {
    const { line } = this.options;
    if (!line) return;
    await this.settle();
    const sent = await this.eventually(async () => {
      this.requireTaken(line);
      return (await this.exchange())['pending'] === 0;
    });
    this.requireTaken(line);
    if (!sent) throw new Failed('平台的消息没有在限期内送完');
  }

  async read(handoffId: string): Promise<void> {
    const { process, line, patience } = this.options;
    const since = line?.about(handoffId).at(-1)?.at ?? this.began.at;
    const ways = [HANDOFFS, `${HANDOFFS}/${handoffId}`, `${HANDOFFS}/${handoffId}/package`];
    const seen = await this.eventually(async () => {
      const requests = await process.ask('requests', null);
      return requests.some(({ path, status, at }) => ways.includes(path) && status === 200 && at >= since);
    });
    const wanted = `应在 ${patience / 1000} 秒内用自己的凭证查询 GET ${HANDOFFS}/{id}，实际没有`;
    if (!seen) throw new Failed(`贵方系统收到消息后${wanted}`);
  }

  private requireTaken(line: Line): void {
    const wrong = line.passed.slice(this.began.passed).find(({ status }) => !isTaken(status));
    if (wrong) throw new Failed(`消息 ${wrong.type} 应答 2xx，实际 ${wrong.status ?? '没有应答'}`);
  }

  private addressOf(line: Line, url: string): AddressUnderTest {
    const { privateKey } = this.options.process.ready.signingKey;
    return {
      url,
      privateKey,
      answerWith: (status) => line.answerWith(status),
      hold: () => line.hold(),
      releaseReversed: () => line.releaseReversed(),
      messagesAbout: (subject) => line.about(subject).length,
      everything: () => JSON.stringify(line.passed),
      stopped: async () => {
        await this.settle();
        const stopped = await this.eventually(async () => (await this.exchange())['disabled'] === 'gone');
        if (!stopped) throw new Failed('平台收到 410 后没有停止推送并报警');
      },
    };
  }

  private async exchange(): Promise<HttpAnswer['body']> {
    return done(await this.admin('GET', `${this.register}/exchange`)).body;
  }

  private async registered(): Promise<string> {
    const { body } = await this.act('clerk', '/api/disputes', INTAKE);
    return String(body['id']);
  }

  private async handOn(who: SandboxPerson, disputeId: string, to: string, channel = 'people'): Promise<string> {
    const body = { channel, toOrganisationId: to, reason: '一致性检查', sharingGround: 'statutory-duty' };
    await this.act(who, `/api/disputes/${disputeId}/transfer`, body);
    const path = `/api/handoffs?direction=all&disputeId=${disputeId}`;
    const { items } = done(await this.person(who)('GET', path)).body;
    const [last] = (items as readonly { readonly handoffId: string; readonly sentAt: string }[]).toSorted((a, b) =>
      b.sentAt.localeCompare(a.sentAt),
    );
    if (!last) throw new Error('the hand-off was not made');
    this.cases.set(last.handoffId, disputeId);
    return last.handoffId;
  }

  private caseOf(handoffId: string): string {
    const disputeId = this.cases.get(handoffId);
    if (disputeId === undefined) throw new Error('no hand-off of this sandbox');
    return disputeId;
  }

  private async partyOf(disputeId: string): Promise<string> {
    const { parties } = done(await this.office('GET', `/api/disputes/${disputeId}`)).body;
    return (parties as readonly { readonly partyId: string }[])[0]?.partyId ?? '';
  }

  /** A step of the world itself: it must succeed, and everything follows it. */
  private async act(who: SandboxPerson, path: string, body: object = {}): Promise<HttpAnswer> {
    this.commands += 1;
    const answer = await this.person(who)('POST', path, body, `world-${this.commands}`);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    await this.settle();
    return answer;
  }

  private person(name: SandboxPerson): Caller {
    const known = this.people.get(name) ?? asPerson(this.options.process.ready, name);
    this.people.set(name, known);
    return known;
  }

  private async eventually(holds: () => Promise<boolean>): Promise<boolean> {
    const deadline = Date.now() + this.options.patience;
    while (!(await holds())) {
      if (Date.now() > deadline) return false;
      await pause(LOOK_EVERY_MS);
    }
    return true;
  }
}

const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
