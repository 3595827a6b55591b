import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestDeal,
  compileValuation,
  dealSpaceOf,
  maximinDeal,
  searchDeals,
  withNoDeal,
  Workspace,
} from '../../../src/valuation/index.js';
import { beliefsOf, DECEMBER_2003, DECEMBER_2008, PARTIES, RULES } from '../reference.js';
import { smallSearch } from '../smallSearches.js';

describe('floats', () => {
  it('are as many as asked for, all zero, and nobody else writes on them', () => {
    const workspace = new Workspace(dealSpaceOf(RULES));
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 40 }), (counts) => {
        const given = counts.map((count, n) => {
          const floats = workspace.floats(count);
          expect(floats.length).toBe(count);
          expect(floats.every((value) => value === 0)).toBe(true);
          return floats.fill(n + 1);
        });
        given.forEach((floats, n) => {
          expect(floats.every((value) => value === n + 1)).toBe(true);
        });
      }),
    );
  });

  it('are there for large tables too', () => {
    const floats = new Workspace(dealSpaceOf(RULES)).floats(100_000);
    expect([floats.length, floats[0], floats[99_999]]).toEqual([100_000, 0, 0]);
  });
});

describe('a shared workspace', () => {
  it('gives the same tables as one of its own, and none overwrites another', () => {
    const workspace = new Workspace(dealSpaceOf(RULES));
    const situations = [DECEMBER_2003, DECEMBER_2008, DECEMBER_2003];
    const compiled = (shared?: Workspace) =>
      situations.flatMap((situation) =>
        PARTIES.map((party) => {
          const own = shared ?? new Workspace(dealSpaceOf(RULES));
          return compileValuation(RULES, party, beliefsOf(party, situation), situation.levels, {}, own);
        }),
      );
    const together = compiled(workspace);
    expect(together.every((valuation) => valuation.workspace === workspace)).toBe(true);
    expect(together).toEqual(compiled());
  });

  it('gives the same deals as one of its own', () => {
    fc.assert(
      fc.property(smallSearch(3), fc.boolean(), ({ valuations, score, box, atLeast }, isBoxed) => {
        const workspace = new Workspace(valuations[0]!.space);
        const shared = valuations.map((valuation) => ({ ...valuation, workspace }));
        const limits = { atLeast, ...(isBoxed && { box }) };
        const searched = (list: typeof valuations) =>
          list.map((valuation) => searchDeals(valuation, score, limits));
        const alone = searched(valuations);
        expect(searched(shared)).toEqual(alone);
        expect(maximinDeal(shared)).toEqual(maximinDeal(valuations));
        expect(shared.map((valuation) => bestDeal(valuation))).toEqual(
          valuations.map((valuation) => bestDeal(valuation)),
        );
        expect(searched(shared)).toEqual(alone);
      }),
      { numRuns: 200 },
    );
  });

  it('is left to its own rules', () => {
    const workspace = new Workspace(dealSpaceOf(RULES));
    const rules = { ...RULES };
    const { levels } = DECEMBER_2003;
    const valuation = compileValuation(rules, 'US', beliefsOf('US'), levels, {}, workspace);
    expect(valuation.workspace!.space).toBe(dealSpaceOf(rules));
    expect(withNoDeal(valuation, 0).workspace).toBe(valuation.workspace);
  });
});
