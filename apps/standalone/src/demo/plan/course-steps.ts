import type { LinkageId } from '@libs/handoffs';
import { type Channel, divisionByCode } from '@libs/reference';
import { organisationIdOf } from '../people/demo-organisations.js';
import { type Course, type CourseEnd } from './course.js';
import type { Place } from './bodies.js';
import type { Action, PlannedTerm, Step } from './step.js';
import { numberFrom, type Timeline } from './timeline.js';

/** What the steps of one dispute are made from. */
export interface Subject {
  readonly caseId: string;
  readonly place: Place;
  readonly parties: number;
  /** Body that mediates, by channel. */
  readonly bodyOf: (channel: Channel) => string;
  /** Sessions of the last mediation. */
  readonly sessions: number;
  readonly terms: readonly PlannedTerm[];
  /** True where the first receiver sends it on and keeps nothing: delegated by a court, passed on by the police. */
  readonly handedOver: boolean;
}

const OTHER_WAYS = ['向人民法院起诉', '向有权处理的行政机关反映', '申请仲裁（有仲裁协议的）'];
/** Papers that lie in the file beside those which the record itself proves (libs/disputes, dossier.ts). */
const PAPERS = ['当事人身份证明', '调查记录', '证据材料', '履行证明', '卷宗情况说明'];

const PAPERS_OF_REFUSAL = ['当事人身份证明', '证据材料', '卷宗情况说明'];

/** Mediation must fit into the shortest of the legal clocks (15 days for labour disputes, 劳动争议调解仲裁法 14). */
const MEDIATION_DAYS = 9;

/** Turns a course into dated steps; whoever wants a dispute that has not come so far cuts the list off. */
export class CourseSteps {
  private readonly steps: Step[] = [];
  private courtLink: LinkageId | null = null;

  constructor(
    private readonly subject: Subject,
    private readonly time: Timeline,
  ) {}

  get all(): readonly Step[] {
    return this.steps;
  }

  register(data: Extract<Action, { kind: 'register' }>['data']): this {
    const isSued = data.flags?.includes('正在诉讼') ?? false;
    if (data.source === '法院') this.courtLink = isSued ? 'court-entrusted-ordinary' : 'court-delegated';
    return this.add(this.time.soon(0), { kind: 'register', data });
  }

  follow(course: Course): this {
    switch (course.kind) {
      case 'examined':
        return this.contact('people');
      case 'refused':
        return this.refuse();
      case 'passed-on':
        return this.passOn();
      case 'mediated': {
        course.channels.forEach((channel, index) => this.takeUp(channel, index));
        return this.mediate().end(course.end);
      }
    }
  }

  private add(at: string, action: Action): this {
    const { caseId } = this.subject;
    const count = this.steps.filter((step) => step.action.kind === action.kind).length;
    this.steps.push({ key: `${caseId}/${action.kind}/${count + 1}`, caseId, at, action });
    return this;
  }

  private refuse(): this {
    const last = this.subject.parties - 1;
    this.add(this.time.soon(60), { kind: 'consent', party: last, channel: 'people', decision: 'refused' });
    this.add(this.time.afterDays(1), { kind: 'refuse', otherWays: OTHER_WAYS });
    this.add(this.time.soon(), { kind: 'tell-routes', ways: OTHER_WAYS });
    if (this.courtLink) this.reportToCourt(['委派调解函', '起诉材料']);
    this.add(this.time.afterDays(1), { kind: 'close' });
    return this.add(this.time.afterDays(2), { kind: 'file', documents: PAPERS_OF_REFUSAL });
  }

  private reportToCourt(papers: readonly string[]): void {
    const court = `${divisionByCode(this.subject.place.district)?.name ?? ''}人民法院`;
    this.add(this.time.soon(), { kind: 'report-to-court', court, papers });
  }

  /** Whoever mediates what a court gave out answers to it; the court itself does not. */
  private mustReport(): boolean {
    const court = organisationIdOf(this.subject.place.district, 'court');
    const last = this.steps.findLast((step) => step.action.kind === 'transfer')?.action;
    return this.courtLink !== null && last?.kind === 'transfer' && last.toOrganisationId !== court;
  }

  /** The applicant was asked within a working day, as everybody is (domain.md 5.2). */
  private contact(channel: Channel): this {
    return this.add(this.time.soon(60), { kind: 'consent', party: 0, channel, decision: 'given' });
  }

  private passOn(): this {
    this.contact('other');
    const reason = '所涉事项由商事、行业等其他调解组织处理更为适宜。';
    const toOrganisationId = this.subject.bodyOf('other');
    this.add(this.time.afterDays(1), { kind: 'transfer', channel: 'other', toOrganisationId, reason });
    this.add(this.time.afterDays(1), { kind: 'receive-transfer' });
    return this.add(this.time.soon(40), { kind: 'accept-transfer' });
  }

