import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { isDeal } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { initialState, rulebookOf, withAgent } from '../../../src/talks/index.js';
import type { Rulebook, Talks, TalksEvent, TalksState } from '../../../src/talks/index.js';
import { seeds, talks } from '../arbitraries.js';
import { walk } from '../playing.js';

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** What is out of its range in a state, as one line each. */
function strays(book: Rulebook, state: TalksState, strengths: ReadonlyMap<string, number>): string[] {
  const { public: now } = state;
  const found: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  const most = book.dynamics?.trust.memory ?? Infinity;
  check(isDeal(book.rules, now.levels), `levels ${now.levels}`);
  const ceiling = book.dynamics?.reference ? 2 : 1;
  check(within(now.need, 0, ceiling), `need ${now.need}`);
  check(within(now.pressure, 0, ceiling), `pressure ${now.pressure}`);
  check(now.day >= now.opened && now.opened >= 0, `days ${now.opened}, ${now.day}`);
  for (const [party, against] of Object.entries(now.grievances)) {
    for (const size of Object.values(against)) check(size >= 0, `grievance of ${party} ${size}`);
  }
  for (const [id, rate] of Object.entries(now.excitation)) check(rate >= 0, `excitation of ${id} ${rate}`);
  for (const path of book.dynamics?.paths ?? []) {
    check(within(now.estimates[path.id]!, 0, path.most), `estimate of ${path.id} ${now.estimates[path.id]}`);
    const stock = state.private[path.party]!.stocks[path.id]!;
    check(within(stock, 0, path.most), `stock of ${path.id} ${stock}`);
  }
  for (const id of book.ids) {
    const own = state.private[id]!;
    check(within(own.mandate, 0, 1), `mandate of ${id} ${own.mandate}`);
    check(
      within(own.flexibility, 0, own.mandate),
      `flexibility of ${id} ${own.flexibility} of ${own.mandate}`,
    );
    check(within(own.noDeal, -1, 1) && within(own.noDealBase, -1, 1), `no-deal value of ${id} ${own.noDeal}`);
    check(within(own.noDealShock ?? 0, -1, 1), `shock to ${id} ${own.noDealShock}`);
    for (const [other, { alpha, beta }] of Object.entries(own.trust)) {
      const start = strengths.get(id) ?? 0;
      const sum = alpha + beta;
      check(alpha >= 0 && beta >= 0 && sum > 0, `trust of ${id} in ${other} ${alpha}, ${beta}`);
      check(sum <= Math.max(most, start) * (1 + 1e-12), `memory of ${id} of ${other} ${sum}`);
    }
    for (const urge of Object.values(own.urgings)) check(within(urge, 0, 1), `urging ${urge}`);
  }
  for (const agreement of now.agreements) {
    check(isDeal(book.rules, agreement.deal), `deal ${agreement.deal}`);
    for (const duty of agreement.duties)
      check(duty.share > 0 && duty.share <= 1 + 1e-12, `share ${duty.share}`);
  }
  return found;
}

/** Which levels an event says that it changes, and to what. */
function told(event: TalksEvent): Record<number, number> {
  if (event.type === 'performed' && event.level !== null) return { [event.issueIndex]: event.level };
  if (event.type === 'found') return { [event.issueIndex]: event.level };
  if (event.type !== 'agreementEnded') return {};
  return Object.fromEntries(event.snapBack.map(({ issueIndex, level }) => [issueIndex, level - 1]));
}

function expectInRange(scenario: Talks, seed: string): void {
  const book = rulebookOf(scenario);
  const start = initialState(book, seed);
  const strengths = new Map(scenario.parties.map((party) => [party.id, party.trustStrength ?? 4]));
  let levels = start.public.levels;
  let last = { round: 0, day: 0, sessions: 0 };
  walk(scenario, seed, {
    event(event, state) {
      const wrong = strays(book, state, strengths);
      if (wrong.length > 0) throw new Error(`${event.type}: ${wrong.join('; ')}`);

      const { round, day, sessions } = state.public;
      if (round < last.round || day < last.day || sessions < last.sessions) throw new Error('time went back');
      last = { round, day, sessions };

      const expected = told(event);
      state.public.levels.forEach((level, k) => {
        // A claim that is found out never raises what is lower by now.
        const wanted =
          event.type === 'found'
            ? Math.min(levels[k]!, expected[k] ?? Infinity)
            : (expected[k] ?? levels[k]!);
        if (level !== wanted) throw new Error(`${event.type} left level ${k} at ${level}, not ${wanted}`);
      });
      levels = [...state.public.levels];
    },
  });
}

describe('no stock, level, trust or flexibility leaves its range, and levels change by what is told only', () => {
  test('generated talks', () => {
    fc.assert(fc.property(talks, seeds, expectInRange), { numRuns: 150, seed: 15 });
  }, 60_000);

  test.each(['1', '2', '3', '4'])('December 2003, seed %s', (seed) => {
    expectInRange(december2003, seed);
    expectInRange(withAgent(december2003, 'US', phasedConcessions()), seed);
  });
});

describe('the outcome sums up the last state', () => {
  const expectTrue = (scenario: Talks, seed: string): void => {
    const { state, events } = walk(scenario, seed, {});
    const outcome = state.public.outcome!;
    const { public: now } = state;
    expect(outcome.rounds).toBe(now.round);
    expect(outcome.sessions).toBe(now.sessions);
    expect(outcome.day).toBe(now.day);
    // Without a schedule what was signed last is at once in force.
    const signed = scenario.schedule
      ? undefined
      : now.agreements.findLast(({ status }) => status !== 'superseded');
    expect(Object.values(outcome.levels)).toEqual(signed?.deal ?? now.levels);
    expect(outcome.agreements.length).toBe(events.filter(({ type }) => type === 'agreed').length);
    expect(Object.values(outcome.aid).every((million) => million >= 0)).toBe(true);
    const objected = events.reduce(
      (sum, event) =>
        sum + (event.type === 'moved' && event.move.kind === 'object' ? event.move.objections.length : 0),
      0,
    );
    expect(outcome.blockers.reduce((sum, { count }) => sum + count, 0)).toBe(objected);
    const counts = outcome.blockers.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome });
  };

  test('generated talks and December 2003', () => {
    fc.assert(fc.property(talks, seeds, expectTrue), { numRuns: 100, seed: 16 });
    expectTrue(december2003, '1');
  });
});
