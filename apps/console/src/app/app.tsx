import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { useWords } from '../i18n/words';
import { Empty, Loading } from '../shared/ui/states';
import { homeFor } from './navigation';
import { useSession, useSessionState } from './session';
import { Shell } from './shell';

const BatchPage = lazy(() => import('../features/batch-assignment/batch-page'));
const RosterPage = lazy(() => import('../features/roster/roster-page'));
const RosterFilePage = lazy(() => import('../features/roster/roster-file-page'));
const MediatorPage = lazy(() => import('../features/roster/mediator-page'));
const EmergenciesPage = lazy(() => import('../features/emergencies/emergencies-page'));
const EmergencyPage = lazy(() => import('../features/emergencies/emergency-page'));
const QueuePage = lazy(() => import('../features/queue/queue-page'));
const DisputePage = lazy(() => import('../features/dispute/dispute-page'));
const DisputesPage = lazy(() => import('../features/disputes/disputes-page'));
const IntakePage = lazy(() => import('../features/intake/intake-page'));
const HandoffsPage = lazy(() => import('../features/handoffs/handoffs-page'));
const CountedPage = lazy(() => import('../features/figures/counted-page'));
const PartyPage = lazy(() => import('../features/party/party-page'));
const WindowPage = lazy(() => import('../features/window/window-page'));
const TipsPage = lazy(() => import('../features/tips/tips-page'));
const SupervisionPage = lazy(() => import('../features/supervision/supervision-page'));
const OrganisationsPage = lazy(() => import('../features/roster/organisations-page'));
const SystemPage = lazy(() => import('../features/system/system-page'));
const AccountsPage = lazy(() => import('../features/accounts/accounts-page'));
const PartnersPage = lazy(() => import('../features/partners/partners-page'));
const AuditPage = lazy(() => import('../features/audit/audit-page'));
const FiguresPage = lazy(() => import('../features/figures/figures-page'));
const BoardPage = lazy(() => import('../features/board/board-page'));
const EditionsPage = lazy(() => import('../features/editions/editions-page'));
const EditionPage = lazy(() => import('../features/editions/edition-page'));
const TemplatesPage = lazy(() => import('../features/templates/templates-page'));
const ReadBackPage = lazy(() => import('../features/dispute/read-back-page'));
const RulesPage = lazy(() => import('../features/rules/rules-page'));
const DraftPage = lazy(() => import('../features/rules/draft-page'));
const NewDraftPage = lazy(() => import('../features/rules/new-draft-page'));
const ClocksPage = lazy(() => import('../features/clocks/clocks-page'));
const CalendarPage = lazy(() => import('../features/calendar/calendar-page'));
const NoticesPage = lazy(() => import('../features/notices/notices-page'));
const DeadLettersPage = lazy(() => import('../features/dead-letters/dead-letters-page'));
const PublicPage = lazy(() => import('../features/public/public-page'));

export function App(): ReactNode {
  const { state } = useSessionState();
  const { pathname } = useLocation();
  // For everybody, signed in or not: published figures, and the page of parties, who have no account.
  if (pathname === '/public' || pathname === '/party') {
    return <Suspense fallback={<Waiting />}>{pathname === '/public' ? <PublicPage /> : <PartyPage />}</Suspense>;
  }
  if (state.phase === 'unknown') return <Waiting />;
  if (state.phase === 'signed-out') return <SignInPage expired={state.expired} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route element={<Shell />}>
          <Route element={<QueuePage />} path="/queue" />
          <Route element={<IntakePage />} path="/intake" />
          <Route element={<DisputesPage />} path="/disputes" />
          <Route element={<DisputePage />} path="/disputes/:disputeId" />
          <Route element={<HandoffsPage />} path="/handoffs" />
          <Route element={<BatchPage />} path="/batch" />
          <Route element={<EmergenciesPage />} path="/emergencies" />
          <Route element={<EmergencyPage />} path="/emergencies/:emergencyId" />
          <Route element={<RosterPage />} path="/roster" />
          <Route element={<MediatorPage />} path="/roster/:mediatorId" />
          <Route element={<OrganisationsPage />} path="/organisations" />
          <Route element={<RosterFilePage />} path="/roster-file" />
          <Route element={<FiguresPage />} path="/figures" />
          <Route element={<CountedPage />} path="/figures/cases" />
          <Route element={<BoardPage />} path="/board" />
          <Route element={<EditionsPage />} path="/editions" />
          <Route element={<EditionPage />} path="/editions/:editionId" />
          <Route element={<WindowPage />} path="/window" />
          <Route element={<TipsPage />} path="/tips" />
          <Route element={<SupervisionPage />} path="/supervision" />
          <Route element={<SystemPage />} path="/system" />
          <Route element={<AccountsPage />} path="/accounts" />
          <Route element={<PartnersPage />} path="/partners" />
          <Route element={<AuditPage />} path="/audit" />
          <Route element={<NoticesPage />} path="/notices" />
          <Route element={<DeadLettersPage />} path="/dead-letters" />
          <Route element={<TemplatesPage />} path="/templates" />
          <Route element={<ReadBackPage />} path="/disputes/:disputeId/read-back" />
          <Route element={<RulesPage />} path="/rules" />
          <Route element={<NewDraftPage />} path="/rules/drafts/new" />
          <Route element={<DraftPage />} path="/rules/drafts/:draftId" />
          <Route element={<ClocksPage />} path="/clocks" />
          <Route element={<NewDraftPage />} path="/clocks/drafts/new" />
          <Route element={<DraftPage />} path="/clocks/drafts/:draftId" />
          <Route element={<CalendarPage />} path="/calendar" />
          <Route element={<Home />} path="*" />
        </Route>
      </Routes>
    </Suspense>
  );
}

function Home(): ReactNode {
  const { account, permissions } = useSession();
  const { t } = useWords();
  const home = homeFor(account.role, permissions);
  return home ? <Navigate replace to={home} /> : <Empty hint={t('home.nothingHint')} title={t('home.nothing')} />;
}

function Waiting(): ReactNode {
  return (
    <div className="waiting">
      <Loading lines={5} />
    </div>
  );
}
