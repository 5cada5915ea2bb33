import type { CaseAt } from '@libs/disputes';
import { type Block, cell, paragraph, type Section, title } from '@platform/documents';
import { dayInWords } from '../facts/words.js';
import type { PaperKindId } from '../kinds/kinds.js';
import type { Entry } from '../template/fields.js';

/** The thirteen items of a file in their order (domain.md 1.13): the paper made for it, or the sheet behind which it is bound. */
export const ITEM_PAPERS: Readonly<Record<string, readonly PaperKindId[]>> = {
  人民调解申请书或受理登记表: ['application', 'register'],
  权利义务告知书: ['rights-notice'],
  当事人身份证明: [],
  授权委托书: ['power'],
  调查记录: ['investigation'],
  证据材料: [],
  调解记录: ['mediation-record'],
  调解协议书或口头协议登记表: ['agreement', 'oral-agreement'],
  履行证明: [],
  回访记录: ['return-visit'],
  司法确认材料: ['confirmation'],
  卷宗情况说明: ['file-note'],
  封底: ['back-cover'],
};

/** Rows of the contents: every item is named, a missing one as missing. */
export function contentsOf(
  { documents }: Pick<CaseAt, 'documents'>,
  pages: ReadonlyMap<string, number>,
): readonly Entry[] {
  return documents.map(({ item, present, required }, index) => {
    const page = pages.get(item);
    const note = present ? null : required ? '缺，应当补齐' : '无';
    return { 序号: `${index + 1}`, 名称: item, 页次: page === undefined ? null : `${page}`, 备注: note };
  });
}

/** A sheet in the place of what lies in the file on paper. */
export function slipFor(item: string, at: CaseAt): Section {
  return {
    title: item,
    size: 14,
    blocks: [
      { kind: 'space', height: 60 },
      title(item),
      ...(item === '当事人身份证明' ? identities(at) : []),
      ...(item === '履行证明' ? payments(at) : []),
      paragraph('（原件或者复印件装订于本页之后，并标明页数）', { align: 'center', before: 12 }),
    ],
  };
}

/** In the place of what was said in sessions, for everybody but the mediators of the case. */
export function closedSlip(item: string): Section {
  return {
    title: item,
    size: 14,
    blocks: [
      { kind: 'space', height: 60 },
      title(item),
      paragraph('本件在卷，仅限本案调解员查阅（人民调解法第十五条；关于人民法院特邀调解的规定第二十八条）。', {
        align: 'center',
      }),
    ],
  };
}

function identities({ facts, events }: CaseAt): readonly Block[] {
  const rows = facts.parties.map((party) => {
    const check = events.findLast((event) => event.type === 'IdentityChecked' && event.data.partyId === party.partyId);
    const checked = check?.type === 'IdentityChecked' ? check.data : null;
    return {
      cells: [party.name ?? '', checked?.document ?? '', checked?.manner ?? '', dayInWords(checked?.on) ?? ''].map(
        (text) => cell(text, { size: 12, pitch: 18 }),
      ),
    };
  });
  const head = ['当事人', '证件', '核验方式', '核验日期'].map((text) =>
    cell({ text, face: 'sans' }, { size: 12, pitch: 18 }),
  );
  return [{ kind: 'table', widths: [3, 3, 2, 3], headRows: 1, rows: [{ cells: head }, ...rows] }];
}

function payments({ events }: CaseAt): readonly Block[] {
  return events.flatMap((event): readonly Block[] =>
    event.type === 'PerformanceRecorded' && event.data.outcome === 'performed'
      ? [paragraph(`${dayInWords(event.data.on)}记载履行一项。`, { indent: 2 })]
      : [],
  );
}
