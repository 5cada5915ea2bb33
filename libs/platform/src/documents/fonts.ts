import { createRequire } from 'node:module';
import type { Run } from './document.js';

/**
 * Noto Serif SC and Noto Sans SC (SIL OFL 1.1) as they come from npm: whole static TrueType files of 30,900 glyphs, of which
 * a PDF embeds only what it uses. No font of the machine is asked, so a paper looks the same everywhere.
 */
const FILES = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const resolve = createRequire(import.meta.url).resolve;

export const fontFile = (name: FontName): string => resolve(FILES[name]);

export function fontOf({ face = 'serif', bold = false }: Pick<Run, 'face' | 'bold'>): FontName {
  return bold ? `${face}-bold` : face;
}
