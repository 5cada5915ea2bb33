import { useState, type ReactNode } from 'react';
import { useDisplay } from '../../app/display';
import { useWords } from '../../i18n/words';
import { useOnline } from '../../shared/hooks/use-online';
import { Icon, Seal } from '../../shared/ui/icons';
import { ApplyForm } from './apply-form';
import { CaseProgress } from './case-progress';
import { EnterForm } from './enter-form';
import './party.css';

const PARTS = ['progress', 'apply'] as const;
type Part = (typeof PARTS)[number];

/** For people with a dispute: no account, made for a phone in one hand. */
export default function PartyPage(): ReactNode {
  const { t, term } = useWords();
  const { size, toggleSize } = useDisplay();
  const online = useOnline();
  const [part, setPart] = useState<Part>('progress');
  const [entered, setEntered] = useState(false);
  return (
    <div className="party">
      <header className="party-head">
        <Seal />
        <div>
          <p className="party-name">{t('app.name')}</p>
          <p className="small">{t('partyPage.line')}</p>
        </div>
        <button aria-pressed={size === 'large'} className="party-size" onClick={toggleSize} type="button">
          <Icon name="type" />
          {t('shell.largeType')}
        </button>
      </header>
      <main className="party-main">
        <h1>{t('partyPage.title')}</h1>
        {online ? null : (
          <p className="notice notice-watch" role="status">
            {t('shell.offline')}
          </p>
        )}
        {entered ? (
          <CaseProgress onLeave={() => setEntered(false)} />
        ) : (
          <>
            <div aria-label={t('partyPage.parts')} className="segments party-parts" role="group">
              {PARTS.map((one) => (
                <button aria-pressed={one === part} key={one} onClick={() => setPart(one)} type="button">
                  {term('partyPart', one)}
                </button>
              ))}
            </div>
            {part === 'progress' ? <EnterForm onEntered={() => setEntered(true)} /> : <ApplyForm />}
          </>
        )}
      </main>
      <footer className="party-foot soft small">
        <p>{t('partyPage.rights')}</p>
        <p>
          <a href="/">{t('partyPage.staff')}</a>
        </p>
      </footer>
    </div>
  );
}
