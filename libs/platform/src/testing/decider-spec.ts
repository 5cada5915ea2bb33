import type { Decider } from '../event-store/index.js';
import { type CommandMetadata, type DomainCommand, DomainError, type DomainEvent } from '../messaging/index.js';
import { commandMetadata } from './metadata.js';

export interface DeciderOutcome<Event extends DomainEvent> {
  /** Exactly these events, in this order. */
  then(expected: readonly Event[]): void;
  /** Nothing happens, and nobody is refused. */
  thenNothing(): void;
  /** A rule says no with this code; no event comes out. Returns the error for further questions. */
  thenRefused(code: string): DomainError;
  /** The events themselves, for questions about one field. */
  events(): readonly Event[];
}

export interface DeciderGiven<Command extends DomainCommand, Event extends DomainEvent> {
  when(command: Command, metadata?: Partial<CommandMetadata>): DeciderOutcome<Event>;
}

/**
 * Given facts, when a command, then facts or a refusal:
 * `const { given } = deciderSpec(dispute); given([registered]).when(accept).then([accepted]);`
 */
export function deciderSpec<State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
): { given(history: readonly Event[]): DeciderGiven<Command, Event> } {
  return {
    given: (history) => ({
      when(command, metadata) {
        const state = history.reduce((folded, event) => decider.evolve(folded, event), decider.initialState);
        const decide = (): readonly Event[] => decider.decide(command, state, commandMetadata(metadata));
        return outcomeOf(decide);
      },
    }),
  };
}

function outcomeOf<Event extends DomainEvent>(decide: () => readonly Event[]): DeciderOutcome<Event> {
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- given / when / then; nobody awaits it
    then: (expected) => expect(decide()).toEqual(expected),
    thenNothing: () => expect(decide()).toEqual([]),
    thenRefused: (code) => {
      const error = refusalOf(decide);
      expect(error.code).toBe(code);
      return error;
    },
    events: decide,
  };
}

function refusalOf(decide: () => readonly DomainEvent[]): DomainError {
  let events: readonly DomainEvent[];
  try {
    events = decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`expected a refusal, but these events came out: ${JSON.stringify(events)}`);
}
