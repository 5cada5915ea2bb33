import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRemembered } from '../shared/hooks/use-remembered';
import type { Locale } from '../shared/dates';
import { zh, type Dictionary, type WordKey } from './zh';
import { hearIn } from '../api/fixed-words';
import type { ProblemFields, Refusal } from '../api/problem';
import type { NoticeWords, Told } from './en/notices';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Values = Readonly<Record<string, string | number>>;

export interface Words {
  readonly language: Language;
  readonly locale: Locale;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: WordKey, values?: Values) => string;
  /** The word for a code of the server (`term('status', 'in-mediation')`); an unknown code is shown as it is. */
  readonly term: (family: string, code: string) => string;
  /** A fixed Chinese word of the server (`gloss('邻里')`) in the chosen language; what is not known is shown as it is. */
  readonly gloss: (text: string) => string;
  /** A legal source (`人民调解法 33`) in the chosen language; what is not known of it stays as it is cited. */
  readonly cite: (source: string) => string;
  /** What was refused and what to do, in the chosen language. */
  readonly refusal: (problem: ProblemFields) => Refusal;
  /** A notice as its template says it in the chosen language. */
  readonly tell: (notice: Told) => NoticeWords;
}

interface Spoken {
  readonly dictionary: Dictionary;
  /** Null: words of the server are said as they are sent. */
  readonly say: ((text: string) => string) | null;
  readonly cite: (source: string) => string;
  readonly refusal: (problem: ProblemFields) => Refusal;
  readonly tell: (notice: Told) => NoticeWords;
}

const CHINESE: Spoken = {
  dictionary: zh,
  say: null,
  cite: (source) => source,
  refusal: ({ title, detail }) => ({ title, todo: detail === title ? null : detail, original: null }),
  tell: ({ title, text }) => ({ title, text }),
};

const WordsContext = createContext<Words | null>(null);

function fill(text: string, values: Values, say: Spoken['say']): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = String(values[name] ?? place);
    return say?.(value) ?? value;
  });
}

function isWordKey(key: string, dictionary: Dictionary): key is WordKey {
  return Object.hasOwn(dictionary, key);
}

export function WordsProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useRemembered('liandiao.language', LANGUAGES, 'zh');
  const [spoken, setSpoken] = useState<Spoken | null>(language === 'zh' ? CHINESE : null);

  useEffect(() => {
    let current = true;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    const speak = (next: Spoken): void => {
      if (!current) return;
      hearIn(next.say);
      setSpoken(next);
    };
    if (language === 'zh') speak(CHINESE);
    else {
      void Promise.all([
        import('./en'),
        import('./en/phrases'),
        import('./en/citations'),
        import('./en/problems'),
        import('./en/notices'),
      ]).then(([{ en }, { sayInEnglish }, { citeInEnglish }, { refusalInEnglish }, { noticeInEnglish }]) =>
        speak({
          dictionary: en,
          say: sayInEnglish,
          cite: citeInEnglish,
          refusal: refusalInEnglish,
          tell: noticeInEnglish,
        }),
      );
    }
    return () => {
      current = false;
    };
  }, [language]);

  const { dictionary, say, cite, refusal, tell } = spoken ?? CHINESE;
  const words = useMemo<Words>(
    () => ({
      language,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      setLanguage,
      t: (key, values = {}) => fill(dictionary[key], values, say),
      term: (family, code) => {
        const key = `${family}.${code}`;
        return isWordKey(key, dictionary) ? dictionary[key] : code;
      },
      gloss: (text) => say?.(text) ?? text,
      cite,
      refusal,
      tell,
    }),
    [language, dictionary, say, cite, refusal, tell, setLanguage],
  );
  // Nothing is asked of the server before it is known in which language its words are heard.
  return spoken === null ? null : <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}
