import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prim, type FactorColumn, type FactorValue, type OutcomeTable } from '../../../src/analysis.js';
import type { SixPartyError } from '../../../src/index.js';
import { openStream } from '../../../src/index.js';
import { countIn, isInside, noise, smallTables } from './tables.js';

/** A box in noise: it happens where a is over 0.6 and b is under 0.5, but for a tenth; elsewhere never. */
function planted(seed: string, rows = 1000): OutcomeTable {
  const factors = noise(rows, 5, seed);
  const chance = openStream(`${seed}/outcome`);
  const outcome = factors['a']!.map((a, row) => {
    const spared = chance.next() < 0.1;
    return a > 0.6 && factors['b']![row]! < 0.5 && !spared;
  });
  return { factors, outcome };
}

describe('a planted box', () => {
  test.each(['one', 'two', 'three'])('is found, with what it holds counted by hand (%s)', (seed) => {
    const table = planted(seed);
    const { boxes, yes, rows, base, together } = prim(table, { seed });
    const [found] = boxes;
    expect(boxes).toHaveLength(1);
    expect(Object.keys(found!.box)).toEqual(['a', 'b']);
    const { a, b } = found!.box as Record<string, { low: number | null; high: number | null }>;
    expect([a!.high, b!.low]).toEqual([null, null]);
    expect(Math.abs(a!.low! - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(b!.high! - 0.5)).toBeLessThan(0.05);
    let [inside, hits] = [0, 0];
    for (const [row, happened] of table.outcome.entries()) {
      const one = table.factors as Record<string, number[]>;
      if (one['a']![row]! < a!.low! || one['b']![row]! > b!.high!) continue;
      inside += 1;
      if (happened) hits += 1;
    }
    expect([found!.rows, found!.yes, rows]).toEqual([inside, hits, 1000]);
    expect(found!.coverage).toBe(hits / yes);
    expect(found!.density).toBe(hits / inside);
    expect(found!.mass).toBe(inside / 1000);
    expect(found!.coverage).toBeGreaterThan(0.9);
    expect(found!.density).toBeGreaterThan(0.8);
    expect(base).toBe(table.outcome.filter(Boolean).length / 1000);
    expect(together).toEqual({
      rows: inside,
      yes: hits,
      coverage: hits / yes,
      density: hits / inside,
      mass: inside / 1000,
    });
  });

  test('both factors are found again in the halves, and the box holds where it was not searched', () => {
    const [found] = prim(planted('one')).boxes;
    for (const { quasiP, reproduced } of found!.restricted) {
      expect(quasiP).toBeLessThan(1e-10);
      expect(reproduced).toBeGreaterThan(0.95);
    }
    const { density, densityLow, densityHigh, coverage, base, found: share } = found!.heldOut!;
    expect(share).toBe(1);
    expect(density).toBeGreaterThan(0.75);
    expect(coverage).toBeGreaterThan(0.8);
    expect(densityLow! < density! && density! < densityHigh!).toBe(true);
    expect(base).toBeLessThan(0.25);
  });

  test('two boxes are found one after the other, and count only what those before have left', () => {
    const factors = noise(2000, 4, 'two boxes');
    const { a, b } = factors as { a: number[]; b: number[] };
    const table = { factors, outcome: a.map((value, row) => value < 0.2 || b[row]! > 0.85) };
    const { boxes, together } = prim(table, { boxes: 3, resamples: 0 });
    const asked = boxes.slice(0, 2).map(({ box }) => Object.keys(box));
    expect(asked.sort()).toEqual([['a'], ['b']]);
    const sum = (of: 'rows' | 'yes'): number => boxes.reduce((all, box) => all + box[of], 0);
    expect([together.rows, together.yes]).toEqual([sum('rows'), sum('yes')]);
    expect(together.coverage).toBeGreaterThan(0.95);
    expect(boxes[0]!.heldOut).toBeNull();
  });

  test('categories and ordered levels are boxes of values', () => {
    const { a, b } = noise(600, 2, 'kinds') as { a: number[]; b: number[] };
    const kinds = a.map((value) => ['x', 'y', 'z'][Math.floor(value * 3)]!);
    const sizes = b.map((value) => ['small', 'middle', 'large'][Math.floor(value * 3)]!);
    const outcome = kinds.map((kind, row) => kind !== 'y' && sizes[row] !== 'small');
    const order = ['small', 'middle', 'large'];
    const { boxes } = prim(
      { factors: { kinds, sizes: { order, values: sizes } }, outcome },
      { resamples: 0 },
    );
    expect(boxes[0]).toMatchObject({ density: 1, coverage: 1 });
    const { kinds: kept, sizes: left } = boxes[0]!.box as Record<string, { values: string[] }>;
    expect(new Set(kept!.values)).toEqual(new Set(['x', 'z']));
    expect(left).toEqual({ values: ['middle', 'large'] });
  });
});

describe('what chance alone gives', () => {
  test('is worth nothing in the other halves', () => {
    const factors = noise(500, 5, 'pure noise');
    const chance = openStream('pure noise/outcome');
    const outcome = factors['a']!.map(() => chance.next() < 0.3);
    const { boxes } = prim({ factors, outcome }, { quasiP: 1 });
    const { density, base } = boxes[0]!.heldOut!;
    expect(boxes[0]!.density).toBeGreaterThan(0.35);
    expect(Math.abs(density! - base!)).toBeLessThan(0.03);
  });

  test('rows that are copies of each other are no more evidence than one of them', () => {
    const { factors, outcome } = planted('few', 60);
    const times = <T>(values: readonly T[]): T[] => values.flatMap((value) => Array<T>(10).fill(value));
    const copies: OutcomeTable = {
      factors: Object.fromEntries(
        Object.entries(factors).map(([name, values]) => [name, times(values as number[])]),
      ),
      outcome: times(outcome),
      groups: times(outcome.map((_, row) => row)),
    };
    const options = { pasting: false, quasiP: 1, density: 0.6, resamples: 0 };
    const least = (table: OutcomeTable): number =>
      Math.min(...prim(table, options).boxes[0]!.restricted.map(({ quasiP }) => quasiP));
    const { groups: _, ...apart } = copies;
    const [one, together, asIfApart] = [{ factors, outcome }, copies, apart].map(least);
    expect(together).toBeGreaterThan(one! / 3);
    expect(asIfApart).toBeLessThan(one! ** 5);
  });
});

describe('cutting', () => {
  test('what is monotone: rows fall, coverage never rises, down to the least support; pasting lowers nothing', () => {
    fc.assert(
      fc.property(
        smallTables,
        fc.constantFrom('density' as const, 'lenient' as const),
        (table, criterion) => {
          const options = { alpha: 0.2, support: 0.25, criterion, quasiP: 1, resamples: 0 };
          const { boxes, rows } = prim(table, options);
          const [found] = boxes;
          if (found === undefined) return;
          found.trajectory.forEach((step, at) => {
            const { rows: held, yes } = countIn(table, step.box);
            expect([step.rows, step.yes]).toEqual([held, yes]);
            expect(step.rows).toBeGreaterThanOrEqual(Math.ceil(rows / 4));
            if (at === 0) return;
            const before = found.trajectory[at - 1]!;
            expect(step.rows).toBeLessThan(before.rows);
            expect(step.coverage).toBeLessThanOrEqual(before.coverage);
          });
          // Pasting takes neither density nor coverage from the box chosen.
          const chosen = found.trajectory[found.step]!;
          expect(found.density).toBeGreaterThanOrEqual(chosen.density);
          expect(found.coverage).toBeGreaterThanOrEqual(chosen.coverage);
          expect(countIn(table, found.box)).toEqual({ rows: found.rows, yes: found.yes });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('each step is the best of all that can be cut off, tried one by one: density falls only where all slices lower it', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const { boxes } = prim(table, { alpha: 0.3, support: 0.2, quasiP: 1, resamples: 0 });
        const steps = boxes[0]?.trajectory ?? [];
        steps.forEach((step, at) => {
          const best = bestByHand(table, step.box, 0.3, 0.2);
          const next = steps[at + 1];
          if (next === undefined) expect(best === -1 || step.density === 1).toBe(true);
          else expect(next.density).toBe(best);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('factors in other units, or bent upwards, give the same rows; other names and orders of rows too', () => {
    const table = planted('units', 300);
    const changes: ((value: number) => number)[] = [
      (value) => 1000 * value - 7,
      (value) => value * value * value,
      (value) => -5 / (value + 0.01),
    ];
    const bent = (change: (value: number) => number): OutcomeTable => ({
      ...table,
      factors: { ...table.factors, b: (table.factors['b'] as number[]).map(change) },
    });
    const told = (of: OutcomeTable) => {
      const { boxes, ...rest } = prim(of, { boxes: 2 });
      return {
        ...rest,
        boxes: boxes.map(({ box, trajectory, ...counts }) => ({
          ...counts,
          inside: of.outcome.map((_, row) => isInside(of, box, row)),
          steps: trajectory.map(({ box: _, ...step }) => step),
        })),
      };
    };
    const before = told(table);
    for (const change of changes) expect(told(bent(change))).toEqual(before);
  });

  test('a factor upside down gives the same box upside down', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const { n } = table.factors as { n: number[] };
        const turned = { ...table, factors: { n: n.map((value) => -value) } };
        const upright = { ...table, factors: { n } };
        const [one, other] = [upright, turned].map((of) => prim(of, { resamples: 0 }).boxes[0]?.density ?? 0);
        // Ties between both ends are broken by which comes first, so only unlike ends must agree.
        if (one !== other) {
          const steps = prim(upright, { resamples: 0, quasiP: 1 }).boxes[0]?.trajectory ?? [];
          expect(steps.some((step) => hasTie(upright, step.box))).toBe(true);
        }
      }),
    );
  });

  test('the same seed says the same, another draws other halves', () => {
    const table = planted('again', 200);
    expect(prim(table, { seed: 'x' })).toEqual(prim(table, { seed: 'x' }));
    expect(prim(table, { seed: 'x' }).boxes[0]!.heldOut).not.toEqual(
      prim(table, { seed: 'y' }).boxes[0]!.heldOut,
    );
  });
});

describe('the choice of a box', () => {
  const table = planted('choice', 400);

  test('by density: the first step that has it; the densest if none does', () => {
    const options = { pasting: false, quasiP: 1, resamples: 0 };
    const [found] = prim(table, { ...options, density: 0.7 }).boxes;
    const steps = found!.trajectory.map(({ density }) => density);
    expect(steps[found!.step]).toBeGreaterThanOrEqual(0.7);
    expect(Math.max(...steps.slice(0, found!.step))).toBeLessThan(0.7);
  });

  test("without: the greatest agreement (Cohen's kappa), worked out from shares", () => {
    const [found] = prim(table, { resamples: 0, pasting: false, quasiP: 1 }).boxes;
    const base = table.outcome.filter(Boolean).length / 400;
    const kappas = found!.trajectory.map(({ mass, density }) => {
      const agreed = mass * density + (1 - mass) - (base - mass * density);
      const expected = mass * base + (1 - mass) * (1 - base);
      return (agreed - expected) / (1 - expected);
    });
    expect(kappas[found!.step]).toBeCloseTo(Math.max(...kappas), 12);
  });

  test('restrictions with a great quasi-p value are taken off, and named', () => {
    const dry = { factors: { ...table.factors, z: noise(400, 1, 'z')['a']! }, outcome: table.outcome };
    const strict = prim(dry, { density: 1, quasiP: 1e-4, resamples: 0 }).boxes[0]!;
    const all = prim(dry, { density: 1, quasiP: 1, resamples: 0 }).boxes[0]!;
    expect([...Object.keys(strict.box), ...strict.dropped].sort()).toEqual(Object.keys(all.box).sort());
    expect(all.dropped).toEqual([]);
    expect(strict.dropped.length).toBeGreaterThan(0);
    for (const { quasiP } of strict.restricted) expect(quasiP).toBeLessThanOrEqual(1e-4);
  });

  test('the quasi-p value is the chance of a binomial, summed term by term', () => {
    const [found] = prim(planted('binomial', 120), {
      quasiP: 1,
      resamples: 0,
      density: 0.6,
      pasting: false,
    }).boxes;
    const of = planted('binomial', 120);
    for (const { factor, quasiP } of found!.restricted) {
      const { [factor]: _, ...rest } = found!.box;
      const { rows, yes } = countIn(of, rest);
      const q = yes / rows;
      let [sum, ways] = [0, 1];
      for (let k = 0; k <= found!.rows; k++) {
        if (k > 0) ways = (ways * (found!.rows - k + 1)) / k;
        if (k >= found!.yes) sum += ways * q ** k * (1 - q) ** (found!.rows - k);
      }
      expect(Math.abs(quasiP - sum)).toBeLessThan(1e-10 * Math.max(sum, 1e-3));
    }
  });
});

test.each([
  ['nothing', undefined, 'table', 'missing'],
  ['no rows', { factors: { a: [] }, outcome: [] }, 'table.outcome', 'wrong-type'],
  ['a short column', { factors: { a: [1] }, outcome: [true, false] }, 'table.factors.a', 'wrong-length'],
  ['no number', { factors: { a: [1, NaN] }, outcome: [true, false] }, 'table.factors.a[1]', 'wrong-type'],
  [
    'no such level',
    { factors: { a: { order: [1], values: [1, 2] } }, outcome: [true, false] },
    'table.factors.a[1]',
    'wrong-type',
  ],
  ['never', { factors: { a: [1, 2] }, outcome: [false, false] }, 'table.outcome', 'inconsistent'],
  ['always', { factors: { a: [1, 2] }, outcome: [true, true] }, 'table.outcome', 'inconsistent'],
  ['groups', { factors: { a: [1, 2] }, outcome: [true, false], groups: [0] }, 'table.groups', 'wrong-length'],
])('%s is refused', (_, table, path, code) => {
  let caught: SixPartyError | undefined;
  try {
    prim(table as OutcomeTable);
  } catch (error) {
    caught = error as SixPartyError;
  }
  expect(caught?.code).toBe('invalid-option');
  expect(caught?.issues[0]).toMatchObject({ path, code });
});

/** The densities that the slices of a box leave, by the words of the documentation alone. */
function slicesByHand(table: OutcomeTable, box: Parameters<typeof countIn>[1], alpha: number) {
  const all = table.outcome.map((_, row) => row).filter((row) => isInside(table, box, row));
  const most = Math.max(1, Math.floor(alpha * all.length));
  const cuts: number[][] = [];
  for (const column of Object.values(table.factors)) {
    const place = placeOf(column);
    const values = [...new Set(all.map(place))];
    if (values.length < 2) continue;
    if (!isOrdered(column)) {
      for (const value of values) cuts.push(all.filter((row) => place(row) !== value));
      continue;
    }
    const sorted = (values as number[]).sort((a, b) => a - b);
    for (const side of [sorted, sorted.toReversed()]) {
      const gone = new Set<FactorValue>([side[0]!]);
      for (const value of side.slice(1)) {
        const many = all.filter((row) => gone.has(place(row)) || place(row) === value).length;
        if (many > most) break;
        gone.add(value);
      }
      cuts.push(all.filter((row) => !gone.has(place(row))));
    }
  }
  return cuts;
}

function isOrdered(column: FactorColumn): boolean {
  return 'order' in column || column.every((value) => typeof value === 'number');
}

function placeOf(column: FactorColumn): (row: number) => FactorValue {
  if ('order' in column) return (row) => column.order.indexOf(column.values[row]!);
  return (row) => column[row]!;
}

function bestByHand(table: OutcomeTable, box: Parameters<typeof countIn>[1], alpha: number, support: number) {
  const left = slicesByHand(table, box, alpha).filter(
    (rows) => rows.length >= support * table.outcome.length,
  );
  return Math.max(-1, ...left.map((rows) => rows.filter((row) => table.outcome[row]).length / rows.length));
}

function hasTie(table: OutcomeTable, box: Parameters<typeof countIn>[1]): boolean {
  const left = slicesByHand(table, box, 0.05);
  const shares = left.map((rows) => rows.filter((row) => table.outcome[row]).length / rows.length);
  return new Set(shares).size < shares.length;
}
