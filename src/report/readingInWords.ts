import type { Deal, Scenario } from '../scenario/index.js';
import { objectionWishes, type ObjectMove } from '../talks/index.js';
import {
  changesInWords,
  dealInWords,
  isNamed,
  issueWord,
  joined,
  optionWord,
  partyWord,
  percent,
} from '../words/index.js';
import type { Reading } from './chronicle.js';
import { protocolWords } from './protocolWords.js';

/** To name another text costs a reader about as much as one more change. */
const NAMING = 1;
/** More changes than this are harder to follow than the whole text. */
const MOST_CHANGES = 5;

/**
 * Says a text on the table by what is new in it, against the one before it or an earlier one that is nearer;
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
  return base.session === reading.session && base.number === reading.number - 1;
}

function nameOf(base: Reading, reading: Reading, { protocol }: Scenario): string {
  const { text } = protocolWords[protocol.kind];
  return `${text} ${base.number}${base.session === reading.session ? '' : ` of session ${base.session}`}`;
}

/** From so many parties on, those who say yes are "the others". */
const MANY = 3;

/**
 * Says who objected to what, grouped by party and direction, and who said yes. What a party will not pay for
 * is said once a session, and again when it changes.
 */
export function answersInWords(
  scenario: Scenario,
  reading: Reading,
  before: Reading | undefined,
  line: Deal | undefined,
): string {
  const no = reading.objected.map(
    ({ party, move }) =>
      `${partyWord(scenario, party)} (${objectionInWords(scenario, reading.deal, move, line)})`,
  );
  const yes = acceptancesInWords(scenario, reading, before);
  const told = no.length > 0 ? [`No: ${no.join(', ')}.`] : [];
  const { chaired } = protocolWords[scenario.protocol.kind];
  const plain = reading.accepted.every(({ party }, k) => yes[k] === partyWord(scenario, party));
  const asOne = chaired && yes.length >= MANY && plain;
  if (asOne) told.push(no.length > 0 ? 'Yes: the others.' : 'Yes from all.');
  else if (yes.length > 0) told.push(`Yes: ${yes.join(', ')}.`);
  return told.join(' ');
}

/** Names who said yes, each with what it will not pay for, unless it said so of the text before. */
export function acceptancesInWords(
  scenario: Scenario,
  reading: Reading,
  before: Reading | undefined,
): readonly string[] {
  return reading.accepted.map(({ party }) => {
    const name = partyWord(scenario, party);
    const issues = optOutsOf(reading, party);
    if (issues.length === 0 || issues.join() === (before && optOutsOf(before, party).join())) return name;
    return `${name} (not paying for ${joined(issues.map((issue) => issueWord(scenario, issue)))})`;
  });
}

function optOutsOf({ accepted }: Reading, party: string): readonly string[] {
  return accepted.find((answer) => answer.party === party)?.move.optOut ?? [];
}

function objectionInWords(scenario: Scenario, deal: Deal, move: ObjectMove, line: Deal | undefined): string {
  const { counter } = move;
  const told = [...directionsInWords(scenario, move), ...namedWishes(scenario, deal, move)];
  if (counter) {
    const common = counter.every((level, k) => level === line?.[k]);
    told.push(common ? 'shows the line of the caucus' : 'shows a text of its own');
  }
  return told.length > 0 ? told.join('; ') : 'names no issue';
}

/**
 * Says what is wanted of the issues of which that is said by their options: the one that is named or shown, or which is
 * not wanted.
 */
export function namedWishes(scenario: Scenario, deal: Deal, move: ObjectMove): readonly string[] {
  const { issues } = scenario;
  return objectionWishes(issues, deal, move).flatMap(({ issue, want }, n) => {
    if (!isNamed(scenario, issue)) return [];
    const refused = deal[issues.findIndex(({ id }) => id === issue)]!;
    const word = issueWord(scenario, issue);
    const { by } = move.objections[n]!;
    const option =
      want === null ? `not ${optionWord(scenario, issue, refused)}` : optionWord(scenario, issue, want);
    return `${word}: ${option}${by === undefined ? '' : `, worth ${percent(by)} of what it can win`}`;
  });
}

function directionsInWords(scenario: Scenario, move: ObjectMove): string[] {
  const objections = move.objections.filter(({ issue }) => !isNamed(scenario, issue));
  const issues = (wanted: 'up' | 'down'): string =>
    joined(
      objections
        .filter(({ direction }) => direction === wanted)
        .map(({ issue }) => issueWord(scenario, issue)),
    );
  const told: string[] = [];
  if (issues('up')) told.push(`more ${issues('up')}`);
  if (issues('down')) told.push(`less ${issues('down')}`);
  for (const { issue, want, by } of objections) {
    const word = issueWord(scenario, issue);
    const worth = by === undefined ? '' : `worth ${percent(by)} of what it can win`;
    if (want !== undefined)
      told.push(`wants ${word}: ${optionWord(scenario, issue, want)}${worth && `, ${worth}`}`);
    else if (worth) told.push(`${word} is ${worth}`);
  }
  return told;
}
