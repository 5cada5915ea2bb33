import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../api/types';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { addressOf, type Cell } from './cell-address';
import { grouped } from './numbers';

interface CoordinationProps {
  figures: Figures;
  cell: Omit<Cell, 'measure'>;
}

const PARTNER_COLUMNS = [
  ['sent', 'handoffsSent'],
  ['accepted', 'handoffsAccepted'],
  ['returned', 'handoffsReturned'],
  ['objected', 'handoffsObjected'],
  ['lapsed', 'handoffsLapsed'],
  ['concluded', 'handoffsConcluded'],
] as const;

/** Hand-offs by the body to which they went: how many, what became of them, how long it took. */
export function PartnersPanel({ figures, cell }: CoordinationProps): ReactNode {
  const { t } = useWords();
  return (
    <Panel title={t('figures.partners')}>
      {figures.partners.length === 0 ? <Empty title={t('figures.none')} /> : null}
      {figures.partners.length > 0 ? (
        <TableFrame>
          <table className="table rates">
            <thead>
              <tr>
                <th scope="col">{t('figures.partner')}</th>
                {PARTNER_COLUMNS.map(([name]) => (
                  <th key={name} scope="col">
                    {t(`figures.handoff.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('figures.medianDays')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.partners.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.title}</th>
                  {PARTNER_COLUMNS.map(([name, measure]) => (
                    <td className="number" data-heading={t(`figures.handoff.${name}`)} key={name}>
                      <Opened
                        address={addressOf({ ...cell, measure, by: 'organisation', key: row.key })}
                        count={row[name]}
                      />
                    </td>
                  ))}
                  <td className="number strong" data-heading={t('figures.medianDays')}>
                    {row.days.median ?? '—'}
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

/** Deadlines met, clock by clock, with their base. */
export function ClocksPanel({ figures, cell }: CoordinationProps): ReactNode {
  const { t } = useWords();
  const rows = (figures.breakdowns.find(({ breakdown }) => breakdown === 'rule')?.rows ?? [])
    .map(({ key, title, values }) => ({
      key,
      title,
      met: values['clocksMet'] ?? 0,
      ended: values['clocksEnded'] ?? 0,
      late: values['wentOverdue'] ?? 0,
    }))
    .filter(({ ended, late }) => ended + late > 0)
    .toSorted((one, other) => other.ended - one.ended);
  const open = (measure: string, key: string): string => addressOf({ ...cell, measure, by: 'rule', key });
  return (
    <Panel title={t('figures.clocks')}>
      {rows.length === 0 ? <Empty title={t('figures.none')} /> : null}
      {rows.length > 0 ? (
        <table className="table rates">
          <thead>
            <tr>
              <th scope="col">{t('figures.by.rule')}</th>
              <th scope="col">{t('figures.clock.met')}</th>
              <th scope="col">{t('figures.clock.rate')}</th>
              <th scope="col">{t('figures.clock.late')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, met, ended, late }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="number">
                  <Opened address={open('clocksMet', key)} count={met} /> ÷{' '}
                  <Opened address={open('clocksEnded', key)} count={ended} />
                </td>
                <td className="number strong">{ended === 0 ? '—' : `${((met / ended) * 100).toFixed(1)}%`}</td>
                <td className="number">
                  <Opened address={open('wentOverdue', key)} count={late} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}

const Opened = ({ address, count }: { address: string; count: number }): ReactNode =>
  count === 0 ? '0' : <Link to={address}>{grouped(count)}</Link>;
