import { useEffect, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';

interface PageProps {
  title: string;
  lead?: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Page({ title, lead, aside, children }: PageProps): ReactNode {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="soft">{lead}</p> : null}
        </div>
        {aside ? <div className="page-aside">{aside}</div> : null}
      </header>
      {children}
    </>
  );
}
