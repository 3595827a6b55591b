import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mediator,
  phasedConcessions,
  situationOf,
  thresholdAcceptance,
  type Position,
} from '../../../src/agents/index.js';
import { positionZone, zoneOverSeeds, type PositionZone } from '../../../src/analysis/index.js';
import { cellsOf, cellStances } from '../../../src/analysis/positions/jointCells.js';
import { countJoint } from '../../../src/analysis/positions/jointDeals.js';
import { atFlexibility, momentOf, trusting, type Stance } from '../../../src/analysis/positions/stances.js';
import { changeScenario, type Deal, type Ladder } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import {
  everyText,
  observe,
  replay,
  rulebookOf,
  runTalks,
  seatsAtEnd,
  textsOf,
  withAgent,
  type Observation,
  type Talks,
  type Trace,
} from '../../../src/talks/index.js';
import { boundsFor, dealSpaceOf, isWithin, type Box, type DealSpace } from '../../../src/valuation/index.js';
import { smallScenario } from '../../scenario/fixtures.js';

/** A second way to the same counts: every deal of the space is put to the agents' own acceptance. */
function bruteForce(trace: Trace, events: number) {
  const book = rulebookOf(trace.scenario);
  const state = replay(trace, { events });
  const seats = seatsAtEnd(trace.scenario, trace.events.slice(0, events));
  const space = dealSpaceOf(book.rules);
  const allowed = everyText(book.rules, textsOf(book.rules, state.public));
  const acceptance = thresholdAcceptance();
  const says = (party: string, change: (observation: Observation) => Observation, isFree: boolean) => {
    const { demands, ambition, decision } = seats[party]!.parameters as unknown as Position;
    const position = isFree ? { demands: [], ambition: 0, decision } : { demands, ambition, decision };
    const situation = situationOf(change(observe(book, state, party)), position, () => {
      throw new Error('no chance');
    });
    return (deal: Deal) => acceptance.accepts(situation, deal).yes;
  };
  const free = ({ own, public: now, ...rest }: Observation): Observation => ({
    ...rest,
    own: { ...own, flexibility: 1, position: [] },
    public: { ...now, signals: {} },
  });
  const insists = book.ids.map((id) => says(id, (observation) => observation, false));
  const likes = book.ids.map((id) => says(id, free, true));
  const counts = {
    texts: 0,
    suits: 0,
    agreed: 0,
    keeps: book.ids.map(() => 0),
    without: book.ids.map(() => 0),
  };
  for (const deal of textsIn(space, allowed)) {
    counts.texts += 1;
    const liked = likes.map((accepts) => accepts(deal));
    const insisted = insists.map((accepts) => accepts(deal));
    if (liked.every(Boolean)) counts.suits += 1;
    if (insisted.every(Boolean)) counts.agreed += 1;
    book.ids.forEach((_, i) => {
      if (liked.every((yes, j) => (j === i ? insisted[i]! : yes))) counts.keeps[i]! += 1;
      if (insisted.every((yes, j) => (j === i ? liked[i]! : yes))) counts.without[i]! += 1;
    });
  }
  return counts;
}

/** All texts that a box allows: within the bounds that it has in each block. */
function* textsIn(space: DealSpace, box: Box): Generator<Deal> {
  const { structural, sizes } = space;
  const nothing = sizes.map(() => 0);
  const blocks = dealsWithin(
    nothing,
    sizes.map((size, k) => (structural.includes(k) ? size - 1 : 0)),
  );
  for (const block of blocks) {
    // In some blocks only more than nothing is a text; where a split lies does not matter to what may be said.
    const bounds = boundsFor(space, box, block);
    if (!bounds) continue;
    const { low, high } = bounds;
    const own = (ends: readonly number[]) => ends.map((end, k) => (structural.includes(k) ? block[k]! : end));
    for (const deal of dealsWithin(own(low), own(high))) if (isWithin(space, box, deal)) yield deal;
  }
}

