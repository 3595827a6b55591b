import { thresholdAcceptance } from '../../agents/index.js';
import type { Deal } from '../../scenario/index.js';
import type { Trace } from '../../talks/index.js';
import { momentOf, situationIn } from './stances.js';

/** Texts that were on the table of a session. */
export interface TextsPut {
  /** How many there were, each counted once. */
  readonly put: number;
  /** How many of them were within everybody's position when the session began. */
  readonly within: number;
}

/**
 * Counts the texts that were put after so many events of a trace, up to the end of the session or of the plenary that
 * it is about, and those of them that are within the zone of positions of that moment.
 */
export function textsPut(trace: Trace, events: number): TextsPut {
  const deals = new Map<string, Deal>();
  for (const event of trace.events.slice(events)) {
    if (event.type === 'plenaryEnded') break;
    if (event.type === 'moved' && event.move.kind === 'propose')
      deals.set(event.move.deal.join(), event.move.deal);
  }
  const acceptance = thresholdAcceptance();
  const situations = momentOf(trace, events).stances.map(situationIn);
  const within = [...deals.values()].filter((deal) =>
    situations.every((situation) => acceptance.accepts(situation, deal).yes),
  );
  return { put: deals.size, within: within.length };
}
