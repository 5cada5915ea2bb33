export interface SessionMinutesView {
  readonly sessionId: string;
  readonly episodeId: string;
  readonly heldAt: string;
  readonly present: readonly string[];
  readonly minutes: string;
}
