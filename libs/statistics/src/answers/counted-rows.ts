/** One counted fact as a row of a list. */
export interface CountedRow {
  readonly factId: string;
  /** null: a fact of a place. */
  readonly disputeId: string | null;
  readonly code: string | null;
  readonly category: string | null;
  readonly divisionCode: string | null;
  readonly channel: string;
  readonly kind: string;
  readonly detail: string;
  readonly day: string;
  readonly knownAt: string;
  /** How much the row adds to the number. */
  readonly value: number;
}

export interface CountedList {
  /** Sum of the rows' values: the number of the cell. */
  readonly total: number;
  readonly rows: number;
  readonly items: readonly CountedRow[];
}

/** A case that one state of knowledge counts and the other does not, and the fact that was learnt in between. */
export interface ChangedRow {
  readonly change: 'added' | 'removed';
  readonly disputeId: string | null;
  readonly code: string | null;
  readonly divisionCode: string | null;
  readonly value: number;
  readonly kind: string | null;
  readonly detail: string | null;
  readonly day: string | null;
  readonly knownAt: string | null;
}
