import type { Measure } from './definition.js';

/** The official form of people's mediation. */
export const FORM = '人民调解工作情况统计表（domain.md 9.2，S40）';
const OWN = '本平台指标字典（peers.md 附录 D）';

export const AT_END = '以期末状态计：期末日以前发生并已知的事实';
const HAPPENED = '以事实发生日期计（上海时间），补录按发生日期归入';

type Short = Omit<Measure, 'version' | 'dateBasis' | 'source' | 'unit'> & Partial<Measure>;

/** A definition in its first version, counted by cases and by the day on which they happened unless it says otherwise. */
export const measure = (short: Short): Measure => ({
  unit: '件',
  version: '2026-11-01',
  dateBasis: HAPPENED,
  source: OWN,
  ...short,
});
