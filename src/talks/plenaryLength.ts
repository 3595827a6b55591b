import type { Scenario } from '../scenario/index.js';
import { hasBallots } from './ballots.js';
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

/**
 * Returns the rounds of talks that are one plenary: of offers, in which each party has a turn, or drafts with their
 * answers.
 */
export function plenaryRounds(scenario: PlainTalks, events: readonly TalksEvent[]): number {
  const { protocol, parties } = scenario;
  if (hasBallots(scenario)) return Math.ceil(turnsToOfferIn(events) / parties.length);
  if (protocol.kind === 'singleText') return textsPut(events);
  const turns = events.filter(({ type }) => type === 'moved').length;
  return Math.ceil(turns / parties.length);
}

type PlainTalks = Pick<Scenario, 'protocol' | 'parties' | 'rule'>;

/** Counts offers and turns that were passed: who objects to nothing that is on the table passes. */
function turnsToOfferIn(events: readonly TalksEvent[]): number {
  let turns = 0;
  let isAnswered = false;
  for (const event of events) {
    if (event.type === 'readingFailed') isAnswered = false;
    if (event.type !== 'moved') continue;
    const { kind } = event.move;
    if (kind === 'propose' || (kind === 'object' && !isAnswered)) turns += 1;
    if (kind === 'propose') isAnswered = true;
  }
  return turns;
}
