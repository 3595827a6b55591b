import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boulware, conceder, linear, micro, randomBidder, titForTat } from '../../src/agents/index.js';
import { analyzeDeals, type DealAnalysis } from '../../src/analysis/index.js';
import { checkScenario } from '../../src/scenario/index.js';
import type { Issue, Scenario } from '../../src/scenario/index.js';
import { scenarios as dated } from '../../src/scenarios/index.js';
import { runTalks } from '../../src/talks/index.js';
import type { Agent, Move, Talks, TalksEvent } from '../../src/talks/index.js';
import { scenarios, seeds } from '../talks/arbitraries.js';
import { randomAgent } from '../talks/randomAgent.js';
import { games } from './plain.js';

const makers: readonly (() => Agent)[] = [
  micro,
  titForTat,
  () => titForTat({ epsilon: 0.2 }),
  boulware,
  conceder,
  () => boulware({ epsilon: 0.3, acceptance: { kind: 'combi', T: 0.3, gamma: 'mean' } }),
  () => linear({ epsilon: 0.3, opponent: 'stated' }),
  () => linear({ epsilon: 0.3, opponent: 'ordinal' }),
  randomBidder,
];

interface Settled {
  /** Where it stands among the issues, as a share of the way. */
  readonly place: number;
  readonly structural: boolean;
  readonly ordered: boolean;
  /** What its one option is worth to each party, in turn; null: nothing is said of it. */
  readonly worth: readonly (number | null)[];
}

const settled: fc.Arbitrary<Settled> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  structural: fc.boolean(),
  ordered: fc.boolean(),
  worth: fc.array(fc.option(fc.integer({ min: 0, max: 10 }).map((n) => n / 10)), {
    minLength: 1,
    maxLength: 4,
  }),
});

function placeOf({ issues }: Scenario, { place }: Settled): number {
  return Math.round(place * issues.length);
}

/** The same with an issue of one option, which weighs nothing. */
function withSettled<S extends Talks>(scenario: S, one: Settled): S {
  const { structural, ordered, worth } = one;
  const issue: Issue = {
    id: 'settled',
    label: 'What is settled',
    options: ['as it is'],
    ...(structural && ordered && { structural: true }),
    ...(!ordered && { ordered: false }),
  };
  const parties = scenario.parties.map((party, n) => {
    const { preferences } = party;
    const value = worth[n % worth.length]!;
    const values = { ...preferences.values, ...(value !== null && { settled: [value] }) };
    if (preferences.kind === 'cardinal') return { ...party, preferences: { ...preferences, values } };
    const rankings = { ...preferences.rankings, settled: '0' };
    return { ...party, preferences: { ...preferences, rankings, values } };
  });
  return { ...scenario, issues: scenario.issues.toSpliced(placeOf(scenario, one), 0, issue), parties };
}

/** All moves, without what they say of the issue at a place. */
function movesWithout(events: readonly TalksEvent[], place: number | undefined): unknown[] {
  const without = (deal: readonly number[]): readonly number[] =>
    place === undefined ? deal : deal.toSpliced(place, 1);
  const strip = (move: Move): unknown => {
    if (move.kind === 'propose') return { ...move, deal: without(move.deal) };
    return move.kind === 'object' && move.counter ? { ...move, counter: without(move.counter) } : move;
  };
  return events.flatMap((event) => {
    if (event.type === 'moved') return [[event.party, strip(event.move), event.next]];
    return event.type === 'agreed'
      ? [['agreed', without(event.deal), event.gains, event.duties]]
      : [event.type];
  });
}

function expectTheSameTalks(before: Talks, one: Settled, seed: string): void {
  const after = withSettled(before, one);
  expect(checkScenario(after)).toEqual([]);
  const then = runTalks(before, { seed });
  const now = runTalks(after, { seed });
  expect(movesWithout(now.trace.events, placeOf(before, one))).toEqual(
    movesWithout(then.trace.events, undefined),
  );
}

describe('an issue of one option, of any value, changes nothing else', () => {
  test('in the talks of plain games', () => {
    fc.assert(
      fc.property(
        games,
        fc.array(fc.constantFrom(...makers), { minLength: 1, maxLength: 4 }),
        settled,
        seeds,
        (scenario, mix, one, seed) => {
          const seats = scenario.parties.map(({ id }, n) => [id, mix[n % mix.length]!()] as const);
          expectTheSameTalks({ ...scenario, agents: Object.fromEntries(seats) }, one, seed);
        },
      ),
      { numRuns: 100, seed: 5 },
    );
  });

  test('in dated talks with all their rules', () => {
    const names = Object.keys(dated);
    fc.assert(
      fc.property(fc.constantFrom(...names), settled, seeds, (name, one, seed) => {
        expectTheSameTalks({ ...dated[name]!, sources: {} }, one, seed);
      }),
      { numRuns: 12, seed: 6 },
    );
  });

  test('in what can be worked out of generated scenarios', () => {
    fc.assert(
      fc.property(scenarios, settled, (scenario, one) => {
        const agent = randomAgent(scenario, { yes: 0, leave: 0, walkOut: 0, faithful: 0 });
        const agents = Object.fromEntries(scenario.parties.map(({ id }) => [id, agent]));
        const before: Talks = { ...scenario, agents };
        const after = withSettled(before, one);
        fc.pre(checkScenario(after).length === 0);
        expect(without(analyzeDeals(after), placeOf(scenario, one))).toEqual(without(analyzeDeals(before)));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('with a weight it is worth the same in every deal: who wants what, the zone and the frontier stay', () => {
    fc.assert(
      fc.property(games, settled, fc.integer({ min: 1, max: 9 }), (scenario, one, tenths) => {
        const weight = tenths / 16;
        const after = withSettled(scenario as Talks, one);
        const parties = after.parties.map((party) => {
          const { preferences } = party;
          if (preferences.kind !== 'cardinal') throw new Error('plain games are cardinal');
          const rest = Object.entries(preferences.weights as Record<string, number>);
          const weights = {
            ...Object.fromEntries(rest.map(([id, w]) => [id, w * (1 - weight)])),
            settled: weight,
          };
          const values = { settled: [0], ...preferences.values };
          const worth = (values.settled as readonly number[])[0]!;
          const noDeal = (party.noDeal as number) * (1 - weight) + weight * worth;
          return { ...party, noDeal, preferences: { ...preferences, weights, values } };
        });
        const then = analyzeDeals(scenario);
        const now = analyzeDeals({ ...after, parties });
        const counts = ({
          deals,
          feasible,
          unanimous,
          paretoFrontier,
          blockedAlone,
        }: DealAnalysis): unknown => [deals, feasible, unanimous, paretoFrontier, without(blockedAlone)];
        expect(counts(now)).toEqual(counts(then));
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

/** Plain JSON without what it says of the issue; place: where it stands in a deal. Sums are rounded in another order. */
function without(value: unknown, place?: number): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isOfIt(item)).map((item) => without(item, place));
  if (typeof value === 'number') return Math.round(value * 1e10) / 1e10 + 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'settled')
      .map(([key, inner]: [string, unknown]) => {
        const isDeal = key === 'deal' && Array.isArray(inner) && place !== undefined;
        return [key, isDeal ? inner.toSpliced(place, 1) : without(inner, place)];
      }),
  );
}

function isOfIt(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'issue' in item && item.issue === 'settled';
}
