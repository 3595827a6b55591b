import type { Reading } from '../chronicle/Reading.js';

/** Readings that are told together: one that is new, or a row that repeats earlier ones word for word. */
export interface Told {
  readonly readings: readonly Reading[];
  /** First of the earlier readings that are repeated. */
  readonly as: Reading | undefined;
}

/** Finds the rows of readings that had the same texts and answers in an earlier session. */
export function repeatsOf(readings: readonly Reading[], past: readonly Reading[]): readonly Told[] {
  const told: { readings: Reading[]; as: Reading | undefined }[] = [];
  for (const reading of readings) {
    const row = told[told.length - 1];
    const next = row?.as && past[past.indexOf(row.as) + row.readings.length];
    if (row?.as && next?.session === row.as.session && same(next, reading)) {
      row.readings.push(reading);
      continue;
    }
    told.push({ readings: [reading], as: past.find((before) => same(before, reading)) });
  }
  return told;
}

function same(a: Reading, b: Reading): boolean {
  return content(a) === content(b);
}

function content({ by, deal, accepted, objected }: Reading): string {
  const answers = [...accepted, ...objected].map(({ party, move }) => [party, move]);
  return JSON.stringify([by, deal, answers]);
}
