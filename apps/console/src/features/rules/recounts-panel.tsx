import type { ReactNode } from 'react';
import { readClockRecounts } from '../../api/rules';
import { useWords } from '../../i18n/words';
import { shanghaiDay } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';

/** Running clocks that a change counted anew: the end before and after, by the code of the case. */
export function RecountsPanel({ changeId }: { changeId: string }): ReactNode {
  const { t } = useWords();
  const { value, problem, reload } = useResource(`recounts-${changeId}`, (signal) =>
    readClockRecounts(changeId, signal),
  );
  return (
    <Panel title={t('clocks.recounted')} {...(value ? { count: value.total } : {})}>
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value === null && !problem ? <Loading lines={3} /> : null}
      {value?.total === 0 ? <Empty hint={t('clocks.recountSoon')} title={t('clocks.noneRecounted')} /> : null}
      {value && value.total > 0 ? (
        <TableFrame>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('rules.case')}</th>
                <th scope="col">{t('clocks.clock')}</th>
                <th scope="col">{t('clocks.before')}</th>
                <th scope="col">{t('clocks.after')}</th>
                <th scope="col">{t('clocks.why')}</th>
              </tr>
            </thead>
            <tbody>
              {value.items.map(({ code, title, before, after, derivation }) => (
                <tr key={`${code}-${title}-${before}-${after}`}>
                  <th className="number" scope="row">
                    {code}
                  </th>
                  <td data-heading={t('clocks.clock')}>{title}</td>
                  <td data-heading={t('clocks.before')}>{shanghaiDay(before)}</td>
                  <td data-heading={t('clocks.after')}>{shanghaiDay(after)}</td>
                  <td className="small recount-why" data-heading={t('clocks.why')}>
                    {derivation}
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
