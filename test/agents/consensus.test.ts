import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestOwnDeal, regretsOf } from '../../src/agents/consensus.js';
import type { Deal } from '../../src/scenario/index.js';
import { gainOf } from '../../src/valuation/index.js';
import type { Valuation } from '../../src/valuation/index.js';
import { dealsOf, game, games, situationIn } from './plain.js';

const tenth = fc.integer({ min: 0, max: 9 }).map((step) => step / 10);

/** The definition, word by word: fewest changes, then least gain, then first. */
function byHand(valuation: Valuation, deals: readonly Deal[], least: number, draft: Deal): Deal | null {
  const own = deals.filter((deal) => gainOf(valuation, deal) >= least - 1e-9);
  const changes = (deal: Deal) => deal.filter((option, k) => option !== draft[k]).length;
  const fewest = Math.min(...own.map(changes));
  const near = own.filter((deal) => changes(deal) === fewest);
  const smallest = Math.min(...near.map((deal) => gainOf(valuation, deal)));
  return near.find((deal) => gainOf(valuation, deal) <= smallest + 1e-9) ?? null;
}

test('the nearest deal that is worth enough, as defined', () => {
  fc.assert(
    fc.property(games, fc.nat(), tenth, (scenario, pick, least) => {
      const deals = dealsOf(scenario);
      const draft = deals[pick % deals.length]!;
      const { valuation } = situationIn(scenario, scenario.parties[0]!.id);
      expect(nearestOwnDeal(valuation, least, draft)).toEqual(byHand(valuation, deals, least, draft));
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('what it would change: every issue that has a better option, the dearest first', () => {
  fc.assert(
    fc.property(games, fc.nat(), (scenario, pick) => {
      const deals = dealsOf(scenario);
      const draft = deals[pick % deals.length]!;
      const { valuation } = situationIn(scenario, scenario.parties[0]!.id);
      const all = draft.map((_, issue) => {
        const ways = deals.filter((deal) => deal.every((option, k) => k === issue || option === draft[k]));
        const gains = ways.map((deal) => gainOf(valuation, deal) - gainOf(valuation, draft));
        const by = Math.max(...gains);
        return { issue, by, best: gains.findIndex((gain) => gain >= by - 1e-9) };
      });
      const wanted = all.filter(({ by }) => by > 1e-9);
      const found = regretsOf(valuation, draft);
      expect(found.map(({ issue }) => issue).sort()).toEqual(wanted.map(({ issue }) => issue));
      found.forEach(({ issue, by, best }, n) => {
        expect(by).toBeCloseTo(all[issue]!.by, 9);
        expect(best).toBe(all[issue]!.best);
        if (n > 0) expect(by).toBeLessThanOrEqual(found[n - 1]!.by);
      });
    }),
    { numRuns: 100, seed: 8 },
  );
});

describe('in a space too large to enumerate', () => {
  // 2^18 deals; option 1 is worth 1/18 more in each issue.
  const rows = Array.from({ length: 18 }, () => [0, 1]);
  const { valuation } = situationIn(game({ A: rows, B: rows }, 0), 'A');
  const draft = rows.map((_, k) => (k < 4 ? 1 : 0));

  test('as many issues as needed are put as it likes them best', () => {
    const deal = nearestOwnDeal(valuation, 0.5, draft)!;
    expect(deal.reduce((sum, option) => sum + option, 0)).toBe(9);
    expect(deal.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(nearestOwnDeal(valuation, 0.2, draft)).toEqual(draft);
  });

  test('null where all of them are not enough', () => {
    expect(nearestOwnDeal(valuation, 1.1, draft)).toBeNull();
  });
});