function* dealsWithin(low: Deal, high: Deal, deal: Deal = []): Generator<Deal> {
  const k = deal.length;
  if (k === low.length) yield deal;
  else for (let level = low[k]!; level <= high[k]!; level++) yield* dealsWithin(low, high, [...deal, level]);
}

const countsOf = ({ texts, suits, agreed, parties }: PositionZone) => ({
  texts,
  suits,
  agreed,
  keeps: Object.values(parties).map(({ keeps }) => keeps),
  without: Object.values(parties).map(({ without }) => without),
});

/** Ladders of an issue, the hardest rung first. */
function ladderArbitrary(issue: string, options: number): fc.Arbitrary<Ladder> {
  return fc
    .record({
      bound: fc.constantFrom('atLeast' as const, 'atMost' as const),
      levels: fc.uniqueArray(fc.nat(options - 1), { minLength: 1, maxLength: 3 }),
      firmness: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
      isNever: fc.boolean(),
    })
    .map(({ bound, levels, firmness, isNever }) => {
      const sorted = levels.toSorted((a, b) => (bound === 'atLeast' ? b - a : a - b));
      const firm = firmness
        .slice(0, sorted.length)
        .toSorted((a, b) => a - b)
        .map((n) => n / 20);
      const rungs = sorted.map((level, n) => ({ level, firmness: firm[n]! }));
      const last = rungs.at(-1)!;
      return {
        issue,
        bound,
        rungs: isNever ? [...rungs.slice(0, -1), { ...last, firmness: 'never' as const }] : rungs,
      };
    });
}

const issues = smallScenario().issues;

/** The small scenario with parties that argue from random positions; the broker may opt out of paying. */
const talksArbitrary: fc.Arbitrary<Talks> = fc
  .record({
    ladders: fc.array(
      fc.tuple(
        ...issues.map(({ id, options }) =>
          fc.option(ladderArbitrary(id, options.length), { nil: undefined, freq: 2 }),
        ),
      ),
      { minLength: 3, maxLength: 3 },
    ),
    ambition: fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 3 }),
    insists: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  })
  .map(({ ladders, ambition, insists }) => {
    const scenario = changeScenario(smallScenario(), {
      costs: { burden: { Broker: 0.1 } },
    });
    const agents = Object.fromEntries(
      scenario.parties.map(({ id }, i) => [
        id,
        mediator({
          demands: insists[i] ? ladders[i]!.filter((one) => one !== undefined) : [],
          ambition: ambition[i]!,
        }),
      ]),
    );
    return { ...scenario, agents };
  });

