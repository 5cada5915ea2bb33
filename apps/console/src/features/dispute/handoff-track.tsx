import type { ReactNode } from 'react';
import type { DisputePage } from '../../api/types';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';

const TONES: Readonly<Record<string, Tone>> = { accepted: 'good', concluded: 'good', returned: 'late', lapsed: 'late' };

export function HandoffTrack({ handoffs }: { handoffs: DisputePage['handoffs'] }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('handoff.track')}>
      <ol className="track">
        {handoffs.map((handoff) => (
          <li key={handoff.handoffId}>
            <p className="chips">
              <Chip tone={TONES[handoff.status] ?? 'calm'}>{handoff.statusTitle}</Chip>
            </p>
            <p>
              <ChannelMark channel={handoff.channel} />
            </p>
            <p className="small">{handoff.fromOrganisationName ?? handoff.fromOrganisationId}</p>
            <p>→ {handoff.toOrganisationName ?? handoff.toOrganisationId}</p>
            {handoff.reason ? <p className="soft small">{handoff.reason}</p> : null}
            {handoff.returnReason ? (
              <p className="small">{t('handoff.returned', { reason: handoff.returnReason })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

export function EscalationsTrack({ escalations }: { escalations: DisputePage['escalations'] }): ReactNode {
  const { t, term, locale } = useWords();
  return (
    <Panel
      title={t('escalation.title')}
      tone={escalations.some(({ answeredAt }) => answeredAt === null) ? 'urgent' : 'plain'}
    >
      <ol className="track">
        {escalations.map((escalation) => (
          <li key={`${escalation.rung}-${escalation.at}`}>
            <p className="chips">
              <Chip tone={escalation.answeredAt ? 'good' : 'late'}>
                {t(escalation.answeredAt ? 'escalation.answered' : 'escalation.open')}
              </Chip>
              <span>{term('rung', escalation.rung)}</span>
            </p>
            <p>{term('escalation', escalation.reason)}</p>
            <p className="soft small">{momentText(escalation.at, locale)}</p>
            {escalation.answer ? <p className="small prose">{escalation.answer}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
