export interface OpenClockView {
  readonly clockId: string;
  readonly disputeId: string;
  readonly rule: string;
  readonly startsOn: string;
  readonly dueAt: string;
  readonly reminded: 'yellow' | 'red' | null;
}
