import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { Button } from './button';
import { Icon } from './icons';

/** Nothing here, said kindly and with what it means. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <svg aria-hidden="true" fill="none" height="56" viewBox="0 0 96 56" width="96">
        <path
          d="M4 12c34 0 30 16 88 16M4 28h88M4 44c34 0 30-16 88-16"
          stroke="currentColor"
          strokeLinecap="round"
          strokeWidth="2"
        />
      </svg>
      <p className="empty-title">{title}</p>
      {hint ? <p className="soft small">{hint}</p> : null}
      {children}
    </div>
  );
}

export function Loading({ lines = 4 }: { lines?: number }): ReactNode {
  const { t } = useWords();
  return (
    <div aria-live="polite" className="loading" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span className="loading-line" key={line} style={{ width: `${92 - ((line * 23) % 48)}%` }} />
      ))}
    </div>
  );
}

/** What went wrong and what can be done now, with its code for support; in English the server's own sentence stays beside. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }): ReactNode {
  const { t, cite, refusal } = useWords();
  const { title, todo, original } = refusal(problem);
  return (
    <div className="notice notice-late" role="alert">
      <Icon name="alert" size="1.5rem" />
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {todo ? <p>{todo}</p> : null}
        {original ? (
          <p className="soft small" lang="zh-CN">
            {original}
          </p>
        ) : null}
        {problem.errors.length > 1 ? (
          <ul className="notice-list small">
            {problem.errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        ) : null}
        <p className="soft small">
          {t('problem.code')} <span className="number">{problem.code}</span>
          {problem.source ? `　${t('problem.source')} ${cite(problem.source)}` : null}
        </p>
        {onRetry ? (
          <Button icon="reload" onClick={onRetry}>
            {problem.stale ? t('problem.reload') : t('problem.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
