import { Component, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useWords } from '../i18n/words';
import { useOnline } from '../shared/hooks/use-online';
import { ProblemNotice } from '../shared/ui/states';

interface State {
  readonly broken: boolean;
}

/** A page that fails to draw (or to load its file: no network, an update) is replaced by words and a reload button. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage(): ReactNode {
  const { t } = useWords();
  const online = useOnline();
  const problem = new Problem({
    status: 0,
    code: 'PAGE_FAILED',
    title: t(online ? 'shell.pageFailed' : 'shell.pageOffline'),
    detail: null,
    field: null,
    source: null,
    errors: [],
  });
  return <ProblemNotice problem={problem} {...(online ? { onRetry: () => location.reload() } : {})} />;
}
