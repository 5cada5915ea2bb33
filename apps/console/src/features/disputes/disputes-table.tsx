import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session';
import type { DisputeSummary } from '../../api/types';
import { useWords } from '../../i18n/words';
import { dayText } from '../../shared/dates';
import { ChannelMark } from '../../shared/ui/channel';
import { Chip } from '../../shared/ui/chip';
import { Due } from '../../shared/ui/due';
import { Button } from '../../shared/ui/button';
import { TableFrame } from '../../shared/ui/table-frame';
import { useToast } from '../../shared/ui/toast';
import { OrderSheet } from '../supervision/order-sheet';

/** A table on wide screens, cards on a phone (each cell says its own heading there). */
export function DisputesTable({ items }: { items: readonly DisputeSummary[] }): ReactNode {
  const { t, gloss, locale } = useWords();
  const { permissions } = useSession();
  // A leader sees that a case exists and where it stands, not the case itself.
  const opens = permissions.includes('dispute:read');
  const headings = {
    code: t('list.code'),
    status: t('list.status'),
    channel: t('list.channel'),
    owner: t('list.owner'),
    registered: t('list.registered'),
    due: t('list.due'),
  };
  return (
    <TableFrame>
      <table className="table table-cases">
        <thead>
          <tr>
            <th scope="col">{t('list.dispute')}</th>
            <th scope="col">{headings.status}</th>
            <th scope="col">{headings.channel}</th>
            <th scope="col">{headings.owner}</th>
            <th scope="col">{headings.registered}</th>
            <th scope="col">{headings.due}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.disputeId}>
              <th scope="row">
                <div className="row-head">
                  <Heading opens={opens} to={`/disputes/${item.disputeId}`}>
                    {item.title ?? t('case.untitled', { category: item.category })}
                  </Heading>
                  <span className="soft small">
                    <span className="number">{item.code}</span> · {gloss(item.category)}
                  </span>
                  {!opens && item.supervisable ? <SuperviseButton item={item} /> : null}
                </div>
              </th>
              <td data-heading={headings.status}>
                <Chip tone="calm">{item.statusTitle}</Chip>
              </td>
              <td data-heading={headings.channel}>{item.channel ? <ChannelMark channel={item.channel} /> : '—'}</td>
              <td data-heading={headings.owner}>{item.ownerOrganisationName ?? '—'}</td>
              <td data-heading={headings.registered}>{dayText(item.registeredAt, locale)}</td>
              <td data-heading={headings.due}>{item.nextDueAt ? <Due at={item.nextDueAt} /> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Heading({ opens, to, children }: { opens: boolean; to: string; children: ReactNode }): ReactNode {
  return opens ? <Link to={to}>{children}</Link> : <strong>{children}</strong>;
}

/** Whoever reads lists only orders from the list. */
function SuperviseButton({ item }: { item: DisputeSummary }): ReactNode {
  const { t, gloss } = useWords();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <span>
      <Button aria-label={t('supervision.orderNamed', { code: item.code })} icon="seal" onClick={() => setOpen(true)}>
        {t('supervision.order')}
      </Button>
      {open ? (
        <OrderSheet
          about={`${item.code} · ${gloss(item.category)} · ${item.ownerOrganisationName ?? '—'}`}
          disputeId={item.disputeId}
          onClose={close}
          onOrdered={() => {
            close();
            say(t('supervision.sent'));
          }}
        />
      ) : null}
    </span>
  );
}
