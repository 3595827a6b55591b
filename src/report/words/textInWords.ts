import type { Scenario } from '../../scenario/index.js';
import type { Reading } from '../chronicle/Reading.js';
import { changesInWords, dealInWords } from '../../words/index.js';

/** To name another text costs a reader about as much as one more change. */
const NAMING = 1;
/** More changes than this are harder to follow than the whole text. */
const MOST_CHANGES = 5;

/**
 * A text on the table by what is new in it, against the one before it or an earlier one that is nearer;
 * whole if none is near.
 */
export function textInWords(scenario: Scenario, reading: Reading, earlier: readonly Reading[]): string {
  let nearest: { base: Reading; cost: number } | undefined;
  for (const base of earlier.toReversed()) {
    const changes = base.deal.filter((level, k) => level !== reading.deal[k]).length;
    const cost = changes + (follows(base, reading) ? 0 : NAMING);
    if (cost <= MOST_CHANGES && cost < (nearest?.cost ?? Infinity)) nearest = { base, cost };
  }
  if (!nearest) return dealInWords(scenario, reading.deal);
  const changes = changesInWords(scenario, nearest.base.deal, reading.deal);
  // Of a text that comes again and again the first one is named, not the last.
  const base = changes === '' ? firstLike(nearest.base, earlier) : nearest.base;
  if (follows(nearest.base, reading)) return changes === '' ? 'the same text again' : changes;
  const name = nameOf(base, reading, scenario);
  return changes === '' ? `${name} again` : `${name} with ${changes}`;
}

function firstLike(reading: Reading, earlier: readonly Reading[]): Reading {
  const same = ({ session, deal }: Reading): boolean =>
    session === reading.session && deal.every((level, k) => level === reading.deal[k]);
  return earlier.find(same) ?? reading;
}

function follows(base: Reading, reading: Reading): boolean {
  return base.session === reading.session && base.place === reading.place - 1;
}

function nameOf(base: Reading, reading: Reading, { protocol }: Scenario): string {
  const kind = protocol.kind === 'singleText' ? 'draft' : 'offer';
  return `${kind} ${base.place}${base.session === reading.session ? '' : ` of session ${base.session}`}`;
}
