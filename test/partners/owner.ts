import { holderOf, type SentHandoff } from '@libs/handoffs';

/** The sender owns the case until a transfer is accepted (首接负责). */
export const ownerOf = (state: SentHandoff): string => holderOf(state.status, state.sent);
