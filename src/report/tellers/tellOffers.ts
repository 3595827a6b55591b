import type { Scenario } from '../../scenario/index.js';
import { counted, dealInWords, issueWord, joined, partyWord } from '../../words/index.js';
import { eventsOf, type Chapter, type Reading } from '../chronicle.js';
import type { Entry } from '../entry.js';
import { acceptancesInWords, answersInWords } from '../readingInWords.js';

/** Entries of a session that are told from its beginning, and from its end: nobody reads ten thousand offers. */
const HALF = 40;
/** Texts that one party puts again which are told by their numbers; more are counted. */
const MOST_NAMED = 3;

/** A text that is new, alone, or texts that have been put before, one after the other. */
type Row = readonly Reading[];

/** What is told of a session, and how far. */
interface Telling {
  readonly scenario: Scenario;
  /** Numbers of the offers of this session that have been told whole. */
  readonly told: Set<number>;
  /** The last offer of each party, told or not. */
  readonly last: Map<string, Reading>;
}

/**
 * Tells the offers of a session in time that is linear in them: a new text whole, with what its party has changed, and
 * texts that were put before by their numbers, as many as follow each other in one entry. Of a long exchange the
 * beginning and the end are told.
 */
export function tellOffers(scenario: Scenario, chapter: Chapter): Entry[] {
  const rows = rowsOf(chapter.readings, eventsOf(chapter, 'agreed').length > 0);
  const telling: Telling = { scenario, told: new Set(), last: new Map() };
  const entries: Entry[] = [];
  let before: Reading | undefined;
  rows.forEach((row, n) => {
    if (n < HALF || n >= rows.length - HALF) {
      const first = row[0]!;
      entries.push(first.first ? againEntry(telling, row) : newEntry(telling, first, before));
    } else if (n === HALF) entries.push(untoldEntry(rows.slice(HALF, -HALF).flat()));
    for (const reading of row) telling.last.set(reading.by, reading);
    before = row[row.length - 1];
  });
  return entries;
}

/** The one that passed stands alone: whose yes was missing until then is told before it. */
function rowsOf(readings: readonly Reading[], passed: boolean): readonly Row[] {
  const rows: Reading[][] = [];
  readings.forEach((reading, n) => {
    const row = rows[rows.length - 1];
    const joins = row?.[0]!.first && reading.first && !(passed && n === readings.length - 1);
    if (joins) row.push(reading);
    else rows.push([reading]);
  });
  return rows;
}

function newEntry({ scenario, told, last }: Telling, reading: Reading, before: Reading | undefined): Entry {
  const { by, deal, number } = reading;
  told.add(number);
  const own = last.get(by);
  const moved = own ? scenario.issues.filter((_, k) => own.deal[k] !== deal[k]) : [];
  const all = moved.length === 0 || moved.length === scenario.issues.length;
  const moves = all ? '' : ` Moved on ${joined(moved.map(({ id }) => issueWord(scenario, id)))}.`;
  const answers = answersInWords(scenario, reading, before, undefined);
  const text = `By ${partyWord(scenario, by)}: ${dealInWords(scenario, deal)}.${moves} ${answers}`;
  return { label: `Offer ${number}`, text: text.trim() };
}

/** What one party put again in a row. */
interface Again {
  times: number;
  /** The readings that had each text first, with the text, by their places. */
  readonly texts: Map<string, Reading>;
  /** How often each of the others said yes. */
  readonly yes: Map<string, number>;
}

function againEntry(telling: Telling, row: Row): Entry {
  const { scenario } = telling;
  const parties = new Map<string, Again>();
  for (const reading of row) {
    const { by, first } = reading;
    const again = parties.get(by) ?? { times: 0, texts: new Map<string, Reading>(), yes: new Map() };
    again.times += 1;
    again.texts.set(`${first!.session}/${first!.number}`, reading);
    for (const name of acceptancesInWords(scenario, reading, undefined)) {
      again.yes.set(name, (again.yes.get(name) ?? 0) + 1);
    }
    parties.set(by, again);
  }
  const each = [...parties].map(([party, again]) => {
    const often = again.times === 1 ? '' : `, ${again.times} times`;
    return `by ${partyWord(scenario, party)}: ${textsInWords(telling, again)} again${often}${yesInWords(again)}`;
  });
  const [first, end] = [row[0]!, row[row.length - 1]!];
  const numbers = row.length === 1 ? ` ${first.number}` : `s ${first.number}–${end.number}`;
  return { label: `Offer${numbers}`, text: `B${each.join('; ').slice(1)}.` };
}

function textsInWords(telling: Telling, { texts }: Again): string {
  const all = [...texts.values()];
  if (all.length > MOST_NAMED) return `${all.length} texts`;
  return joined(all.map((reading) => nameOf(telling, reading)));
}

/** Names an offer by where its text was put first; with the text, if that has not been told of this session. */
function nameOf({ scenario, told }: Telling, { session, deal, first }: Reading): string {
  const here = first!.session === session;
  const name = `offer ${first!.number}${here ? '' : ` of session ${first!.session}`}`;
  if (here && told.has(first!.number)) return name;
  if (here) told.add(first!.number);
  return `${name} (${dealInWords(scenario, deal)})`;
}

function yesInWords({ times, yes }: Again): string {
  if (yes.size === 0) return '';
  const said = [...yes].map(([name, often]) =>
    often === times ? name : `${name} ${counted(often, 'time')}`,
  );
  return ` (yes: ${said.join(', ')})`;
}

function untoldEntry(untold: Row): Entry {
  const news = untold.filter(({ first }) => first === null).length;
  const [first, last] = [untold[0]!.number, untold[untold.length - 1]!.number];
  const which = first === last ? `Offer ${first}` : `Offers ${first} to ${last}, ${news} of them new texts`;
  return { label: 'Not told', text: `${which}: the trace has all.` };
}
