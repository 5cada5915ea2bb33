import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icons';

type Look = 'primary' | 'plain' | 'quiet' | 'seal';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  icon?: IconName;
  busy?: boolean;
  children: ReactNode;
}

export function Button({ look = 'plain', icon, busy = false, disabled, children, ...rest }: ButtonProps): ReactNode {
  return (
    <button
      aria-busy={busy || undefined}
      className={`button button-${look}`}
      disabled={disabled === true || busy}
      type="button"
      {...rest}
    >
      {busy ? <span aria-hidden="true" className="spinner" /> : icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}
