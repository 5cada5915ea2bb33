import type { ReactNode } from 'react';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { Page } from '../../shared/ui/page';
import { DeskTips } from './desk-tips';
import { ReporterHome } from './reporter-home';
import './tips.css';

/** One address, two sides: who tells, and the desk that is told. */
export default function TipsPage(): ReactNode {
  const { t } = useWords();
  const { permissions } = useSession();
  const tells = permissions.includes('tip:report');
  return (
    <Page lead={t(tells ? 'tips.lead' : 'tips.deskLead')} title={t(tells ? 'tips.title' : 'tips.deskTitle')}>
      {tells ? <ReporterHome /> : <DeskTips />}
    </Page>
  );
}
