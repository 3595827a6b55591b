import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boulware,
  conceder,
  hardliner,
  linear,
  micro,
  randomBidder,
  titForTat,
} from '../../src/agents/index.js';
import { preferencesOf } from '../../src/scenario/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import type { Agent, Move, Outcome, Talks } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { walk } from '../talks/playing.js';
import { plainGame } from '../scenario/fixtures.js';
import { dealsOf, game, games, line } from './plain.js';

const makers = [boulware, linear, conceder, hardliner, titForTat, micro, randomBidder];

function seat(scenario: Scenario, agents: readonly Agent[]): Talks {
  const seats = scenario.parties.map(({ id }, n) => [id, agents[n % agents.length]!] as const);
  return { ...scenario, agents: Object.fromEntries(seats) };
}

/** Plays a game; the moves in their order, and what came of it. */
function play(talks: Talks, seed = '1'): { moves: { party: string; move: Move }[]; outcome: Outcome } {
  const { state, events } = walk(talks, seed, {});
  const moves = events.flatMap((event) =>
    event.type === 'moved' ? [{ party: event.party, move: event.move }] : [],
  );
  return { moves, outcome: state.public.outcome! };
}

/** Own utility of a deal by the scenario's numbers alone. */
function utility(scenario: Scenario, id: string, deal: readonly number[]): number {
  const party = scenario.parties.find((other) => other.id === id)!;
  const { weights, values } = preferencesOf(scenario.issues, party.preferences);
  return deal.reduce((sum, option, k) => sum + weights[k]! * values[k]![option]!, 0);
}

describe('the laws of alternating offers, with every mix of tactics', () => {
  test('rounds, turns, who agreed, and nobody below its reservation value', () => {
    let agreements = 0;
    fc.assert(
      fc.property(
        games,
        fc.array(fc.constantFrom(...makers), { minLength: 1, maxLength: 4 }),
        seeds,
        (scenario, mix, seed) => {
          const { moves, outcome } = play(
            seat(
              scenario,
              mix.map((make) => make()),
            ),
            seed,
          );
          const ids = scenario.parties.map(({ id }) => id);
          const { rounds } = scenario.protocol as { rounds: number };
          expect(moves.length).toBeLessThanOrEqual(rounds * ids.length);
          expect(moves.map(({ party }) => party)).toEqual(moves.map((_, turn) => ids[turn % ids.length]));
          for (const { party, move } of moves) {
            if (move.kind !== 'propose') continue;
            const { noDeal } = scenario.parties.find(({ id }) => id === party)!;
            expect(utility(scenario, party, move.deal)).toBeGreaterThanOrEqual((noDeal as number) - 2e-9);
          }
          if (outcome.kind !== 'settlement') return;
          agreements += 1;
          const last = moves.findLastIndex(({ move }) => move.kind === 'propose');
          const deal = (moves[last]!.move as { deal: readonly number[] }).deal;
          expect(moves.slice(last + 1).map(({ move }) => move.kind)).toEqual(
            ids.slice(1).map(() => 'accept'),
          );
          for (const { id, noDeal } of scenario.parties) {
            expect(utility(scenario, id, deal)).toBeGreaterThanOrEqual((noDeal as number) - 2e-9);
          }
        },
      ),
      { numRuns: 300, seed: 61 },
    );
    expect(agreements).toBeGreaterThan(50);
  });
});

/** Games of three by numbers without a pattern, in which many deals are acceptable to all. */
function generous(n: number, rounds: number): Scenario {
  const value = (...place: number[]): number => {
    let state = n * 7919 + place.reduce((sum, at) => sum * 31 + at + 17, 1);
    for (let step = 0; step < 3; step++) state = (state * 1103515245 + 12345) % 2147483648;
    return (state % 1000) / 1000;
  };
  const scores = Object.fromEntries(
    ['A', 'B', 'C'].map((id, p) => [
      id,
      [0, 1, 2].map((k) => [0, 1, 2, 3].map((option) => value(p, k, option))),
    ]),
  );
  return game(scores, 0.35, { kind: 'saop', rounds });
}

