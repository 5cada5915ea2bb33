import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRemembered } from '../shared/hooks/use-remembered';
import type { Locale } from '../shared/dates';
import { zh, type Dictionary, type WordKey } from './zh';

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
}

const WordsContext = createContext<Words | null>(null);

function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

function isWordKey(key: string, dictionary: Dictionary): key is WordKey {
  return Object.hasOwn(dictionary, key);
}

export function WordsProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useRemembered('liandiao.language', LANGUAGES, 'zh');
  const [dictionary, setDictionary] = useState<Dictionary>(zh);

  useEffect(() => {
    let current = true;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (language === 'zh') setDictionary(zh);
    else void import('./en').then(({ en }) => current && setDictionary(en));
    return () => {
      current = false;
    };
  }, [language]);

  const words = useMemo<Words>(
    () => ({
      language,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      setLanguage,
      t: (key, values) => fill(dictionary[key], values),
      term: (family, code) => {
        const key = `${family}.${code}`;
        return isWordKey(key, dictionary) ? dictionary[key] : code;
      },
    }),
    [language, dictionary, setLanguage],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}
