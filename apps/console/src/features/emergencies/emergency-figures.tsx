import type { ReactNode } from 'react';
import type { Emergency } from '../../api/emergencies';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Panel } from '../../shared/ui/panel';
import { Lateness } from './lateness';

/** The figures of this emergency alone (突发事件单独统计), and what was ordered for it. */
export function EmergencyFigures({ emergency }: { emergency: Emergency }): ReactNode {
  const { t, gloss } = useWords();
  const { figures } = emergency;
  const tiles = [
    ['total', figures.total],
    ['unanswered', figures.unanswered],
    ['late', figures.late],
    ['missed', figures.missed],
  ] as const;
  return (
    <Panel
      aside={<Lateness emergency={emergency} />}
      title={t('emergency.figures')}
      tone={emergency.status === 'open' && figures.late > 0 ? 'urgent' : 'plain'}
    >
      <div className="stack">
        <ul className="tiles emergency-figures">
          {tiles.map(([key, count]) => (
            <li className={key === 'late' && count > 0 ? 'tile tile-late' : 'tile'} key={key}>
              <span className="tile-number">{count}</span>
              <span>{t(`emergency.figure.${key}`)}</span>
            </li>
          ))}
        </ul>
        {figures.byStatus.length > 0 ? (
          <p className="soft">
            {t('emergency.byStatus')}
            {figures.byStatus.map(({ title, count }) => `${gloss(title)} ${count}`).join('，')}
          </p>
        ) : null}
        <Ordered emergency={emergency} />
      </div>
    </Panel>
  );
}

function Ordered({ emergency }: { emergency: Emergency }): ReactNode {
  const { t, locale } = useWords();
  const { responseLimit, duty, declaredAt, closedAt } = emergency;
  return (
    <dl className="facts">
      <div>
        <dt>{t('emergency.limit')}</dt>
        <dd>
          {responseLimit
            ? t('emergency.limitIs', {
                length: responseLimit.length,
                unit: t(responseLimit.unit === 'day' ? 'emergency.unit.day' : 'emergency.unit.working-day'),
              })
            : t('emergency.noLimit')}
          {responseLimit ? (
            <span className="field-hint">
              <br />
              {t('emergency.limitBasis', { source: responseLimit.source, approver: responseLimit.approver })}
            </span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{t('emergency.duty')}</dt>
        <dd>{duty ? `${duty.organisationName ?? ''} ${duty.post}` : t('emergency.noDuty')}</dd>
      </div>
      <div>
        <dt>{t('emergency.declaredAt')}</dt>
        <dd>{dayText(declaredAt, locale)}</dd>
      </div>
      {closedAt ? (
        <div>
          <dt>{t('emergency.closedAt')}</dt>
          <dd>{dayText(closedAt, locale)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
