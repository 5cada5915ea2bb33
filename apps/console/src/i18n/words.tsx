import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRemembered } from '../shared/hooks/use-remembered';
import type { Locale } from '../shared/dates';
import { zh, type Dictionary, type WordKey } from './zh';
import { hearIn } from '../api/fixed-words';

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
}

interface Spoken {
  readonly dictionary: Dictionary;
  readonly phrases: Readonly<Record<string, string>>;
}

const CHINESE: Spoken = { dictionary: zh, phrases: {} };

const WordsContext = createContext<Words | null>(null);

function fill(text: string, values: Values, phrases: Spoken['phrases']): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = String(values[name] ?? place);
    return phrases[value] ?? value;
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
      hearIn(next.phrases);
      setSpoken(next);
    };
    if (language === 'zh') speak(CHINESE);
    else {
      void Promise.all([import('./en'), import('./en/phrases')]).then(([{ en }, { phrases }]) =>
        speak({ dictionary: en, phrases }),
      );
    }
    return () => {
      current = false;
    };
  }, [language]);

  const { dictionary, phrases } = spoken ?? CHINESE;
  const words = useMemo<Words>(
    () => ({
      language,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      setLanguage,
      t: (key, values = {}) => fill(dictionary[key], values, phrases),
      term: (family, code) => {
        const key = `${family}.${code}`;
        return isWordKey(key, dictionary) ? dictionary[key] : code;
      },
      gloss: (text) => phrases[text] ?? text,
    }),
    [language, dictionary, phrases, setLanguage],
  );
  // Nothing is asked of the server before it is known in which language its words are heard.
  return spoken === null ? null : <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it.');
  return words;
}
