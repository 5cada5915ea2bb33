import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/words';

/** A table wider than its place scrolls in its frame; only then the frame is a stop of the Tab key, so that keys move it. */
export function TableFrame({
  children,
  className = '',
}: {
  readonly children: ReactNode;
  readonly className?: string;
}): ReactNode {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const shown = frame.current;
    if (!shown) return undefined;
    const measure = (): void => setScrolls(shown.scrollWidth > shown.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    for (const child of shown.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const stop = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': t('table.wide') } : {};
  return (
    <div className={`table-frame ${className}`.trim()} ref={frame} {...stop}>
      {children}
    </div>
  );
}
