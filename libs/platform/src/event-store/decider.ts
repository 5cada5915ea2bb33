import type { CommandMetadata, DomainCommand, DomainEvent } from '../messaging/index.js';

/**
 * A decision as three pure values. `decide` refuses by throwing a DomainError and answers with the new facts (none: there
 * is nothing to do); `evolve` only copies facts into the state.
 */
export interface Decider<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly initialState: State;
  decide(command: Command, state: State, metadata: CommandMetadata): readonly Event[];
  evolve(state: State, event: Event): State;
}
