import { Component, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../shared/ui/states';

interface State {
  readonly broken: boolean;
}

/** A page that fails to draw (or to load its file after an update) is replaced by words and a reload button. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const problem = new Problem({
      status: 0,
      code: 'PAGE_FAILED',
      title: '这一页没能显示。可能刚刚升级了版本，请重新打开。',
      detail: null,
      field: null,
      source: null,
      errors: [],
    });
    return <ProblemNotice onRetry={() => location.reload()} problem={problem} />;
  }
}
