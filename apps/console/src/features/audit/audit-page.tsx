import { lazy, Suspense, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { Page } from '../../shared/ui/page';
import { Loading } from '../../shared/ui/states';
import { VerificationPanel } from './verification-panel';

const ReadingsPanel = lazy(() => import('./readings-panel'));
const ActsPanel = lazy(() => import('./acts-panel'));

const PARTS = ['readings', 'acts', 'verification'] as const;
type Part = (typeof PARTS)[number];

/** Who read what, what administrators did, and proof that nothing was altered. */
export default function AuditPage(): ReactNode {
  const { t, term } = useWords();
  const { permissions } = useSession();
  const [search, setSearch] = useSearchParams();
  const parts = PARTS.filter((part) => part === 'verification' || permissions.includes('audit:read'));
  const shown: Part = parts.find((part) => part === search.get('part')) ?? parts[0] ?? 'verification';
  return (
    <Page
      aside={
        parts.length > 1 ? (
          <div aria-label={t('audit.parts')} className="segments" role="group">
            {parts.map((part) => (
              <button aria-pressed={part === shown} key={part} onClick={() => setSearch({ part })} type="button">
                {term('auditPart', part)}
              </button>
            ))}
          </div>
        ) : null
      }
      lead={t('audit.lead')}
      title={t('nav.audit')}
    >
      <Suspense fallback={<Loading lines={6} />}>
        {shown === 'readings' ? <ReadingsPanel /> : null}
        {shown === 'acts' ? <ActsPanel /> : null}
        {shown === 'verification' ? <VerificationPanel /> : null}
      </Suspense>
    </Page>
  );
}
