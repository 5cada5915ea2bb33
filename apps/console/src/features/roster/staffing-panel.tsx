import type { ReactNode } from 'react';
import type { Staffing } from '../../api/roster';
import { useWords } from '../../i18n/words';
import { Chip } from '../../shared/ui/chip';
import { Panel } from '../../shared/ui/panel';
import { TableFrame } from '../../shared/ui/table-frame';
import './roster.css';

/** People a judicial office has and should have, with how the number came about and by whose standard. */
export function StaffingPanel({ staffing: { standard, items } }: { staffing: Staffing }): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('staffing.title')}>
      <p className="notice notice-watch staffing-standard">
        {t(standard.approvedBy === null ? 'staffing.unapproved' : 'staffing.approved', {
          source: standard.source,
          version: standard.version,
          by: standard.approvedBy ?? '—',
        })}
      </p>
      {items.length === 0 ? <p className="soft small">{t('staffing.none')}</p> : null}
      {items.length > 0 ? (
        <TableFrame>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('roster.body')}</th>
                <th scope="col">{t('staffing.staff')}</th>
                <th scope="col">{t('staffing.required')}</th>
                <th scope="col">{t('staffing.missing')}</th>
                <th scope="col">{t('staffing.why')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.organisationId}>
                  <th scope="row">
                    {one.name} <span className="soft small">{t('staffing.year', { year: one.year })}</span>
                  </th>
                  <td className="number" data-heading={t('staffing.staff')}>
                    {one.staff}
                  </td>
                  <td className="number" data-heading={t('staffing.required')}>
                    {one.required}
                  </td>
                  <td data-heading={t('staffing.missing')}>
                    {one.missing > 0 ? (
                      <Chip tone="late">{t('staffing.lacks', { count: one.missing })}</Chip>
                    ) : (
                      <Chip tone="good">{t('staffing.enough')}</Chip>
                    )}
                  </td>
                  <td className="small staffing-why" data-heading={t('staffing.why')}>
                    {one.derivation} {t('staffing.source', { source: one.source })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : null}
    </Panel>
  );
}
