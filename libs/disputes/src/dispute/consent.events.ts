import type { Channel } from '@libs/reference';

/** What a party says to a mediation, channel by channel. Re-exported by `dispute.events.ts`. */

export interface ConsentGiven {
  readonly type: 'ConsentGiven'; // 同意调解
  readonly data: {
    readonly disputeId: string;
    readonly partyId: string;
    readonly channel: Channel;
    /** 口头, 书面, 电话, 线上 */
    readonly manner: string;
    /** Guardian or agent who spoke for the party; absent: the party itself. */
    readonly representativeId?: string;
  };
}

export interface ConsentRefused {
  readonly type: 'ConsentRefused'; // 拒绝调解
  readonly data: {
    readonly disputeId: string;
    readonly partyId: string;
    readonly channel: Channel;
    readonly manner: string;
    readonly representativeId?: string;
  };
}

export interface ConsentWithdrawn {
  readonly type: 'ConsentWithdrawn'; // 撤回同意
  readonly data: { readonly disputeId: string; readonly partyId: string; readonly channel: Channel };
}