describe('counts', () => {
  test('are those of putting every text to every party, at any moment of a run', () => {
    let [blocked, agreed, demanding] = [0, 0, 0];
    fc.assert(
      fc.property(talksArbitrary, fc.nat(), fc.nat(), (talks, n, place) => {
        const { trace } = runTalks(talks, { seed: `${n}` });
        const events = 1 + (place % trace.events.length);
        const zone = positionZone(trace, { events });
        expect(countsOf(zone)).toEqual(bruteForce(trace, events));
        if (zone.agreed > 0) agreed += 1;
        else if (zone.suits > 0) blocked += 1;
        if (Object.values(zone.parties).some(({ demands }) => demands.length > 1)) demanding += 1;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(blocked, agreed, demanding)).toBeGreaterThan(3);
  });

  test('are those of the six parties too, where little may still be signed', () => {
    const talks = withAgent(december2003, 'US', phasedConcessions());
    const { trace } = runTalks(talks, { seed: '2' });
    const zone = positionZone(trace);
    expect(zone.texts).toBeLessThan(20_000);
    expect(countsOf(zone)).toEqual(bruteForce(trace, zone.events));
  });
});

describe('the least change of one party', () => {
  test('opens a text, and nothing less does: held against a scan', () => {
    let [flexible, rewarded, stepped, hopeless] = [0, 0, 0, 0];
    fc.assert(
      fc.property(talksArbitrary, fc.nat(), fc.nat(), (talks, n, place) => {
        const { trace } = runTalks(talks, { seed: `${n}` });
        const events = 1 + (place % trace.events.length);
        const zone = positionZone(trace, { events });
        fc.pre(zone.agreed === 0 && zone.suits > 0);
        const moment = momentOf(trace, events);
        const cells = cellsOf(moment);
        const space = dealSpaceOf(moment.book.rules);
        const insisting = moment.stances.map((stance) => cellStances(cells, stance));
        moment.stances.forEach((stance, i) => {
          const { flexibility, reward, steps } = zone.parties[stance.party]!.least!;
          const opens = (changed: Stance): boolean =>
            countJoint(space, insisting.with(i, cellStances(cells, changed))) > 0;
          const scan = Array.from({ length: 51 }, (_, at) => at / 50).find(
            (at) => at > flexibility.from && opens(atFlexibility(stance, at)),
          );
          if (flexibility.to === null) expect(scan).toBeUndefined();
          else {
            flexible += 1;
            expect(opens(atFlexibility(stance, flexibility.to))).toBe(true);
            expect(scan ?? 1).toBeGreaterThan(flexibility.to - 0.002);
          }
          if (reward !== null) {
            rewarded += 1;
            expect(opens({ ...stance, reward: reward + 1e-9 })).toBe(true);
            expect(opens({ ...stance, reward: reward - 1e-6 })).toBe(false);
          }
          if (steps) {
            stepped += 1;
            expect(steps.length).toBeGreaterThan(0);
          }
          if (flexibility.to === null && reward === null && !steps) hopeless += 1;
        });
      }),
      { numRuns: 40 },
    );
    const cases = { flexible, rewarded, stepped, hopeless };
    for (const [kind, times] of Object.entries(cases)) expect([kind, times > 3]).toEqual([kind, true]);
  });

  test('may be trust, which opens a text where it is told and not a hundredth before', () => {
    const talks = withAgent(december2003, 'US', phasedConcessions());
    let tried = 0;
    for (let seed = 0; seed < 20 && tried < 3; seed++) {
      const { trace } = runTalks(talks, { seed: `${seed}` });
      const zone = positionZone(trace);
      const moment = momentOf(trace, zone.events);
      const cells = cellsOf(moment);
      const space = dealSpaceOf(moment.book.rules);
      const insisting = moment.stances.map((stance) => cellStances(cells, stance));
      moment.stances.forEach((stance, i) => {
        for (const { in: other, from, to } of zone.parties[stance.party]!.least?.trust ?? []) {
          if (to === null) continue;
          tried += 1;
          const opens = (mean: number): boolean =>
            countJoint(space, insisting.with(i, cellStances(cells, trusting(stance, other, mean)))) > 0;
          expect(to).toBeGreaterThan(from);
          expect([opens(to), opens(Math.max(from, to - 0.01))]).toEqual([true, false]);
        }
      });
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('is told rung by rung: one demand blocks, and its second rung lets a text pass', () => {
    const { trace, zone } = blocked([3, 0.5], [2, 0.8]);
    expect(zone.agreed).toBe(0);
    const { demands, least, without, keeps } = zone.parties.South!;
    expect(keeps).toBe(0);
    expect(without).toBeGreaterThan(0);
    expect(demands).toMatchObject([{ issue: 'arms', bound: 'atLeast', level: 3, firmness: 0.5 }]);
    expect(demands[0]!.rungs).toMatchObject([{ level: 2 }]);
    expect(demands[0]!.rungs[0]!.agreed).toBeGreaterThan(0);
    expect(demands[0]!.without).toBeGreaterThanOrEqual(demands[0]!.rungs[0]!.agreed);
    expect(least!.steps).toEqual([{ issue: 'arms', bound: 'atLeast', from: 3, to: 2 }]);
    expect(least!.reward).toBeNull();
    expect(zone.next[0]).toEqual({ party: 'South', agreed: without });
    expect(positionZone(trace, { events: zone.events })).toEqual(zone);
  });

  test('is none for others, and none by steps against a red line', () => {
    const { zone } = blocked([3, 'never']);
    expect(zone.parties.South!.least!.flexibility.to).toBeNull();
    expect(zone.parties.South!.least!.steps).toEqual([
      { issue: 'arms', bound: 'atLeast', from: 3, to: null },
    ]);
    expect(zone.parties.Broker!.least).toMatchObject({
      steps: null,
      flexibility: { to: null },
      reward: null,
    });
  });
});

/** The South insists on arms that the North will not give up, before the first word of the first session. */
function blocked(...rungs: readonly (readonly [number, number | 'never'])[]): {
  trace: Trace;
  zone: PositionZone;
} {
  const south = {
    issue: 'arms',
    bound: 'atLeast' as const,
    rungs: rungs.map(([level, firmness]) => ({ level, firmness })),
  };
  const north = {
    issue: 'arms',
    bound: 'atMost' as const,
    rungs: [{ level: 2, firmness: 'never' as const }],
  };
  const agents = {
    North: mediator({ demands: [north] }),
    South: mediator({ demands: [south] }),
    Broker: mediator(),
  };
  const { trace } = runTalks({ ...smallScenario(), agents }, { seed: '1' });
  const zone = positionZone(trace, { events: trace.events.findIndex(({ type }) => type === 'convened') + 1 });
  return { trace, zone };
}

test('a moment that the trace has not is refused', () => {
  const { trace } = blocked([3, 0.5]);
  expect(() => positionZone(trace, { events: trace.events.length + 1 })).toThrowError(
    expect.objectContaining({
      code: 'invalid-option',
      issues: [expect.objectContaining({ path: 'events' })],
    }),
  );
  expect(() => positionZone(trace, { event: 1 } as never)).toThrowError(
    expect.objectContaining({ code: 'invalid-option' }),
  );
});

test('a run before its first event has no moment', () => {
  const { trace } = blocked([3, 0.5]);
  expect(() => positionZone({ ...trace, events: [] })).toThrowError(
    expect.objectContaining({ code: 'invalid-trace', issues: [expect.objectContaining({ path: 'trace' })] }),
  );
});

describe('over seeds', () => {
  const talks: Talks = {
    ...smallScenario(),
    agents: Object.fromEntries(['North', 'South', 'Broker'].map((id) => [id, mediator()])),
  };

  test('are the zones of the runs, and of few runs the least and the greatest', () => {
    const zones = zoneOverSeeds(talks, { seeds: 5, seed: 'x', at: 'last' });
    const each = Array.from({ length: 5 }, (_, run) => {
      const { trace } = runTalks(talks, { seed: `x/${run}` });
      return positionZone(trace, { least: false });
    });
    const sorted = (of: (zone: PositionZone) => number): readonly number[] =>
      each.map(of).toSorted((a, b) => a - b);
    for (const name of ['texts', 'suits', 'agreed'] as const) {
      const all = sorted((zone) => zone[name]);
      expect(zones[name]).toEqual([all[0], all[2], all[4]]);
    }
    const blocking = each.filter(({ agreed, suits }) => agreed === 0 && suits > 0).length;
    expect(zones.blocked.share).toBe(blocking / 5);
    for (const id of ['North', 'South', 'Broker']) {
      const all = sorted(({ parties }) => parties[id]!.without);
      expect(zones.parties[id]!.without).toEqual([all[0], all[2], all[4]]);
      expect(zones.parties[id]!.first.share).toBe(
        each.filter(({ next }) => next[0]?.party === id).length / 5,
      );
    }
  });

  test('of what cannot be played there are none', () => {
    expect(() => zoneOverSeeds(talks, { seeds: 1 })).toThrowError(
      expect.objectContaining({
        code: 'invalid-option',
        issues: [expect.objectContaining({ path: 'seeds' })],
      }),
    );
  });
});
