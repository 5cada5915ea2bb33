import type { PaperKindId } from '@libs/papers';
import type { Channel } from '@libs/reference';
import { DEMO_DISTRICTS } from '../people/demo-organisations.js';
import type { Plan } from './plan-published.js';
import type { ActionKind, Step } from './step.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Making a paper takes a moment, so only the newer files of the street whose people have accounts hold theirs. */
const STREET = DEMO_DISTRICTS[0].streets[0];
const WITHIN_DAYS = 200;

type PaperOf = PaperKindId | { readonly people: PaperKindId; readonly administrative: PaperKindId };

/** The paper that belongs into the file after each thing that was done (domain.md 1.13). */
const PAPER_AFTER: Readonly<Partial<Record<ActionKind, PaperOf>>> = {
  accept: { people: 'acceptance', administrative: 'admin-acceptance' },
  refuse: 'refusal',
  transfer: 'transfer',
  'tell-rights': 'rights-notice',
  'record-session': 'mediation-record',
  sign: { people: 'agreement', administrative: 'admin-agreement' },
  'request-confirmation': 'confirmation',
  visit: 'return-visit',
  close: 'closing-report',
};

function paperAfter({ action }: Step, channel: Channel | null): PaperKindId | null {
  const paper = PAPER_AFTER[action.kind] ?? null;
  if (paper === null || typeof paper === 'string') return paper;
  if (action.kind === 'sign' && !action.all) return null;
  return channel === 'administrative' ? paper.administrative : paper.people;
}

function isOfTheStreet(steps: readonly Step[], now: number): boolean {
  const [first] = steps;
  if (first?.action.kind !== 'register') return false;
  const { divisionCode } = first.action.data;
  return divisionCode?.startsWith(STREET) === true && Date.parse(first.at) > now - WITHIN_DAYS * DAY;
}

/** The same plan with the papers that were made along the way, each a minute after what it is about. */
export function withPapers(plan: Plan, now: number): Plan {
  if (!isOfTheStreet(plan.steps, now)) return plan;
  const count = new Map<PaperKindId, number>();
  let channel: Channel | null = null;
  const steps = plan.steps.flatMap((step): Step[] => {
    const { action, caseId } = step;
    if (action.kind === 'accept' || action.kind === 'transfer') ({ channel } = action);
    const paper = paperAfter(step, channel);
    if (paper === null) return [step];
    const nth = (count.get(paper) ?? 0) + 1;
    count.set(paper, nth);
    const at = new Date(Date.parse(step.at) + MINUTE).toISOString();
    return [step, { key: `${caseId}/issue-paper/${paper}/${nth}`, caseId, at, action: { kind: 'issue-paper', paper } }];
  });
  return { ...plan, steps };
}
