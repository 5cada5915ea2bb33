import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';

const GLYPHS: Readonly<Record<string, string>> = {
  people: '民',
  administrative: '政',
  judicial: '司',
  other: '他',
  none: '不',
};

/** One of the three mediations: a glyph in its own outline (round, square, lozenge), never colour alone. */
export function ChannelMark({ channel }: { channel: string }): ReactNode {
  const { term } = useWords();
  return (
    <span className={`channel channel-${channel}`}>
      <span aria-hidden="true" className="channel-glyph">
        <span>{GLYPHS[channel] ?? '他'}</span>
      </span>
      {term('channel', channel)}
    </span>
  );
}
