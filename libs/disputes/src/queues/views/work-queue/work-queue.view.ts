import type { ListItem } from '../../../views/dispute-list/dispute-list.view.js';

export interface WorkItem extends ListItem {
  readonly nextStep: string;
  /** 0 is the most urgent. */
  readonly rank: number;
  readonly rankTerm: string;
  readonly escalation: 'organisation-head' | 'street' | 'district' | null;
  readonly waitingFor: string | null;
  readonly claimedByMe: boolean;
  /** Account; null: nobody has it. */
  readonly claimedBy: string | null;
  readonly claimedSince: string | null;
}

export interface WorkPage {
  readonly items: readonly WorkItem[];
  readonly nextCursor: string | null;
}
