import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { readClockRules, type ClockRuleTable } from '../../api/rules';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { CITY } from '../../shared/areas';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Panel } from '../../shared/ui/panel';
import { Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { PlaceSelects } from '../party/place-selects';
import { DraftsPanel } from '../rules/drafts-panel';
import { lengthText } from './length-text';
import '../rules/rules.css';
import './clocks.css';

/** The legal clocks of a place, and the drafts that change them. */
export default function ClocksPage(): ReactNode {
  const { t } = useWords();
  const go = useNavigate();
  const keeps = useSession().permissions.includes('rules:keep');
  const [area, setArea] = useState('');
  const { value, problem, reload } = useResource(`clock-table-${area}`, (signal) => readClockRules(area, signal));
  const draft = (more: Readonly<Record<string, string>> = {}): void => {
    const place = value?.area ?? CITY;
    void go(`/clocks/drafts/new?${new URLSearchParams({ kind: 'clocks', area: place, ...more }).toString()}`);
  };
  return (
    <Page lead={t('clocks.lead')} title={t('nav.clocks')}>
      <div className="filters">
        <PlaceSelects onChange={setArea} />
      </div>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={8} /> : null}
      <div className="stack">
        <DraftsPanel kind="clocks" onNew={keeps ? () => draft() : undefined} />
        {value ? <Rules onChange={keeps ? (rule) => draft({ rule }) : null} table={value} /> : null}
      </div>
    </Page>
  );
}

function Rules({ table, onChange }: { table: ClockRuleTable; onChange: ((rule: string) => void) | null }): ReactNode {
  const { t, term, cite, gloss } = useWords();
  const { rows, ladder, version } = table;
  return (
    <>
      <p className="soft small">
        {t('clocks.version', { version })}{' '}
        {t('clocks.ladderNow', { yellow: ladder.yellow, red: ladder.red, source: cite(ladder.source) })}
      </p>
      <Panel count={rows.length} title={t('clocks.inForce')}>
        <TableFrame>
          <table className="table clock-table">
            <thead>
              <tr>
                <th scope="col">{t('clocks.clock')}</th>
                <th scope="col">{t('clocks.length')}</th>
                <th scope="col">{t('clocks.fromTo')}</th>
                <th scope="col">{t('clocks.atEnd')}</th>
                <th scope="col">{t('rules.basis')}</th>
                {onChange ? <th scope="col">{t('clocks.change')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.rule}>
                  <th scope="row">
                    <strong>{row.title}</strong>
                  </th>
                  <td data-heading={t('clocks.length')}>
                    <span className="number">{lengthText(row, term)}</span>
                  </td>
                  <td className="clock-words" data-heading={t('clocks.fromTo')}>
                    <div>
                      {gloss(row.starts)} → {gloss(row.stops)}
                      <p className="soft small">
                        {[row.extendable ? t('clocks.extendable') : null, row.pausable ? t('clocks.pausable') : null]
                          .filter(Boolean)
                          .join('；')}
                      </p>
                    </div>
                  </td>
                  <td className="clock-end" data-heading={t('clocks.atEnd')}>
                    {term('clockExpiry', row.expiry)}
                  </td>
                  <td className="clock-words" data-heading={t('rules.basis')}>
                    <div>
                      {cite(row.source)} <Chip>{term('clockStanding', row.standing)}</Chip>
                    </div>
                  </td>
                  {onChange ? (
                    <td data-heading={t('clocks.change')}>
                      {row.may === 'nothing' ? (
                        <span className="soft small">{term('clockMay', row.may)}</span>
                      ) : (
                        <Button
                          aria-label={t('rules.changeOne', { rule: row.title })}
                          look="quiet"
                          onClick={() => onChange(row.rule)}
                        >
                          {t('rules.change')}
                        </Button>
                      )}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Panel>
    </>
  );
}
