import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { AntdScope } from '../../app/antd-scope';
import { useWords } from '../../i18n/words';
import { Button } from './button';

interface FormSheetProps {
  /** What is done, on top and on the button that confirms it. */
  readonly title: string;
  /** Which case it is done to. */
  readonly about: ReactNode;
  readonly size?: string;
  readonly busy: boolean;
  /** Nothing can be sent as it stands. */
  readonly blocked?: boolean;
  readonly onSend: () => void;
  /** A second way to confirm, which goes on from here. */
  readonly also?: { readonly label: string; readonly onSend: () => void } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form that slides in beside the page it changes: one button sends it, the other leaves everything as it was. */
export function FormSheet(props: FormSheetProps): ReactNode {
  const { title, about, size = 'min(36rem, 100vw)', busy, blocked = false, onSend, also, onClose, children } = props;
  const { t } = useWords();
  return (
    <AntdScope>
      <Drawer
        className="action-drawer"
        footer={
          <div className="button-row">
            <Button busy={busy} disabled={blocked} look="primary" onClick={onSend}>
              {/* A title may say it already (确认办结). */}
              {title.startsWith('确认') ? title : t('form.submit', { what: title })}
            </Button>
            {also ? (
              <Button disabled={busy || blocked} onClick={also.onSend}>
                {also.label}
              </Button>
            ) : null}
            <Button disabled={busy} look="quiet" onClick={onClose}>
              {t('form.cancel')}
            </Button>
          </div>
        }
        onClose={onClose}
        open
        size={size}
        title={title}
      >
        <p className="soft small drawer-case">{about}</p>
        {children}
      </Drawer>
    </AntdScope>
  );
}
