import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useWords } from '../i18n/words';
import { Arrivals } from '../live/arrivals';
import { LiveProvider } from '../live/live-provider';
import { Icon, Seal } from '../shared/ui/icons';
import { Loading } from '../shared/ui/states';
import { useToast } from '../shared/ui/toast';
import { useDisplay } from './display';
import { placesFor } from './navigation';
import { PageBoundary } from './page-boundary';
import { useSession, useSessionState } from './session';
import { Bell, UnreadProvider } from './unread';
import { useOnline } from '../shared/hooks/use-online';
import './shell.css';

const PasswordSheet = lazy(() => import('../features/accounts/password-sheet'));

export function Shell(): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <LiveProvider>
      <UnreadProvider>
        <div className="shell">
          <a className="skip" href="#content">
            {t('shell.skip')}
          </a>
          <aside className="rail">
            <Brand />
            <Menu />
            <Person />
          </aside>
          <main className="content" id="content" tabIndex={-1}>
            <Offline />
            <PageBoundary key={pathname}>
              <Suspense fallback={<Loading lines={6} />}>
                <Outlet />
              </Suspense>
            </PageBoundary>
          </main>
        </div>
      </UnreadProvider>
    </LiveProvider>
  );
}

function Offline(): ReactNode {
  const { t } = useWords();
  const online = useOnline();
  return online ? null : (
    <p className="offline" role="status">
      <Icon name="alert" />
      {t('shell.offline')}
    </p>
  );
}

function Brand(): ReactNode {
  const { t } = useWords();
  return (
    <div className="brand">
      <Seal />
      <div>
        <p className="brand-name">{t('app.name')}</p>
        <p className="brand-line">{t('app.line')}</p>
      </div>
    </div>
  );
}

function Menu(): ReactNode {
  const { t } = useWords();
  const { account, permissions } = useSession();
  const { pathname } = useLocation();
  const menu = useRef<HTMLElement>(null);
  // On a phone the menu of a role with many places is wider than the screen: where one stands is always in sight.
  useEffect(() => {
    menu.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav aria-label={t('shell.menu')} className="menu" ref={menu}>
      {placesFor(account.role, permissions).map((place) => (
        <NavLink className="menu-link" key={place.path} to={place.path}>
          <Icon name={place.icon} size="1.5rem" />
          <span>{t(place.word)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

function Person(): ReactNode {
  const { t, gloss, language, setLanguage } = useWords();
  const { size, toggleSize } = useDisplay();
  const { account } = useSession();
  const { leave } = useSessionState();
  const say = useToast();
  const [changing, setChanging] = useState(false);
  return (
    <div className="person">
      <div className="person-who">
        <p className="person-name">{account.displayName}</p>
        <p className="person-role">{gloss(account.roleTitle)}</p>
      </div>
      <div className="person-tools">
        <Bell />
        <button aria-pressed={size === 'large'} className="rail-button" onClick={toggleSize} type="button">
          <Icon name="type" />
          <span>{t('shell.largeType')}</span>
        </button>
        <Arrivals />
        <button className="rail-button" onClick={() => setChanging(true)} type="button">
          <Icon name="key" />
          <span>{t('shell.password')}</span>
        </button>
        <button className="rail-button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} type="button">
          <Icon name="language" />
          <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('shell.otherLanguage')}</span>
        </button>
        <button
          className="rail-button"
          onClick={() => leave().catch(() => say(t('shell.signOutFailed')))}
          type="button"
        >
          <Icon name="leave" />
          <span>{t('shell.signOut')}</span>
        </button>
      </div>
      {changing ? (
        <Suspense fallback={null}>
          <PasswordSheet onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
