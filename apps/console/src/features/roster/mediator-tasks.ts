import type { MediatorPage } from '../../api/roster';
import { type Entered, SEPARATOR } from './entered';

export interface MediatorTask {
  readonly action:
    | 'take-leave'
    | 'cancel-leave'
    | 'declare-interest'
    | 'change-scope'
    | 'change-capacity'
    | 'renew-term'
    | 'record-training'
    | 'record-service'
    | 'record-honour'
    | 'record-former-service'
    | 'declare-availability'
    | 'end-interest'
    | 'note-sex'
    | 'move'
    | 'grant-allowance'
    | 'suspend'
    | 'reinstate'
    | 'leave';
  readonly fields: readonly Entered[];
  /** Fields that are called otherwise here. */
  readonly words?: Readonly<Record<string, string>>;
  /** What the server wants besides. */
  readonly also?: object;
  /** The person may do it too. */
  readonly own: boolean;
  readonly fits?: (person: MediatorPage) => boolean;
  /** What stands in the fields before anybody writes. */
  readonly from?: (person: MediatorPage) => Readonly<Record<string, string>>;
}

const day = (name: string): Entered => ({ name, as: 'day' });
const text = (name: string): Entered => ({ name, as: 'text' });
const code = (name: string, family: string, codes: readonly string[]): Entered => ({ name, as: 'code', family, codes });

const INTERESTS = ['adviser', 'employer', 'share', 'relative', 'other'];
const ALLOWANCES = ['case', 'lost-work', 'transport', 'meal'];
const DEPARTURES = ['resigned', 'term-over', 'dismissed', 'health', 'deceased', 'other'];

/** What is done to an entry of the roster, in the order of its buttons. */
export const TASKS: readonly MediatorTask[] = [
  { action: 'take-leave', fields: [day('from'), day('until')], own: true },
  {
    action: 'cancel-leave',
    fields: [day('from'), day('until')],
    own: true,
    fits: ({ leaves }) => leaves.length > 0,
    from: ({ leaves }) => ({ from: leaves.at(-1)?.from ?? '', until: leaves.at(-1)?.until ?? '' }),
  },
  {
    action: 'declare-interest',
    fields: [code('kind', 'interestKind', INTERESTS), text('counterpart'), { name: 'since', as: 'optional-day' }],
    own: true,
  },
  {
    action: 'end-interest',
    fields: [{ name: 'interestId', as: 'interest' }, day('on')],
    own: true,
    fits: ({ interests }) => (interests ?? []).length > 0,
  },
  { action: 'declare-availability', fields: [{ name: 'windows', as: 'windows' }], own: true },
  {
    action: 'change-scope',
    fields: ['fields', 'languages', 'districtCodes'].map((name) => ({ name, as: 'list' })),
    own: false,
    from: ({ fields, languages, districtCodes }) => ({
      fields: fields.join(SEPARATOR),
      languages: languages.join(SEPARATOR),
      districtCodes: districtCodes.join(SEPARATOR),
    }),
  },
  {
    action: 'change-capacity',
    fields: [{ name: 'capacity', as: 'number' }],
    own: false,
    from: ({ capacity }) => ({ capacity: String(capacity) }),
  },
  { action: 'renew-term', fields: [day('termEndsOn')], own: false },
  {
    action: 'record-training',
    fields: [text('subject'), day('on'), { name: 'hours', as: 'number' }, { name: 'trainedUntil', as: 'optional-day' }],
    own: false,
  },
  { action: 'record-service', fields: [text('activity'), day('on'), { name: 'hours', as: 'number' }], own: false },
  { action: 'record-honour', fields: [text('title'), text('grantedBy'), day('on')], own: false },
  {
    action: 'record-former-service',
    fields: [
      text('employer'),
      text('post'),
      { name: 'from', as: 'optional-day' },
      { name: 'until', as: 'optional-day' },
    ],
    also: { organisationId: null },
    own: false,
  },
  {
    action: 'grant-allowance',
    fields: [
      { name: 'disputeId', as: 'case' },
      code('kind', 'allowanceKind', ALLOWANCES),
      { name: 'amountCny', as: 'decimal' },
      day('on'),
      text('basis'),
    ],
    words: { kind: 'allowanceKind' },
    own: false,
  },
  {
    action: 'note-sex',
    fields: [code('sex', 'sex', ['female', 'male'])],
    own: false,
    from: ({ sex }) => ({ sex: sex ?? '' }),
  },
  {
    action: 'move',
    fields: [{ name: 'organisationId', as: 'body', optional: false }],
    own: false,
    from: ({ organisationId }) => ({ organisationId }),
  },
  {
    action: 'suspend',
    fields: [text('reason')],
    words: { reason: 'suspendReason' },
    own: false,
    fits: ({ suspended }) => !suspended,
  },
  { action: 'reinstate', fields: [], own: false, fits: ({ suspended }) => suspended },
  { action: 'leave', fields: [day('on'), code('reason', 'departure', DEPARTURES)], own: false },
];