/** Share of the deals that nobody loses by. */
function zone(scenario: Scenario): number {
  const deals = dealsOf(scenario);
  const ids = scenario.parties.map(({ id }) => id);
  return deals.filter((deal) => ids.every((id) => utility(scenario, id, deal) >= 0.35)).length / deals.length;
}

describe('agreement where many deals are acceptable to all', () => {
  const open = Array.from({ length: 60 }, (_, n) => generous(n, 80)).filter(
    (scenario) => zone(scenario) >= 0.25,
  );

  test('there are such games', () => {
    expect(open.length).toBeGreaterThanOrEqual(20);
  });

  test.each([boulware, linear, conceder, titForTat, randomBidder])('all settle: %o', (make) => {
    for (const scenario of open) {
      expect(play(seat(scenario, [make()])).outcome.kind).toBe('settlement');
    }
  });

  test('MiCRO settles nine of ten: who says yes puts nothing new, and holds the others back', () => {
    const settled = open.filter((scenario) => play(seat(scenario, [micro()])).outcome.kind === 'settlement');
    expect(settled.length).toBeGreaterThanOrEqual(0.9 * open.length);
  });

  test('the three of plainGame, by tactics that concede with time', () => {
    for (const make of [boulware, linear, conceder]) {
      expect(play(seat(plainGame(), [make()])).outcome.kind).toBe('settlement');
    }
  });

  test('hardliners do not settle', () => {
    expect(play(seat(line(), [hardliner()])).outcome.kind).toBe('inconclusive');
  });
});

test('three MiCRO agents on a line of eleven options, by hand', () => {
  const { moves } = play(seat(line(0), [micro()]));
  const put = moves.slice(0, 12).map(({ move }) => (move.kind === 'propose' ? move.deal[0] : move.kind));
  // Middle's order is 5, 4, 6, 3, 7 …: its fourth deal is worth as much as what Down has put.
  expect(put).toEqual([10, 0, 5, 9, 1, 4, 8, 2, 6, 7, 3, 'accept']);
});

test('three that concede in step with time, by hand', () => {
  const { moves, outcome } = play(seat(line(), [linear()]));
  const put = moves.map(({ move }) => (move.kind === 'propose' ? move.deal[0] : move.kind));
  // Targets of Up and Down 0.92, 0.84 …, of Middle, whose worst is 0.5, 0.95, 0.9 …; ties to the lowest.
  const rounds = [
    [10, 0, 5],
    [9, 1, 4],
    [8, 2, 4],
    [7, 3, 'accept'],
    [6, 4, 'accept'],
    [6, 4, 'accept'],
    [5, 'accept', 'accept'],
  ];
  expect(put).toEqual(rounds.flat());
  expect(outcome.kind).toBe('settlement');
});

describe('a single text', () => {
  const text = line(0.2, { kind: 'singleText', chair: 'Middle', drafts: 9 });
  const draftsOf = (talks: Talks) => {
    const { moves, outcome } = play(talks);
    const put = moves.flatMap(({ move }) => (move.kind === 'propose' ? [move.deal[0]] : []));
    const answers = new Set(moves.filter(({ party }) => party !== 'Middle').map(({ move }) => move.kind));
    return { put, answers: [...answers].sort(), kind: outcome.kind };
  };

  test('the chair drafts by its bidding, readers accept or object by their acceptance', () => {
    // A chair that asks nobody goes down the side that ties leave it; Up never says yes.
    expect(draftsOf(seat(text, [linear()]))).toEqual({
      put: [5, 4, 4, 3, 3, 2, 2, 1, 1],
      answers: ['accept', 'object'],
      kind: 'inconclusive',
    });
    expect(draftsOf(seat(text, [hardliner()]))).toEqual({
      put: [5, 5, 5, 5, 5, 5, 5, 5, 5],
      answers: ['object'],
      kind: 'inconclusive',
    });
  });

  test('a chair that chooses within ε by what is said tries both sides, and settles', () => {
    expect(draftsOf(seat(text, [linear({ epsilon: 0.5, opponent: 'stated' })]))).toEqual({
      put: [5, 4, 6, 3, 7, 2, 8, 3, 7],
      answers: ['accept', 'object'],
      kind: 'settlement',
    });
  });
});
