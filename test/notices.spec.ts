import { NOTICE_KINDS } from '@libs/notices';
import { newestVersion, textOf } from '../libs/notices/src/notice/notice.templates.js';
import { noticeInEnglish, noticeTemplates } from '../apps/console/src/i18n/en/notices.js';

const HAN = /[㐀-鿿]/;
const TOLD = { code: 'LD-310109-2026-ABCD2345', until: '2026-11-27T15:59:00.000Z', at: '2026-11-25T07:00:00.000Z' };
const PARAMETERS = { ...TOLD, level: 'red', rung: 'street', post: 'Duty desk' };
const VERSIONS = NOTICE_KINDS.flatMap((kind) =>
  Array.from({ length: newestVersion(kind) }, (_, at) => [kind, at + 1] as const),
);

describe('the English of notices', () => {
  it.each(VERSIONS)('says %s by template %i with the same data', (kind, templateVersion) => {
    const said = (parameters: Readonly<Record<string, string>>) => {
      const chinese = textOf(kind, templateVersion, parameters);
      return { chinese, english: noticeInEnglish({ kind, templateVersion, parameters, ...chinese }) };
    };
    const whole = said(PARAMETERS);
    expect(JSON.stringify(whole.english)).not.toMatch(HAN);
    for (const name of Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[]) {
      const { [name]: _left, ...rest } = PARAMETERS;
      const without = said(rest);
      const told = JSON.stringify(without.chinese) !== JSON.stringify(whole.chinese);
      expect([name, JSON.stringify(without.english) !== JSON.stringify(whole.english)]).toEqual([name, told]);
    }
  });

  it('has no template that the server does not have, and shows what it does not know as it was said', () => {
    expect(Object.keys(noticeTemplates).toSorted()).toEqual([...NOTICE_KINDS].toSorted());
    const unknown = { kind: 'offer-made', templateVersion: 99, parameters: {}, title: '新', text: '文' };
    expect(noticeInEnglish(unknown)).toEqual({ title: '新', text: '文' });
  });
});
