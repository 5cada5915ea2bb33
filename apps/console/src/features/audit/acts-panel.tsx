import type { ReactNode } from 'react';
import { readSecurityActs } from '../../api/administration';
import { useWords } from '../../i18n/words';
import { momentText } from '../../shared/dates';
import { useResource } from '../../shared/hooks/use-resource';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';

export default function ActsPanel(): ReactNode {
  const { t, locale } = useWords();
  const { value, problem, reload } = useResource('security-acts', readSecurityActs);
  if (problem) return <ProblemNotice onRetry={() => void reload()} problem={problem} />;
  if (!value) return <Loading lines={8} />;
  if (value.items.length === 0) return <Empty hint={t('audit.noActsHint')} title={t('audit.noActs')} />;
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('audit.act')}</th>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.by')}</th>
            <th scope="col">{t('audit.subject')}</th>
            <th scope="col">{t('audit.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {value.items.map((item) => (
            <tr key={`${item.at}-${item.act}-${item.subject}`}>
              <th scope="row">
                <strong>{item.actTitle}</strong>
              </th>
              <td className="number" data-heading={t('audit.when')}>
                {momentText(item.at, locale)}
              </td>
              <td data-heading={t('audit.by')}>{item.by}</td>
              <td data-heading={t('audit.subject')}>{item.subject ?? '—'}</td>
              <td data-heading={t('audit.detail')}>{item.detail ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
