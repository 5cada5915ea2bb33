import type { PartnerHandoff } from '../client/liandiao-client.js';

/** What a partner does with a hand-off; the first that the platform allows is done. */
export interface Answer {
  readonly action: 'receive' | 'accept' | 'return';
  readonly orderNo?: string;
  readonly reason?: string;
}

export interface Profile {
  readonly name: string;
  /** null: people answer, elsewhere. */
  readonly answers: ((handoff: PartnerHandoff) => readonly Answer[]) | null;
}

const orderNo = (mark: string, { handoffId }: PartnerHandoff): string => `${mark}-${handoffId.slice(-8)}`;

/** One takes everything, one sends some back, one signs and then says nothing; and one leaves answering to others. */
export const PROFILES = {
  court: {
    name: '法院诉讼服务平台',
    answers: (handoff) => [
      { action: 'receive', orderNo: orderNo('FY', handoff) },
      { action: 'accept', orderNo: orderNo('FY', handoff) },
    ],
  },
  police: {
    name: '公安警综平台',
    answers: (handoff) =>
      handoff.channel === 'judicial'
        ? [{ action: 'return', reason: '该事项应由人民法院办理，不属公安机关职责。' }]
        : [{ action: 'accept', orderNo: orderNo('GA', handoff) }],
  },
  '12345': {
    name: '12345 市民服务热线',
    answers: (handoff) => [{ action: 'receive', orderNo: orderNo('SH', handoff) }],
  },
  observer: { name: '只接收、不答复的系统', answers: null },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
export const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);
