import { STATUS_TERMS } from '../../dispute/dispute.status.js';
import { iso, isoOrNull } from '../instants.js';
import type { DisputeList } from './dispute-list.entity.js';
import type { ListItem } from './dispute-list.view.js';

export function listItem(row: DisputeList): ListItem {
  return {
    disputeId: row.disputeId,
    code: row.code,
    status: row.status,
    statusTerm: STATUS_TERMS[row.status],
    category: row.category,
    channel: row.channel,
    divisionCode: row.divisionCode,
    ownerOrganisationId: row.ownerOrganisationId,
    title: row.title,
    requestedOn: row.requestedOn,
    registeredAt: iso(row.registeredAt),
    nextDueAt: isoOrNull(row.nextDueAt),
    overdue: row.overdue,
    closedAt: isoOrNull(row.closedAt),
  };
}
