import type { DomainEvent } from '../messaging/index.js';
import type { RecordedEvent } from '../event-store/index.js';
import type { AnyProcess, ProcessMessage } from '../processes/index.js';
import { recorded, type RecordedOverrides } from './metadata.js';

export interface ProcessOutcome {
  /** Exactly these messages, made with `send` and `ringAt`, in this order. */
  then(expected: readonly ProcessMessage[]): void;
  thenNothing(): void;
  messages(): readonly ProcessMessage[];
}

export interface ProcessGiven {
  /** @throws Error when the process does not handle the type or reads other streams only: the runner would never bring it */
  when(event: DomainEvent, overrides?: RecordedOverrides): ProcessOutcome;
}

function accepts(definition: AnyProcess, event: RecordedEvent): boolean {
  return (
    definition.handles.includes(event.type) &&
    (definition.prefixes.length === 0 || definition.prefixes.some((prefix) => event.stream.startsWith(prefix)))
  );
}

/**
 * Given facts, when one more, then commands: `processSpec(offerOnConsent).given([a]).when(b).then([send(...)])`. Events
 * stand in a stream of the first prefix unless `overrides` says otherwise. Facts of other instances of the process do
 * not touch the state of the one in question.
 */
export function processSpec(definition: AnyProcess): { given(history: readonly DomainEvent[]): ProcessGiven } {
  const place = (event: DomainEvent, overrides: RecordedOverrides = {}): RecordedEvent =>
    recorded(event, { stream: `${definition.prefixes[0] ?? 'spec-'}1`, ...overrides }) as RecordedEvent;
  return {
    given: (history) => ({
      when(event, overrides) {
        const last = place(event, overrides);
        if (!accepts(definition, last))
          throw new Error(`${definition.name} does not handle ${last.type} of ${last.stream}`);
        const before = history.map((one) => place(one)).filter((one) => accepts(definition, one));
        const react = (): readonly ProcessMessage[] => definition.react(last, stateBefore(definition, before, last));
        return {
          // oxlint-disable-next-line unicorn/no-thenable -- given / when / then; nobody awaits it
          then: (expected) => expect(react()).toEqual(expected),
          thenNothing: () => expect(react()).toEqual([]),
          messages: react,
        };
      },
    }),
  };
}

function stateBefore(definition: AnyProcess, before: readonly RecordedEvent[], last: RecordedEvent): unknown {
  const { instance, evolve } = definition;
  if (!instance || !evolve) return definition.initialState;
  const key = instance(last);
  return before
    .filter((one) => instance(one) === key)
    .reduce((state, one) => definition.evolve?.(state, one) ?? state, definition.initialState);
}
