import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Icon } from '../../shared/ui/icons';

/** The emergencies that the case is counted to; the server names them to those who may read them. */
export function EmergencyMark({ emergencies }: Pick<DisputePage, 'emergencies'>): ReactNode {
  const { t } = useWords();
  if (emergencies.length === 0) return null;
  return (
    <p className="chips case-emergencies">
      {emergencies.map(({ emergencyId, name, status }) => (
        <Link className="chip chip-watch" key={emergencyId} to={`/emergencies/${encodeURIComponent(emergencyId)}`}>
          <Icon name="alert" size="1em" />
          {t(status === 'open' ? 'emergency.markOf' : 'emergency.markOfClosed', { name })}
        </Link>
      ))}
    </p>
  );
}
