import type { ReactNode } from 'react';
import type { AccountItem } from '../../api/administration';
import { useSession } from '../../app/session';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { Button } from '../../shared/ui/button';
import { Chip, type Tone } from '../../shared/ui/chip';
import { TableFrame } from '../../shared/ui/table-frame';
import type { AccountTask } from './account-sheet';

const TONES: Readonly<Record<AccountItem['state'], Tone>> = {
  active: 'good',
  pending: 'watch',
  locked: 'late',
  disabled: 'plain',
};

interface AccountsTableProps {
  items: readonly AccountItem[];
  onTask: (task: AccountTask) => void;
}

export function AccountsTable({ items, onTask }: AccountsTableProps): ReactNode {
  const { t, term, locale } = useWords();
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('accounts.account')}</th>
            <th scope="col">{t('accounts.role')}</th>
            <th scope="col">{t('accounts.scope')}</th>
            <th scope="col">{t('list.status')}</th>
            <th scope="col">{t('accounts.since')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.accountId}>
              <th scope="row">
                <div className="row-head">
                  <strong>{item.displayName}</strong>
                  <span className="soft small number" data-code>
                    {item.username}
                  </span>
                </div>
              </th>
              <td data-heading={t('accounts.role')}>{item.roleTitle}</td>
              <td data-heading={t('accounts.scope')}>
                {[item.organisationName, item.areaName].filter(Boolean).join(' · ') || '—'}
              </td>
              <td data-heading={t('list.status')}>
                <Chip tone={TONES[item.state]}>{term('accountState', item.state)}</Chip>
              </td>
              <td data-heading={t('accounts.since')}>{dayText(item.createdAt, locale)}</td>
              <td>
                <Actions item={item} onTask={onTask} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Actions({ item, onTask }: { item: AccountItem; onTask: (task: AccountTask) => void }): ReactNode {
  const { t } = useWords();
  const { permissions, account } = useSession();
  const named = { name: item.displayName };
  if (permissions.includes('account:approve')) {
    return item.state === 'pending' ? (
      <Button
        aria-label={t('accounts.approveNamed', named)}
        look="seal"
        onClick={() => onTask({ kind: 'approve', item })}
      >
        {t('accounts.approve')}
      </Button>
    ) : null;
  }
  if (!permissions.includes('account:manage') || item.accountId === account.accountId) return null;
  const offered = [
    ...(item.state === 'locked' ? (['unlock'] as const) : []),
    'change' as const,
    ...(item.state === 'active' || item.state === 'locked' ? (['reset-password', 'disable'] as const) : []),
    ...(item.state === 'disabled' ? (['enable'] as const) : []),
  ];
  return (
    <div className="button-row">
      {offered.map((kind) => (
        <Button
          aria-label={t('accounts.actionNamed', { what: t(`accounts.${kind}`), ...named })}
          key={kind}
          look="quiet"
          onClick={() => onTask({ kind, item })}
        >
          {t(`accounts.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
