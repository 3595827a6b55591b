import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { micro, microBid, situationOf } from '../../src/agents/index.js';
import { nthBestDeal } from '../../src/agents/parts/rankedDeals.js';
import { utilityOf } from '../../src/agents/parts/utility.js';
import { bernoulli, integerBelow } from '../../src/random/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { atTable, runTalks } from '../../src/talks/index.js';
import type { Agent, Talks, TalksEvent } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { walk } from '../talks/playing.js';
import { game, games } from './plain.js';
import { positionOf } from './seen.js';

const up = [0, 0.25, 0.5, 0.75, 1];
const down = up.toReversed();
const middling = [0, 0.1, 0.9, 0.1, 0];
const saop = (order: string[]) => ({ kind: 'saop' as const, rounds: 100, order });

const leaver: Agent = { name: 'leaver', parameters: {}, decide: () => ({ kind: 'walkOut' }) };

function dealAndOffers(talks: Talks): { deal: string | undefined; offers: number } {
  const { events } = runTalks(talks, { seed: '1' }).trace;
  const agreed = events.find(({ type }) => type === 'agreed');
  return {
    deal: agreed?.type === 'agreed' ? agreed.deal.join() : undefined,
    offers: events.filter((event) => event.type === 'moved' && event.move.kind === 'propose').length,
  };
}

describe('MiCRO does not wait for who makes no more offers', () => {
  // A wants the first issue high and the second low, B the reverse, the first weighing most.
  const wants = { A: [up, down, up], B: [down, up, up] };
  const pair = game(wants, 0.2, saop(['A', 'B']));

  test('who has left: the others play as they would alone', () => {
    const alone = dealAndOffers({ ...pair, agents: { A: micro(), B: micro() } });
    expect(alone.deal).toBeDefined();
    const three = game({ ...wants, C: [up, up, up] }, 0.2, saop(['C', 'A', 'B']));
    const agents = { A: micro(), B: micro(), C: leaver };
    expect(dealAndOffers({ ...three, rule: { kind: 'quorum', yes: 2 }, agents })).toEqual(alone);
  });

  test('who passes every turn, since no deal is good enough for it and the rule does not need it', () => {
    const three = game({ ...wants, C: [middling, middling, middling] }, 0.2, saop(['A', 'B', 'C']));
    const parties = three.parties.map((party) => (party.id === 'C' ? { ...party, noDeal: 1 } : party));
    const rule = { kind: 'quorum', yes: 2, vetoes: ['A', 'B'] } as const;
    const agents = { A: micro(), B: micro(), C: micro() };
    const alone = dealAndOffers({ ...pair, agents: { A: micro(), B: micro() } });
    expect(dealAndOffers({ ...three, parties, rule, agents })).toEqual(alone);
  });
});

/** Offers, passes, says no and at times leaves, as chance has it. */
const fickle: Agent = {
  name: 'fickle',
  parameters: {},
  decide({ rules, public: { table } }, random) {
    const stream = random('fickle');
    if (bernoulli(stream, 0.01)) return { kind: 'walkOut' };
    if (table.offer !== null || bernoulli(stream, 0.4)) return { kind: 'object', objections: [] };
    return { kind: 'propose', deal: rules.issues.map(({ options }) => integerBelow(stream, options.length)) };
  },
};

test('law: MiCRO goes on when everybody there has made as many distinct offers or passes as it has offers', () => {
  let [waited, went, passed, left] = [0, 0, 0, 0];
  const tactic = microBid();
  const withBallots = (scenario: Scenario): Talks => {
    const ids = scenario.parties.map(({ id }) => id);
    const agents = Object.fromEntries(ids.map((id, n) => [id, n === 1 ? micro() : fickle]));
    const parties = scenario.parties.map((party) => ({ ...party, noDeal: 0 }));
    return { ...scenario, parties, rule: { kind: 'quorum', yes: 3 }, protocol: saop(ids), agents };
  };
  const ballots = games.filter(({ parties }) => parties.length === 4).map(withBallots);
  fc.assert(
    fc.property(ballots, seeds, (talks, seed) => {
      const put = new Map<string, Set<string>>(talks.parties.map(({ id }) => [id, new Set()]));
      const passes = new Map<string, number>(talks.parties.map(({ id }) => [id, 0]));
      let offerStands = false;
      const event = (one: TalksEvent, { public: { table } }: { public: { table: { offer: unknown } } }) => {
        if (one.type === 'moved' && one.move.kind === 'propose')
          put.get(one.party)!.add(one.move.deal.join());
        if (one.type === 'moved' && one.move.kind === 'object' && !offerStands) {
          passes.set(one.party, passes.get(one.party)! + 1);
          passed += 1;
        }
        offerStands = table.offer !== null;
      };
      walk(talks, seed, {
        event,
        turn({ party, observation, random, state }) {
          if (party !== talks.parties[1]!.id || state.public.phase !== 'plenary') return;
          const there = atTable(state.public).filter((id) => id !== party);
          if (there.length < talks.parties.length - 1) left += 1;
          const made = put.get(party)!.size;
          const goesOn = there.every((id) => put.get(id)!.size + passes.get(id)! >= made);
          if (goesOn) went += 1;
          else waited += 1;
          const situation = situationOf(observation, positionOf(), random());
          const { valuation } = situation;
          const next = goesOn ? nthBestDeal(valuation, made) : null;
          const target = next ?? nthBestDeal(valuation, made - 1)!;
          expect(tactic.target(situation)).toBe(utilityOf(situation, target));
        },
      });
    }),
    { numRuns: 50, seed: 79 },
  );
  expect(Math.min(waited, went, passed, left)).toBeGreaterThan(100);
});