  private takeUp(channel: Channel, index: number): this {
    const { parties, bodyOf, handedOver } = this.subject;
    const organisationId = bodyOf(channel);
    if (index > 0) this.failFirst();
    for (let party = 0; party < parties; party += 1) {
      this.add(this.time.soon(25), { kind: 'consent', party, channel, decision: 'given' });
    }
    if (index > 0 || handedOver) {
      const reason = '所涉事项由接收单位调解更为便利，已征得双方当事人同意。';
      const isFirst = !this.steps.some((step) => step.action.kind === 'transfer');
      const linkage = isFirst && this.courtLink ? { linkage: this.courtLink } : {};
      this.add(this.time.soon(30), { kind: 'transfer', channel, toOrganisationId: organisationId, reason, ...linkage });
      this.add(this.time.afterDays(1), { kind: 'receive-transfer' });
      this.add(this.time.soon(40), { kind: 'accept-transfer' });
    } else {
      this.add(this.time.afterDays(1), { kind: 'ensure-route', channel });
      this.add(this.time.soon(), { kind: 'accept', channel, organisationId });
    }
    this.add(this.time.soon(30), { kind: 'accept-offer' });
    return this.add(this.time.soon(45), { kind: 'tell-rights' });
  }

  /** The first channel came to nothing and the next one took over. */
  private failFirst(): this {
    this.holdSession(1, 2);
    this.add(this.time.soon(), {
      kind: 'conclude',
      ending: 'wide-gap',
      note: '首次调解分歧较大，双方同意由其他渠道继续调解。',
    });
    return this.add(this.time.soon(), { kind: 'tell-routes', ways: OTHER_WAYS });
  }

  private holdSession(session: number, days: number): this {
    const scheduled = this.time.soon();
    const startsAt = this.time.afterDays(days);
    this.add(scheduled, { kind: 'schedule-session', session, startsAt, place: '调解室' });
    const minutes = `第${session}次调解：双方陈述各自意见，调解员说明有关规定，记录争议焦点与让步方案。`;
    return this.add(this.time.soon(90), { kind: 'record-session', session, minutes });
  }

  private mediate(): this {
    const { sessions } = this.subject;
    const held = this.steps.filter((step) => step.action.kind === 'record-session').length;
    const gap = Math.max(1, Math.floor(MEDIATION_DAYS / (sessions + 1)));
    for (let session = 1; session <= sessions; session += 1) this.holdSession(held + session, gap);
    return this;
  }

  private end(end: CourseEnd): this {
    switch (end.kind) {
      case 'open':
        return this;
      case 'failed':
        return this.conclude('wide-gap', '分歧较大，难以协商一致，已告知其他途径。');
      case 'withdrawn':
        return this.conclude('settled-and-withdrawn', '请求已经实现，申请人撤回调解申请。');
      case 'agreed':
        return this.agree(end);
    }
  }

  private conclude(ending: Extract<Action, { kind: 'conclude' }>['ending'], note: string): this {
    this.add(this.time.soon(), { kind: 'conclude', ending, note });
    this.add(this.time.soon(), { kind: 'tell-routes', ways: OTHER_WAYS });
    if (this.mustReport()) this.reportToCourt(['起诉材料', '调解情况说明']);
    this.add(this.time.afterDays(2), { kind: 'close' });
    return this.add(this.time.afterDays(3), { kind: 'file', documents: PAPERS });
  }

  private agree(end: Extract<CourseEnd, { kind: 'agreed' }>): this {
    const { terms, place } = this.subject;
    this.add(this.time.soon(), { kind: 'draft', scope: end.scope, terms });
    this.add(this.time.soon(15), { kind: 'sign', all: true });
    if (this.mustReport()) this.reportToCourt(['调解协议书', '送达回证']);
    // After filing the court makes the document of the agreement itself (特邀调解规定 20).
    if (end.confirmed && this.courtLink !== 'court-entrusted-ordinary') this.confirm(place);
    if (!end.performed) return this;
    terms.forEach((_term, term) => this.add(this.time.afterDays(3), { kind: 'perform', term }));
    this.add(this.time.afterDays(7), { kind: 'visit', satisfied: numberFrom(this.subject.caseId) % 9 !== 0 });
    this.add(this.time.soon(), { kind: 'close' });
    return this.add(this.time.afterDays(3), { kind: 'file', documents: PAPERS });
  }

  private confirm(place: Place): this {
    this.add(this.time.afterDays(2), {
      kind: 'request-confirmation',
      courtId: organisationIdOf(place.district, 'court'),
    });
    this.add(this.time.afterDays(1), { kind: 'accept-confirmation' });
    const documentNo = `（${this.time.today.slice(0, 4)}）示例民特第${numberFrom(this.subject.caseId) % 900}号`;
    return this.add(this.time.afterDays(5), { kind: 'decide-confirmation', documentNo });
  }
}
