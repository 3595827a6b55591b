import type { Scenario } from '../scenario/index.js';
import type { TalksEvent } from './events/TalksEvent.js';

/**
 * Returns how many drafts or offers were put on the table.
 *
 * @param isEnd - with this event counting ends. Default: at the end of all
 */
export function textsPut(events: readonly TalksEvent[], isEnd?: (event: TalksEvent) => boolean): number {
  let texts = 0;
  for (const event of events) {
    if (isEnd?.(event) === true) break;
    if (event.type === 'moved' && event.move.kind === 'propose') texts += 1;
  }
  return texts;
}

/** Returns the rounds of talks that are one plenary: of offers, in which each party has a turn, or drafts with their answers. */
export function plenaryRounds(
  { protocol, parties }: Pick<Scenario, 'protocol' | 'parties'>,
  events: readonly TalksEvent[],
): number {
  if (protocol.kind === 'singleText') return textsPut(events);
  const turns = events.filter(({ type }) => type === 'moved').length;
  return Math.ceil(turns / parties.length);
}
