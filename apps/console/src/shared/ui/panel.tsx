import { useId, type ReactNode } from 'react';

interface PanelProps {
  title: string;
  count?: number;
  aside?: ReactNode;
  children: ReactNode;
  tone?: 'plain' | 'urgent';
}

/** A titled sheet of paper; the unit of every page. */
export function Panel({ title, count, aside, children, tone = 'plain' }: PanelProps): ReactNode {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={`panel panel-${tone}`}>
      <header className="panel-head">
        <h2 id={heading}>
          {title}
          {count === undefined ? null : <span className="panel-count number">{count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
