import { readdirSync, readFileSync } from 'node:fs';
import { Problem } from '../apps/console/src/api/problem.js';
import { problems, refusalInEnglish } from '../apps/console/src/i18n/en/problems.js';

const HAN = /[\u3400-\u9fff]/;
const SOURCES = ['libs', 'apps/api'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/node_modules|testing|\.spec\.ts$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** Every literal that looks like a code, whatever throws it; `THROWN` finds those of one word. */
const LOOKS_LIKE_A_CODE = /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;
const THROWN =
  /\b(?:refused|invalid|conflict|notFound|forbidden|DomainError|HttpError)\(\s*(?:'[a-z-]+',\s*|\d+,\s*)?'([A-Z][A-Z0-9_]*)'/g;
/** Names of settings, which no answer ever holds. */
const SETTINGS = ['DATABASE_URL', 'LIANDIAO_MASTER_KEY', 'PG_VERSION'];

const codesIn = (text: string): readonly string[] =>
  [LOOKS_LIKE_A_CODE, THROWN].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, code]) => code ?? []));

const CODES = new Set(SOURCES.flatMap((file) => codesIn(readFileSync(file, 'utf8'))));

describe('the English of what the server refuses', () => {
  it('knows every code that the server can send', () => {
    expect(CODES.size).toBeGreaterThan(380);
    expect([...CODES].filter((code) => !SETTINGS.includes(code) && !Object.hasOwn(problems, code))).toEqual([]);
  });

  it('knows no code that is not sent any more', () => {
    const left = Object.keys(problems).filter(
      (code) => !CODES.has(code) && !['TIMEOUT', 'CONNECTION', 'UNAVAILABLE'].includes(code),
    );
    expect(left).toEqual([]);
  });

  it('says what was refused and what to do, without Chinese', () => {
    const wrong = Object.entries(problems).filter(
      ([, [refused, todo]]) => HAN.test(refused + todo) || /[.。]$/.test(refused) || !/[A-Z].*\.$/.test(todo),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the sentence of the server beside, and has words where no server answered', () => {
    const sent = { status: 422, code: 'CHANNEL_BARRED', title: '不符合办理规则', detail: '该渠道不得受理：已起诉' };
    const fields = { field: null, source: null, errors: [] };
    expect(refusalInEnglish(new Problem({ ...sent, ...fields }))).toEqual({
      title: 'This way is closed to the case',
      todo: 'Choose another way and tell the parties.',
      original: '该渠道不得受理：已起诉',
    });
    const silent = new Problem({ status: 0, code: 'NETWORK', title: '连不上服务器', detail: null, ...fields });
    expect(refusalInEnglish(silent)).toMatchObject({ title: 'The server cannot be reached', original: null });
    const strange = new Problem({ status: 502, code: 'toString', title: '错误', detail: null, ...fields });
    expect(refusalInEnglish(strange).title).toBe('The service made an error');
  });
});
