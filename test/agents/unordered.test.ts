import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consensusSeeker,
  ordinalPrior,
  statedPositions,
  thresholdAcceptance,
} from '../../src/agents/index.js';
import type { Situation } from '../../src/agents/index.js';
import { metropolisSamples } from '../../src/agents/parts/posterior/metropolisSamples.js';
import { Evidence } from '../../src/agents/parts/posterior/evidence.js';
import { openStream } from '../../src/random/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Objection, Remark } from '../../src/talks/index.js';
import { scoreOf } from '../../src/valuation/index.js';
import { dealsOf, game, situationIn } from './plain.js';
import { response } from './parts/posterior/responses.js';

const issues = { a: 4, b: 3 };
const sizes = Object.values(issues);

/** Values without ties. */
const values = fc.tuple(
  ...sizes.map((size) =>
    fc.shuffledSubarray([0, 0.11, 0.23, 0.31, 0.47, 0.59, 0.73, 0.89, 1], {
      minLength: size,
      maxLength: size,
    }),
  ),
);
const orders = fc.tuple(
  ...sizes.map((size) => {
    const all = Array.from({ length: size }, (_, k) => k);
    return fc.shuffledSubarray(all, { minLength: size, maxLength: size });
  }),
);
const deal = fc.tuple(...sizes.map((size) => fc.nat(size - 1)));

/** A game whose options have no order, listed in some order: `order[k][place]` is the option there. */
function listed(
  scores: Readonly<Record<string, number[][]>>,
  order: readonly number[][],
  ordered = false,
): Scenario {
  const shown = Object.fromEntries(
    Object.entries(scores).map(([id, rows]) => [
      id,
      rows.map((row, k) => order[k]!.map((option) => row[option]!)),
    ]),
  );
  const base = game(shown, 0.5, { kind: 'singleText', chair: 'A', drafts: 9 });
  return {
    ...base,
    issues: base.issues.map((issue) => (ordered ? issue : { ...issue, ordered })),
  };
}

const asListed = (order: readonly number[][], options: readonly number[]): number[] =>
  options.map((option, k) => order[k]!.indexOf(option));
const plain = sizes.map((size) => Array.from({ length: size }, (_, k) => k));

describe('the order of a list that has none changes nothing', () => {
  test('of what is objected to', () => {
    fc.assert(
      fc.property(values, values, orders, deal, (a, b, order, put) => {
        const said = (places: readonly number[][]): unknown => {
          const here = situationIn(listed({ A: a, B: b }, places), 'B');
          return thresholdAcceptance()
            .objections(here, asListed(places, put))
            .map(({ issue, want }: Objection) => {
              const k = Number(issue.slice(-1));
              return [issue, places[k]![want!]];
            });
        };
        expect(said(order)).toEqual(said(plain));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  const models = { statedPositions: statedPositions(), ordinalPrior: ordinalPrior() };
  test.each(Object.entries(models))('of how %s rates deals', (_, model) => {
    fc.assert(
      fc.property(values, values, orders, deal, deal, (a, b, order, put, declared) => {
        const rated = (places: readonly number[][]): number[] => {
          const base = listed({ A: a, B: b, C: a }, places);
          const asked = asListed(places, declared);
          const scenario = {
            ...base,
            parties: base.parties.map((party) =>
              party.id === 'B' ? { ...party, declared: { issue0: asked[0]!, issue1: asked[1]! } } : party,
            ),
          };
          const offer = asListed(places, put);
          const remark: Remark = {
            by: 'C',
            reading: 1,
            objections: [
              { issue: 'issue0', direction: asked[0]! > offer[0]! ? 'up' : 'down', want: asked[0]! },
              { issue: 'issue1', direction: 'up' },
            ],
            counter: null,
          };
          const here: Situation = situationIn(scenario, 'A', {
            reading: 1,
            offer,
            by: 'A',
            offers: [{ by: 'A', deal: offer }],
            objections: [remark],
          });
          const score = model(here);
          return dealsOf(listed({ A: a, B: b }, plain)).map((one) =>
            scoreOf(here.valuation.space, score, asListed(places, one)),
          );
        };
        rated(order).forEach((rating, n) => expect(rating).toBeCloseTo(rated(plain)[n]!, 9));
      }),
      { numRuns: 50, seed: 2 },
    );
  });
});

describe('the consensus seeker', () => {
  const scores = {
    A: [
      [0, 1, 0.3, 0.2],
      [1, 0, 0.4],
    ],
    B: [
      [1, 0, 0.4, 0.9],
      [0, 1, 0.6],
    ],
  };
  const objections = (ordered: boolean): readonly Objection[] => {
    const scenario = listed(scores, plain, ordered);
    const agents = { A: consensusSeeker(), B: consensusSeeker() };
    return runTalks({ ...scenario, agents }, { seed: '1' }).trace.events.flatMap((event) =>
      event.type === 'moved' && event.move.kind === 'object' ? event.move.objections : [],
    );
  };

  test('names what it wants, whether options have an order or none', () => {
    for (const ordered of [false, true]) {
      expect(objections(ordered).length).toBeGreaterThan(0);
      for (const { issue, want } of objections(ordered)) expect(want).toBe(issue === 'issue0' ? 0 : 1);
    }
  });

  test('supposes no order of options that have none', () => {
    const rising = (unordered: boolean[]): number => {
      const samples = metropolisSamples([4], [], openStream('order'), {
        steps: 20_000,
        keep: 2000,
        unordered,
      });
      const inOrder = samples.filter(({ worth }) => {
        const steps = [1, 2, 3].map((k) => Math.sign(worth[k]! - worth[k - 1]!));
        return steps.every((step) => step === steps[0]);
      });
      return inOrder.length / samples.length;
    };
    expect(rising([false])).toBeGreaterThan(0.3);
    // 2 of the 24 orders rise or fall throughout.
    expect(rising([true])).toBeLessThan(0.15);
  });

  test('takes a wish for an option as one for the best, and one without as against what was put', () => {
    const likelihood = (best: number, want: number | null): number =>
      -new Evidence(
        [3],
        [response([0], { wishes: [{ issue: 0, up: true, want }] })],
        Float64Array.from([0, 1, 2], (option) => (option === best ? 1 : 0)),
      ).missed(1, 0.9);
    expect(likelihood(2, 2)).toBeGreaterThan(likelihood(1, 2));
    expect(likelihood(2, null)).toBe(likelihood(1, null));
    expect(likelihood(2, null)).toBeGreaterThan(likelihood(0, null));
  });
});
