import type { Deal, Scenario } from '../../scenario/index.js';
import type { Reading } from '../chronicle/Reading.js';
import { dealInWords } from './dealInWords.js';
import { inTellingOrder } from './inTellingOrder.js';
import type { PlacedIssue } from './inTellingOrder.js';
import { issueWord } from './issueWord.js';
import { optionWord } from './optionWord.js';

/** To name another text costs a reader about as much as one more change. */
const NAMING = 1;
/** More changes than this are harder to follow than the whole text. */
const MOST_CHANGES = 5;

/**
 * A text on the table by what is new in it, against the one before it or an earlier one that is nearer;
 * whole if none is near.
 */
export function textInWords(scenario: Scenario, reading: Reading, earlier: readonly Reading[]): string {
  const issues = inTellingOrder(scenario);
  let nearest = { changes: issues, cost: MOST_CHANGES + 1, name: '' };
  for (const base of earlier.toReversed()) {
    const follows = base.session === reading.session && base.place === reading.place - 1;
    const changes = issues.filter(({ index }) => base.deal[index] !== reading.deal[index]);
    const cost = changes.length + (follows ? 0 : NAMING);
    if (cost < nearest.cost)
      nearest = { changes, cost, name: follows ? '' : nameOf(base, reading, scenario) };
  }
  const { changes, cost, name } = nearest;
  if (cost > MOST_CHANGES) return dealInWords(scenario, reading.deal);
  if (changes.length === 0) return name === '' ? 'the same text again' : `${name} again`;
  const told = changesInWords(scenario, reading.deal, changes);
  return name === '' ? told : `${name} with ${told}`;
}

function nameOf(base: Reading, reading: Reading, { protocol }: Scenario): string {
  const kind = protocol.kind === 'singleText' ? 'draft' : 'offer';
  return `${kind} ${base.place}${base.session === reading.session ? '' : ` of session ${base.session}`}`;
}

function changesInWords(scenario: Scenario, deal: Deal, changes: readonly PlacedIssue[]): string {
  return changes
    .map(({ id, index }) => `${issueWord(id)} now ${optionWord(scenario, id, deal[index]!)}`)
    .join('; ');
}
