import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';

export interface Choice {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly choose: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Ids chosen among those on the page; one that has left the page is chosen no longer. */
export function useChoice(all: readonly string[]): Choice {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return {
    all,
    chosen: all.filter((id) => picked.has(id)),
    has: (id) => picked.has(id),
    toggle: (id) => {
      const next = new Set(picked);
      if (!next.delete(id)) next.add(id);
      setPicked(next);
    },
    choose: (ids) => setPicked(new Set(ids)),
    clear: () => setPicked(new Set()),
  };
}

export function SelectAll({ choice, label }: { choice: Choice; label: string }): ReactNode {
  const { t } = useWords();
  const { all, chosen } = choice;
  return (
    <label className="tick">
      <input
        checked={all.length > 0 && chosen.length === all.length}
        onChange={({ target }) => choice.choose(target.checked ? all : [])}
        type="checkbox"
      />
      <span>
        {label} <span className="soft">{t('emergency.chosen', { count: chosen.length })}</span>
      </span>
    </label>
  );
}
