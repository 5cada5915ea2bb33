import { CLOCK_RULES } from '@libs/deadlines';

const TITLES = new Map(CLOCK_RULES.rules.map(({ id, title }): [string, string] => [id, title]));
const OWN: Readonly<Record<string, string>> = { performance_due: '协议履行期限', return_visit: '回访时间' };

/** The Chinese name of a clock; what has none is shown as it is. */
export const clockTitle = (rule: string): string => TITLES.get(rule) ?? OWN[rule] ?? rule;
