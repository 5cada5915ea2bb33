import type { MediatorPage } from '../../api/roster';

/** How one field of a form is entered; `family` names the words of its codes. */
export type Entered =
  | { readonly name: string; readonly as: 'text' | 'number' | 'day' | 'optional-day' | 'list' }
  | { readonly name: string; readonly as: 'code'; readonly codes: readonly string[]; readonly family: string };

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
    | 'suspend'
    | 'reinstate'
    | 'leave';
  readonly fields: readonly Entered[];
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

export const SEPARATOR = '、';
const INTERESTS = ['adviser', 'employer', 'share', 'relative', 'other'];
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
  { action: 'suspend', fields: [text('reason')], own: false, fits: ({ suspended }) => !suspended },
  { action: 'reinstate', fields: [], own: false, fits: ({ suspended }) => suspended },
  { action: 'leave', fields: [day('on'), code('reason', 'departure', DEPARTURES)], own: false },
];

/** The body that the server wants, from what was entered. */
export function bodyOf({ fields, also = {} }: MediatorTask, form: FormData): object {
  const entered = fields.map((field) => {
    const words = String(form.get(field.name) ?? '').trim();
    return [field.name, valueOf(field.as, words)] as const;
  });
  return { ...Object.fromEntries(entered), ...also };
}

function valueOf(as: Entered['as'], words: string): unknown {
  if (as === 'number') return Number(words);
  if (as === 'optional-day') return words === '' ? null : words;
  if (as !== 'list') return words;
  return words.split(/[、,，；;\s]+/).filter((one) => one !== '');
}
