import type { Category, IntakeFlag, IntakeSource, PartyKind, PartyRole } from '@libs/reference';

/** One line of `data/cases.jsonl`: the intake record, and how the dispute was really handled. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly region: string | null;
  readonly intake_source: IntakeSource | null;
  readonly category: Category;
  readonly sub_category: string | null;
  readonly facts: string;
  readonly claims: string | null;
  readonly amount_cny: number | null;
  readonly people_involved: number | null;
  readonly parties: { readonly role: PartyRole; readonly kind: PartyKind; readonly traits: string[] }[];
  readonly flags: IntakeFlag[];
  readonly handling: Handling;
}

export interface Handling {
  readonly channels: readonly ('人民调解' | '行政调解' | '司法调解')[];
  readonly bodies: readonly string[];
  readonly handoffs: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
  readonly sessions: number | null;
  readonly days: number | null;
  readonly outcome: '达成协议' | '部分达成' | '调解不成' | '其他' | null;
  readonly agreement_form: '书面' | null;
  readonly judicial_confirmation: boolean | null;
  readonly performed: boolean | null;
  readonly unsuitable_for_peoples_mediation: boolean;
}

export function parseCases(text: string): readonly PublishedCase[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PublishedCase);
}
