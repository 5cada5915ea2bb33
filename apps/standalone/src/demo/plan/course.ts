import type { Channel } from '@libs/reference';
import type { Handling } from './published-case.js';

/** How far a dispute went, and by which ways: the published handling in the words of our own status table. */
export type Course =
  /** Still being examined: nobody had taken it up. */
  | { readonly kind: 'examined' }
  /** None of the three mediations: other ways were named, and the file was closed. */
  | { readonly kind: 'refused' }
  /** Passed on to a body outside the three mediations (commercial mediation, a consumer association), which settled it. */
  | { readonly kind: 'passed-on' }
  | {
      readonly kind: 'mediated';
      /** In order; more than one where it was handed on. */
      readonly channels: readonly Channel[];
      readonly end: CourseEnd;
    };

export type CourseEnd =
  /** The publication does not say how it ended. */
  | { readonly kind: 'open' }
  | { readonly kind: 'failed' }
  /** The claim was met or dropped without an agreement between the parties. */
  | { readonly kind: 'withdrawn' }
  | {
      readonly kind: 'agreed';
      readonly scope: 'full' | 'part';
      readonly confirmed: boolean;
      readonly performed: boolean;
    };

const CHANNEL_OF = { 人民调解: 'people', 行政调解: 'administrative', 司法调解: 'judicial' } as const;

/**
 * Reads the course from the handling. What the publication does not say is not made up: the dispute stops there. A channel
 * that the rules close to the dispute as it came in (`closed`) was tried before it came, and is no part of its course here.
 */
export function courseOf(handling: Handling, closed: ReadonlySet<Channel> = new Set()): Course {
  const { outcome, unsuitable_for_peoples_mediation: unsuitable } = handling;
  const published: readonly Channel[] = handling.channels.map((term) => CHANNEL_OF[term]);
  const channels = published.filter((channel) => !closed.has(channel));
  if (published.length > 0 && channels.length === 0) return { kind: 'refused' };
  if (channels.length === 0) {
    if (outcome === null) return { kind: 'examined' };
    return outcome === '其他' ? { kind: 'refused' } : { kind: 'passed-on' };
  }
  // An agreement that came to court again, forged files: the new dispute is no case for a committee.
  if (unsuitable && channels.every((channel) => channel === 'people')) return { kind: 'refused' };
  return { kind: 'mediated', channels, end: endOf(handling, channels.at(-1) === 'judicial') };
}

/** Of what it mediates itself a court makes the document (民诉法 100); a confirmation is for the agreements of others. */
function endOf({ outcome, judicial_confirmation, performed }: Handling, isCourts: boolean): CourseEnd {
  switch (outcome) {
    case null:
      return { kind: 'open' };
    case '调解不成':
      return { kind: 'failed' };
    case '其他':
      return performed ? { kind: 'withdrawn' } : { kind: 'failed' };
    case '达成协议':
    case '部分达成':
      return {
        kind: 'agreed',
        scope: outcome === '达成协议' ? 'full' : 'part',
        confirmed: judicial_confirmation === true && !isCourts,
        performed: performed === true,
      };
  }
}
