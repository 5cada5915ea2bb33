import type { ReactNode } from 'react';
import { Icon } from '../../../shared/ui/icons';

interface CheckSectionProps {
  title: string;
  /** In a word how it stands; seen while the section is folded. */
  state?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** One question the law asks of a case; folded, it still says how it stands. */
export function CheckSection({ title, state, open = false, children }: CheckSectionProps): ReactNode {
  return (
    <details className="check" open={open}>
      <summary>
        <Icon name="chevron" />
        <h3>{title}</h3>
        <span className="chips">{state}</span>
      </summary>
      <div className="check-body">{children}</div>
    </details>
  );
}

interface CheckMarkProps {
  met: boolean;
  word: string;
  /** Not asked of this case: open, but nothing to worry about. */
  calm?: boolean;
}

/** Met or not, with a sign and a word for it beside the colour. */
export function CheckMark({ met, word, calm = false }: CheckMarkProps): ReactNode {
  return (
    <span className={`check-mark ${met ? 'check-met' : calm ? 'soft' : 'check-open'}`}>
      <Icon name={met ? 'check' : 'circle'} size="1.125rem" />
      <span>{word}</span>
    </span>
  );
}
