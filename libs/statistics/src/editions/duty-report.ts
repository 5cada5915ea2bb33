import type { FiguresView } from '../answers/get-figures.js';
import { spanTitle } from '../period/period.js';
import type { DraftSentence } from './edition-content.js';

const share = (part: number, whole: number): string =>
  whole === 0 ? '无基数' : `${((part / whole) * 100).toFixed(1)}%（${part}／${whole}）`;

const change = (is: number, was: number | undefined): string => {
  if (was === undefined) return '';
  if (was === 0) return '，上年同期为 0';
  const by = ((is - was) / was) * 100;
  return `，同比${by >= 0 ? '上升' : '下降'} ${Math.abs(by).toFixed(1)}%（上年同期 ${was}）`;
};

/** Sentences for the yearly duty report (述职). A person finishes them; every number in them opens its list. */
export function draftOf({ span, values, rates, durations, lastYear }: FiguresView): readonly DraftSentence[] {
  const was = lastYear?.values;
  const settled = rates.settlementOfConcluded;
  return [
    {
      text: `${spanTitle(span)}，共登记矛盾纠纷 ${values.registered} 件${change(values.registered, was?.registered)}；受理调解 ${values.accepted} 件${change(values.accepted, was?.accepted)}。`,
      measures: ['registered', 'accepted'],
    },
    {
      text: `调解终结 ${values.concluded} 件，达成协议 ${values.agreed} 件，调解成功率 ${share(settled.numerator, settled.denominator)}；受理到终结日数中位数 ${durations.daysToConclude.median ?? '无'}。`,
      measures: ['concluded', 'agreed'],
    },
    {
      text: `口头协议 ${values.oral} 件，书面协议 ${values.written} 件；经人民法院确认有效 ${values.confirmed} 件；回访满意率 ${share(rates.satisfaction.numerator, rates.satisfaction.denominator)}。`,
      measures: ['oral', 'written', 'confirmed', 'satisfied'],
    },
    {
      text: `期末在办 ${values.open} 件，其中逾期 ${values.overdue} 件；期限按时完成率 ${share(rates.clocksMet.numerator, rates.clocksMet.denominator)}；督办升级 ${values.escalated} 次。`,
      measures: ['open', 'overdue', 'escalated'],
    },
    {
      text: `排查纠纷 ${values.found} 件，预防纠纷 ${values.prevented} 件；防止民转刑 ${values.avertedCriminal} 件，发生民转刑 ${values.converted} 件。`,
      measures: ['found', 'prevented', 'avertedCriminal', 'converted'],
    },
    {
      text: `向协作单位移送和申请司法确认 ${values.handoffsSent} 件，接收 ${values.handoffsAccepted} 件，退回 ${values.handoffsReturned} 件，期末未答复 ${values.handoffsPending} 件。`,
      measures: ['handoffsSent', 'handoffsAccepted', 'handoffsReturned', 'handoffsPending'],
    },
  ];
}
