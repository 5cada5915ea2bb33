import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons';

export type Tone = 'calm' | 'good' | 'watch' | 'late' | 'info' | 'plain';

const GLYPHS: Readonly<Record<Tone, IconName | null>> = {
  calm: null,
  good: 'check',
  watch: 'clock',
  late: 'alert',
  info: null,
  plain: null,
};

/** A word on a tint; good, watch and late also carry a sign, so that colour is never the only signal. */
export function Chip({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}): ReactNode {
  const glyph = icon ?? GLYPHS[tone];
  return (
    <span className={`chip chip-${tone}`}>
      {glyph ? <Icon name={glyph} size="1em" /> : null}
      {children}
    </span>
  );
}
