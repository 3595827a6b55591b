import { allowsText } from '../../talks/index.js';
import type { ChairStated, PlenaryEnded, ProposeMove, WalkOutMove } from '../../talks/index.js';
import { levelsInWords, partyWord, upperFirst } from '../../words/index.js';
import { eventsOf, type MoveBy, type Reading } from '../chronicle.js';
import type { Entry, Teller } from '../entry.js';
import { protocolWords } from '../protocolWords.js';
import { answersInWords, textInWords } from '../readingInWords.js';
import { tellOffers } from './tellOffers.js';

/** Tells what was put on the table, who objected to what and who said yes. */
export const tellReadings: Teller<MoveBy<ProposeMove>> = (_, { scenario, chapters }, chapter) => {
  const { text: name, chaired } = protocolWords[scenario.protocol.kind];
  if (!chaired) return tellOffers(scenario, chapter);
  const past = chapters.slice(0, chapters.indexOf(chapter)).flatMap(({ readings }) => readings);
  const line = eventsOf(chapter, 'caucused')[0]?.line;
  return rowsOf(chapter.readings, past).map(({ readings, as }, row): Entry => {
    const first = readings[0]!;
    const by = partyWord(scenario, first.by);
    const puts = row > 0 ? '' : `${by} puts `;
    const label = upperFirst(name) + range(first.number, readings.length);
    if (as) {
      const again = `${name}${range(as.number, readings.length)} of session ${as.session} again`;
      return { label, text: upperFirst(`${puts}${again}, with the same answers.`) };
    }
    const before = chapter.readings.slice(0, chapter.readings.indexOf(first));
    const text = upperFirst(`${puts}${textInWords(scenario, first, [...past, ...before])}.`);
    const answers = answersInWords(scenario, first, before[before.length - 1], line);
    return { label, text: `${text} ${answers}`.trim() };
  });
};

/** Readings that are told together: one that is new, or a row that repeats earlier ones word for word. */
interface Row {
  readonly readings: Reading[];
  /** First of the earlier readings that are repeated. */
  readonly as: Reading | undefined;
}

/** Finds the rows of readings that had the same texts and answers in an earlier session. */
function rowsOf(readings: readonly Reading[], past: readonly Reading[]): readonly Row[] {
  const rows: Row[] = [];
  for (const reading of readings) {
    const row = rows[rows.length - 1];
    const next = row?.as && past[past.indexOf(row.as) + row.readings.length];
    if (row?.as && next?.session === row.as.session && same(next, reading)) {
      row.readings.push(reading);
      continue;
    }
    rows.push({ readings: [reading], as: past.find((before) => same(before, reading)) });
  }
  return rows;
}

function same(a: Reading, b: Reading): boolean {
  return content(a) === content(b);
}

function content({ by, deal, accepted, objected }: Reading): string {
  // Whatever is said with it: that is told by itself.
  const answers = [...accepted, ...objected].map(({ party, move: { text: _, ...move } }) => [party, move]);
  return JSON.stringify([by, deal, answers]);
}

/** " 3" or "s 3–5". */
function range(first: number, count: number): string {
  return count === 1 ? ` ${first}` : `s ${first}–${first + count - 1}`;
}

const endings: Readonly<Record<PlenaryEnded['reason'], (by: string, isPut: boolean) => string>> = {
  closed: (by, isPut) => `${by} closes the session${isPut ? '' : ' without a draft'}.`,
  walkedOut: (by) => `${by} walks out.`,
  lastReading: () => 'The last reading fails.',
  deadline: () => 'Every turn is taken.',
};

/** Tells who left a plenary that went on. */
export const tellLeaving: Teller<MoveBy<WalkOutMove>> = (left, { scenario }, chapter) => {
  const end = eventsOf(chapter, 'plenaryEnded')[0];
  const last = end?.reason === 'walkedOut' ? end.by : null;
  return left
    .filter(({ party }) => party !== last)
    .map(({ party }) => ({
      label: 'Leaves',
      text: `${upperFirst(partyWord(scenario, party))} leaves the table, and says no to all that is put there.`,
    }));
};

/** Tells how a plenary ended without a deal. */
export const tellEndOfPlenary: Teller<PlenaryEnded> = (ended, { scenario }, { readings }) =>
  ended.map(({ reason, by }) => {
    const who = by === null ? '' : upperFirst(partyWord(scenario, by));
    const text = endings[reason](who, readings.length > 0);
    const hasNone = readings.length === 0 && !allowsText(scenario);
    return { label: 'No deal', text: hasNone ? `${text} The rules allow no text.` : text };
  });

/** Tells what the chair states where there is no deal. */
export const tellChairStatement: Teller<ChairStated> = (stated, { scenario }) =>
  stated.map(({ by, levels }) => ({
    label: 'Statement',
    text: `${upperFirst(partyWord(scenario, by))} states what nobody objected to: ${levelsInWords(scenario, levels)}. It binds nobody.`,
  }));
