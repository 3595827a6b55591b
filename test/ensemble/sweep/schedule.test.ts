import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStopping } from '../../../src/ensemble/fold/stopping.js';
import type { RunsHeader, Span } from '../../../src/ensemble/index.js';
import { openStops } from '../../../src/ensemble/sweep/rows/stops.js';
import { openSchedule } from '../../../src/ensemble/sweep/schedule.js';

/** Cells of a design that end early, each in its own way. */
const designs = fc
  .record({
    cells: fc.integer({ min: 1, max: 6 }),
    replicates: fc.integer({ min: 1, max: 80 }),
    chunk: fc.integer({ min: 1, max: 30 }),
    inHand: fc.integer({ min: 1, max: 12 }),
    every: fc.integer({ min: 1, max: 12 }),
    width: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
    picks: fc.infiniteStream(fc.nat()).map((stream): Iterator<number> => stream),
  })
  .chain((design) =>
    fc
      .array(fc.boolean(), {
        minLength: design.cells * design.replicates,
        maxLength: design.cells * design.replicates,
      })
      .map((yes) => ({ ...design, yes })),
  );

type Design = typeof designs extends fc.Arbitrary<infer D> ? D : never;

/** Plays by a schedule, answered in any order; returns what was played, in order of its beginning. */
function played(
  { cells, replicates, chunk, inHand, every, width, picks, yes }: Design,
  early: boolean,
  isThere: (span: Span) => boolean = () => false,
): { spans: Span[]; stops: ReturnType<typeof openStops>; spared: number } {
  const total = cells * replicates;
  const until = early ? { until: { metric: 'agreement', width, every } } : {};
  const header = { replicates, total, ...until } as RunsHeader;
  const stops = openStops(header);
  const shard = { index: 1, of: 1 };
  const manifest = { format: 'six-party-sweep/3', shard, from: 0, to: total, chunk, header } as const;
  const schedule = openSchedule(manifest, isThere, stops);
  const spans: Span[] = [];
  const hand: Span[] = [];
  for (;;) {
    for (let span; hand.length < inHand && (span = schedule.next());) {
      hand.push(span);
      spans.push(span);
    }
    const [answered] = hand.splice((picks.next().value as number) % Math.max(1, hand.length), 1);
    if (!answered) return { spans, stops, spared: schedule.spared };
    stops.add(answered, yes.slice(answered.from, answered.to));
    schedule.played(answered);
  }
}

/** Answers in the order of asking. */
function* first(): Generator<number, never, void> {
  for (;;) yield 0;
}

const runsOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

test('without an early end: all chunks in order, each once, but for those that are there', () => {
  fc.assert(
    fc.property(designs, fc.integer({ min: 2, max: 4 }), (design, nth) => {
      const there = ({ from }: Span): boolean => (from / design.chunk) % nth === 1;
      const { spans } = played(design, false, there);
      const total = design.cells * design.replicates;
      const starts = Array.from({ length: Math.ceil(total / design.chunk) }, (_, n) => n * design.chunk);
      const all = starts.map((from) => ({ from, to: Math.min(total, from + design.chunk) }));
      expect(spans).toEqual(all.filter((span) => !there(span)));
    }),
  );
});

describe('with an early end', () => {
  test('every cell ends where the rule ends it alone, and has all runs up to there', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const { replicates, cells, width, every, yes } = design;
        const { spans, stops, spared } = played(design, true);
        for (let cell = 0; cell < cells; cell++) {
          const values = Float64Array.from(yes.slice(cell * replicates, (cell + 1) * replicates), Number);
          const alone = openStopping({ metric: 'agreement', width, every });
          const stop = alone(values);
          expect(stops.at(cell * replicates)).toBe(stop);
          for (let run = 0; run < (stop ?? replicates); run++) {
            const index = cell * replicates + run;
            expect(spans.filter(({ from, to }) => from <= index && index < to)).toHaveLength(1);
          }
        }
        expect(runsOf(spans) + spared).toBe(cells * replicates);
        expect(
          spans.every(({ from, to }) => Math.floor(from / replicates) === Math.floor((to - 1) / replicates)),
        ).toBe(true);
      }),
    );
  });

  test('with enough cells hardly anything is played in vain', () => {
    const design = { cells: 40, replicates: 400, chunk: 20, inHand: 8, every: 10, width: 0.3 };
    const yes = Array.from({ length: 16_000 }, () => true);
    const { spans, stops } = played({ ...design, picks: first(), yes }, true);
    const stop = stops.at(0)!;
    expect(stop).toBeLessThan(40);
    const needed = 40 * 20 * Math.ceil(stop / 20);
    // The last few cells go ahead of what is known.
    expect(runsOf(spans)).toBeLessThanOrEqual(needed + 8 * 20);
  });
});
