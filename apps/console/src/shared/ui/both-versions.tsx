import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from './button';
import { Icon } from './icons';
import './both-versions.css';

interface BothVersionsProps {
  /** The form that is being filled in; it stays in its place when a second version appears beside it. */
  children: ReactNode;
  /** The second version, to read only; null: there is none. */
  theirs: ReactNode | null;
  theirsTitle: string;
  takeTheirs: string;
  /** What happened, above the two. */
  explain: ReactNode;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two versions of one form side by side, and the choice between them. */
export function BothVersions(props: BothVersionsProps): ReactNode {
  const { t } = useWords();
  const { children, theirs, theirsTitle, takeTheirs, explain, onKeepMine, onTakeTheirs } = props;
  const both = theirs !== null;
  return (
    <>
      {both ? (
        <Choice>
          {explain}
          <div className="button-row">
            <Button icon="check" look="primary" onClick={onKeepMine}>
              {t('both.keepMine')}
            </Button>
            <Button onClick={onTakeTheirs}>{takeTheirs}</Button>
          </div>
        </Choice>
      ) : null}
      <div className={both ? 'both-columns' : undefined}>
        <Version title={both ? t('both.mine') : null}>{children}</Version>
        {both ? (
          <Version title={theirsTitle}>
            <fieldset className="both-read" disabled>
              {theirs}
            </fieldset>
          </Version>
        ) : null}
      </div>
    </>
  );
}

/** Comes into sight by itself: whoever types may be far below it. */
function Choice({ children }: { children: ReactNode }): ReactNode {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className="notice notice-watch both-notice" ref={notice} role="alert">
      <Icon name="alert" size="1.5rem" />
      <div className="notice-body">{children}</div>
    </div>
  );
}

function Version({ title, children }: { title: string | null; children: ReactNode }): ReactNode {
  return (
    <div {...(title ? { 'aria-label': title, className: 'both-version', role: 'group' } : {})}>
      {title ? <p className="both-title">{title}</p> : null}
      {children}
    </div>
  );
}
