import { useState, type MouseEvent, type ReactNode } from 'react';
import type { Clock } from '../../api/types';
import { useWords } from '../../i18n/words';

/** How a date was counted: shown while pointed at or focused, kept open by a click, put away with Escape (WCAG 1.4.13). */
export function ClockWhy({ clock }: { clock: Clock }): ReactNode {
  const { t, cite } = useWords();
  const [near, setNear] = useState(false);
  const [kept, setKept] = useState(false);

  function toggle(event: MouseEvent): void {
    event.preventDefault();
    setKept(!kept);
    if (kept) setNear(false);
  }

  return (
    <details
      className="more small"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setKept(false);
        setNear(false);
      }}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
      open={near || kept}
    >
      <summary onBlur={() => setNear(false)} onClick={toggle} onFocus={() => setNear(true)}>
        {t('clock.why')}
      </summary>
      <p>{clock.derivation}</p>
      <p className="soft">{cite(clock.source)}</p>
    </details>
  );
}
