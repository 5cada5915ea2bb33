import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { readPartners, type PartnerItem } from '../../api/partners';
import { useWords } from '../../i18n/words';
import { useResource } from '../../shared/hooks/use-resource';
import { Button } from '../../shared/ui/button';
import { Chip } from '../../shared/ui/chip';
import { Page } from '../../shared/ui/page';
import { Empty, Loading, ProblemNotice } from '../../shared/ui/states';
import { TableFrame } from '../../shared/ui/table-frame';
import { PartnerDetail } from './partner-detail';
import { RegisterSheet } from './register-sheet';

/** Systems of partners, kept by an administrator: no case and no person is seen here. */
export default function PartnersPage(): ReactNode {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const { value, problem, reload } = useResource('partners', readPartners);
  const open = value?.items.find(({ partnerId }) => partnerId === search.get('partner'));
  if (open) return <PartnerDetail onBack={() => setSearch({})} partner={open} />;
  return (
    <Page
      aside={
        <div className="button-row">
          <a className="button button-quiet" href="/partner-guide.html" rel="noreferrer" target="_blank">
            {t('partners.guide')}
          </a>
          <Button icon="intake" look="primary" onClick={() => setRegistering(true)}>
            {t('partners.register')}
          </Button>
        </div>
      }
      lead={t('partners.lead')}
      title={t('nav.partners')}
    >
      {problem ? <ProblemNotice onRetry={() => void reload()} problem={problem} /> : null}
      {value ? (
        <List items={value.items} onOpen={(partner) => setSearch({ partner })} />
      ) : problem ? null : (
        <Loading lines={6} />
      )}
      {registering ? <RegisterSheet onClose={() => setRegistering(false)} onDone={reload} /> : null}
    </Page>
  );
}

function List({ items, onOpen }: { items: readonly PartnerItem[]; onOpen: (partnerId: string) => void }): ReactNode {
  const { t, term } = useWords();
  if (items.length === 0) return <Empty hint={t('partners.noneHint')} title={t('partners.none')} />;
  return (
    <TableFrame>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('partners.name')}</th>
            <th scope="col">{t('partners.organisation')}</th>
            <th scope="col">{t('partners.receive')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('partners.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((partner) => (
            <tr key={partner.partnerId}>
              <th scope="row">
                <div className="row-head">
                  <strong>{partner.name}</strong>
                  <span className="soft small number" data-code>
                    {partner.partnerId}
                  </span>
                </div>
              </th>
              <td data-heading={t('partners.organisation')}>{partner.organisationName ?? partner.organisationId}</td>
              <td data-heading={t('partners.receive')}>
                {term('receiveMode', partner.receive)}{' '}
                {partner.suspended ? <Chip tone="late">{t('partners.suspended')}</Chip> : null}
              </td>
              <td>
                <Button onClick={() => onOpen(partner.partnerId)}>{t('partners.open')}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
