export interface OpenClockView {
  readonly clockId: string;
  readonly disputeId: string;
  readonly rule: string;
  readonly dueAt: string;
}
