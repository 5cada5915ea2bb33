/** What is counted. `d`, `e` and `h` are the rows of disputes, episodes and hand-offs. */
export interface Measure {
  readonly title: string;
  /** Shown beside the figure. */
  readonly definition: string;
  readonly counts: 'dispute' | 'episode' | 'handoff';
  /** Column of the day that decides the month; null: the state at the end of the month. */
  readonly day: string | null;
  /** Further SQL condition over the rows; `:end` is the first day after the month. */
  readonly condition?: string;
}

/** First day after the month. */
const END = 'cast(:end as date)';

const OPEN_AT_END = `d.registered_on < ${END} and (d.closed_on is null or d.closed_on >= ${END})`;

/** Past due at the end of the month, and not merely a right of the parties that ran out. */
const OVERDUE_AT_END =
  `exists (select 1 from jsonb_array_elements(d.overdue_periods) p where cast(p->>'from' as date) < ${END}` +
  ` and (p->>'until' is null or cast(p->>'until' as date) >= ${END}) and p->>'rule' <> 'confirmation_window')`;

/** Order is the order on the page. Dates are days in Shanghai on which it happened, not on which it was typed. */
export const MEASURES = {
  registered: {
    title: '登记',
    definition: '本月登记的纠纷件数，以登记日期计。',
    counts: 'dispute',
    day: 'd.registered_on',
  },
  accepted: {
    title: '受理',
    definition: '本月受理的调解件数，以受理日期计；同一纠纷先后由两个渠道受理的计两件。',
    counts: 'episode',
    day: 'e.accepted_on',
  },
  refused: {
    title: '不予受理',
    definition: '本月决定不予受理并告知其他途径的纠纷件数。',
    counts: 'dispute',
    day: 'd.refused_on',
  },
  concluded: {
    title: '调解终结',
    definition: '本月终结的调解件数，以终结日期计，含达成协议和未达成协议。',
    counts: 'episode',
    day: 'e.concluded_on',
  },
  agreed: {
    title: '达成协议',
    definition: '本月终结的调解中，终结原因为“达成调解协议”的件数。',
    counts: 'episode',
    day: 'e.concluded_on',
    condition: `e.ending = 'agreement'`,
  },
  effective: {
    title: '协议生效',
    definition: '本月生效的调解协议所涉纠纷件数，以最后一项必要签署之日计。',
    counts: 'dispute',
    day: 'd.agreement_effective_on',
  },
  transferred: {
    title: '移送接收',
    definition: '本月被接收单位接收的移送件数，以接收日期计；申请司法确认不计入。',
    counts: 'handoff',
    day: 'h.accepted_on',
    condition: `h.purpose = 'transfer'`,
  },
  confirmed: {
    title: '司法确认有效',
    definition: '本月经人民法院裁定确认调解协议有效的纠纷件数，以裁定日期计。',
    counts: 'dispute',
    day: 'd.confirmation_decided_on',
    condition: `d.confirmation_outcome = 'valid'`,
  },
  closed: {
    title: '结案',
    definition: '本月结案的纠纷件数，以结案日期计。',
    counts: 'dispute',
    day: 'd.closed_on',
  },
  open: {
    title: '月末在办',
    definition: '月末以前登记、月末尚未结案的纠纷件数。',
    counts: 'dispute',
    day: null,
    condition: OPEN_AT_END,
  },
  overdue: {
    title: '月末逾期',
    definition: '月末在办的纠纷中，有法定或规定期限已经届满而未办结的件数；申请司法确认的期间不计。',
    counts: 'dispute',
    day: null,
    condition: `${OPEN_AT_END} and ${OVERDUE_AT_END}`,
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

export const SETTLEMENT_RATE = {
  title: '调解成功率',
  numerator: 'agreed',
  denominator: 'concluded',
  definition: '调解成功率 = 本月达成协议的件数 ÷ 本月调解终结的件数 × 100%；没有终结件时不计算。',
} as const;
