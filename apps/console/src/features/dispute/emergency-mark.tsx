import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { readEmergencies } from '../../api/emergencies';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Icon } from '../../shared/ui/icons';

/** The emergencies that the case is counted to, for those who may read them. */
export function EmergencyMark({ disputeId }: { disputeId: string }): ReactNode {
  return useSession().permissions.includes('emergency:read') ? <Marks disputeId={disputeId} /> : null;
}

function Marks({ disputeId }: { disputeId: string }): ReactNode {
  const { t } = useWords();
  const { value } = useResource(`emergencies-of-${disputeId}`, readEmergencies, { live: { topics: ['emergency'] } });
  const marked = value?.filter(({ cases }) => cases.some((one) => one.disputeId === disputeId)) ?? [];
  if (marked.length === 0) return null;
  return (
    <p className="chips case-emergencies">
      {marked.map(({ emergencyId, name, status }) => (
        <Link className="chip chip-watch" key={emergencyId} to={`/emergencies/${encodeURIComponent(emergencyId)}`}>
          <Icon name="alert" size="1em" />
          {t(status === 'open' ? 'emergency.markOf' : 'emergency.markOfClosed', { name })}
        </Link>
      ))}
    </p>
  );
}
