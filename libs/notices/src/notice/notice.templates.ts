import type { NoticeKind, NoticeParameters } from './notice.events.js';

export interface NoticeText {
  readonly title: string;
  readonly text: string;
}

type Template = (parameters: NoticeParameters) => NoticeText;

const LEVELS: Readonly<Record<string, string>> = { yellow: '黄灯', red: '红灯' };
const RUNGS: Readonly<Record<string, string>> = {
  'organisation-head': '单位负责人',
  street: '街镇',
  district: '区级',
};

const SHANGHAI = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const moment = (iso: string | undefined): string => (iso ? SHANGHAI.format(new Date(iso)) : '');
const code = ({ code: shown }: NoticeParameters): string => shown ?? '（编号生成中）';

/**
 * Templates by kind and version, the newest last. An old one stays for ever: what a person was told can be read again as it
 * was said. Only codes, days and words of the system go in: a notice travels over other people's networks.
 */
const TEMPLATES: Readonly<Record<NoticeKind, readonly [Template, ...Template[]]>> = {
  'offer-made': [
    (p) => ({ title: '新的选派邀请', text: `案件 ${code(p)} 邀请您调解，请于 ${moment(p['until'])} 前答复。` }),
  ],
  'offer-expiring': [
    (p) => ({
      title: '选派邀请即将到期',
      text: `案件 ${code(p)} 的邀请将于 ${moment(p['until'])} 到期，未答复将转邀他人。`,
    }),
  ],
  'session-scheduled': [
    (p) => ({ title: '调解时间已安排', text: `案件 ${code(p)} 定于 ${moment(p['at'])} 调解，地点见案件页。` }),
  ],
  'clock-reminder': [
    (p) => ({
      title: `期限提醒（${LEVELS[p['level'] ?? ''] ?? ''}）`,
      text: `案件 ${code(p)} 的期限将于 ${moment(p['until'])} 届满，请及时办理。`,
    }),
  ],
  'clock-overdue': [
    (p) => ({ title: '期限已过', text: `案件 ${code(p)} 的期限已于 ${moment(p['until'])} 届满，仍未办结。` }),
  ],
  escalated: [
    (p) => ({
      title: `督办（${RUNGS[p['rung'] ?? ''] ?? ''}）`,
      text: `案件 ${code(p)} 已升级督办，请在期限内书面答复。`,
    }),
  ],
  'supervision-ordered': [
    (p) => ({ title: '上级督办', text: `上级对案件 ${code(p)} 提出督办要求，内容见案件页，请书面答复。` }),
  ],
  'handoff-received': [
    (p) => ({ title: '收到移送', text: `案件 ${code(p)} 移送至本单位，请于 ${moment(p['until'])} 前答复。` }),
  ],
  'emergency-limit-missed': [
    (p) => ({
      title: '突发事件：特别期限已过',
      text: `案件 ${code(p)} 应于 ${moment(p['until'])} 前答复，仍未答复。责任岗位：${p['post'] ?? '未指定'}。`,
    }),
  ],
  'handoff-overdue': [(p) => ({ title: '移送逾期未答复', text: `案件 ${code(p)} 的移送逾期未答复，请尽快处理。` })],
};

export const newestVersion = (kind: NoticeKind): number => TEMPLATES[kind].length;

/** The words of a notice, by the version that was current when it was made. */
export function textOf(kind: NoticeKind, version: number, parameters: NoticeParameters): NoticeText {
  const template = TEMPLATES[kind][version - 1];
  if (!template) throw new Error(`there is no version ${version} of the template ${kind}`);
  return template(parameters);
}
