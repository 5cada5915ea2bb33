import * as court from './texts-court.js';
import * as notice from './texts-notices.js';
import * as people from './texts-people.js';

export type Group = 'people' | 'notice' | 'court' | 'administrative' | 'dossier';
export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  people: '人民调解案卷文书',
  notice: '通知和函件',
  court: '法院文书',
  administrative: '行政调解文书',
  dossier: '卷宗',
};

export interface PaperKind {
  readonly title: string;
  readonly group: Group;
  /** Law that asks for the paper or speaks of it; restated in domain.md. */
  readonly basis: string;
  readonly text: string;
}

const kind = (title: string, group: Group, basis: string, text: string): PaperKind => ({ title, group, basis, text });

const FORMS = '司发通〔2010〕239号';

/** Papers by their id; the text is version 1 of the template and stays for ever. */
export const PAPER_KINDS = {
  application: kind('人民调解申请书', 'people', `人民调解法第十七条；${FORMS}`, people.APPLICATION),
  register: kind('人民调解受理登记表', 'people', `人民调解法第十七条、第二十七条；${FORMS}`, people.REGISTER),
  'rights-notice': kind(
    '人民调解权利义务告知书',
    'people',
    '人民调解法第三条、第四条、第二十三条、第二十四条、第三十一条、第三十三条；人民调解工作若干规定第三十条',
    people.RIGHTS_NOTICE,
  ),
  investigation: kind('调查记录', 'people', `人民调解法第二十一条、第二十七条；${FORMS}`, people.INVESTIGATION),
  'mediation-record': kind('调解记录', 'people', `人民调解法第二十二条、第二十七条；${FORMS}`, people.MEDIATION_RECORD),
  agreement: kind('人民调解协议书', 'people', '人民调解法第二十八条、第二十九条、第三十一条', people.AGREEMENT),
  'oral-agreement': kind('人民调解口头协议登记表', 'people', '人民调解法第二十八条、第三十条', people.ORAL_AGREEMENT),
  'return-visit': kind('人民调解回访记录', 'people', `人民调解法第三十一条；${FORMS}`, people.RETURN_VISIT),
  'file-note': kind('卷宗情况说明', 'people', `人民调解法第二十七条；${FORMS}`, people.FILE_NOTE),
  power: kind('授权委托书', 'people', '民法典第一百六十五条；民事诉讼法第六十二条', people.POWER),
  acceptance: kind('受理通知书', 'notice', '人民调解法第十七条；人民调解工作若干规定第二十四条', notice.ACCEPTANCE),
  refusal: kind('不予受理通知书', 'notice', '人民调解工作若干规定第二十二条、第二十四条', notice.REFUSAL),
  termination: kind(
    '终止调解通知书',
    'notice',
    '人民调解法第二十三条、第二十六条；关于人民法院特邀调解的规定第二十二条',
    notice.TERMINATION,
  ),
  entrust: kind('委托调解函', 'notice', '人民调解法第十八条；宁波市人民调解条例第十九条（参照）', notice.ENTRUST),
  decline: kind('不予调解函', 'notice', '宁波市人民调解条例第十九条（参照）', notice.DECLINE),
  transfer: kind('纠纷移送函', 'notice', '人民调解工作若干规定第二十四条', notice.TRANSFER),
  address: kind('送达地址确认书', 'notice', '民事诉讼法第九十条', notice.ADDRESS),
  supervision: kind('纠纷督办单', 'notice', '本地督办规定（期限和层级由本地设定）', notice.SUPERVISION),
  'closing-report': kind('结案报告', 'notice', `人民调解法第二十七条；${FORMS}`, notice.CLOSING_REPORT),
  volunteer: kind('调解志愿服务证明', 'notice', '志愿服务条例第十九条', notice.VOLUNTEER),
  confirmation: kind(
    '司法确认申请书',
    'court',
    '人民调解法第三十三条；民事诉讼法第二百零五条；民诉法解释第三百五十一条至第三百五十四条',
    court.CONFIRMATION,
  ),
  undisputed: kind(
    '无争议事实记载',
    'court',
    '人民法院在线调解规则第二十二条；关于人民法院特邀调解的规定第二十二条',
    court.UNDISPUTED,
  ),
  'court-report': kind(
    '调解情况报告',
    'court',
    '关于人民法院特邀调解的规定第十六条、第十九条、第二十一条、第二十二条、第二十六条',
    court.COURT_REPORT,
  ),
  'admin-acceptance': kind(
    '行政调解受理通知书',
    'administrative',
    '北京市行政调解办法（参照）',
    court.ADMIN_ACCEPTANCE,
  ),
  'admin-termination': kind(
    '行政调解终止通知书',
    'administrative',
    '北京市行政调解办法（参照）',
    court.ADMIN_TERMINATION,
  ),
  'admin-agreement': kind(
    '行政调解协议书',
    'administrative',
    '民事诉讼法第二百零五条；北京市行政调解办法（参照）',
    court.ADMIN_AGREEMENT,
  ),
  cover: kind('卷宗封面', 'dossier', `人民调解法第二十七条；${FORMS}`, court.COVER),
  contents: kind('卷内目录', 'dossier', `人民调解法第二十七条；${FORMS}`, court.CONTENTS),
  'back-cover': kind('封底', 'dossier', `人民调解法第二十七条；${FORMS}`, court.BACK_COVER),
} as const satisfies Record<string, PaperKind>;

export type PaperKindId = keyof typeof PAPER_KINDS;
export const PAPER_KIND_IDS = Object.keys(PAPER_KINDS) as PaperKindId[];
export const isPaperKind = (id: string): id is PaperKindId => Object.hasOwn(PAPER_KINDS, id);
