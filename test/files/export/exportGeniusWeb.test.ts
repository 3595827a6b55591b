import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportGeniusWeb, importGenius, importGeniusWeb, importScored } from '../../../src/files/index.js';
import { changeScenario, preferencesOf } from '../../../src/scenario/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { smallGame } from '../../analysis/space/smallGames.js';
import { folder } from '../import/folder.js';
import { allDeals, utilities } from '../import/utilities.js';
import { leastAcceptable } from '../../../src/files/export/leastAcceptable.js';

/** The orchard without what talking costs its owner, which a domain does not say. */
const orchard = changeScenario(importGenius(folder('genius')), { protocol: { discounts: null } });

function accepted({ parties }: Scenario, worths: readonly number[]): boolean[] {
  return parties.map(({ noDeal = 0 }, i) => worths[i]! >= (noDeal as number) - 1e-9);
}

/** Every deal has the same utilities, and the same parties would sign it. Files bring parties into the order of their names. */
function expectSame(given: Scenario, unordered: Scenario): void {
  const parties = given.parties.map(({ id }) => unordered.parties.find((party) => party.id === id)!);
  const read = { ...unordered, parties };
  let furthest = 0;
  for (const deal of allDeals(given)) {
    const [before, after] = [utilities(given, deal), utilities(read, deal)];
    furthest = Math.max(furthest, ...after.map((worth, i) => Math.abs(worth - before[i]!)));
    if (`${accepted(read, after)}` !== `${accepted(given, before)}`)
      expect.fail(`${deal} is signed by others`);
  }
  expect(furthest).toBeLessThanOrEqual(1e-12);
}

describe('read back', () => {
  test('any plain game is worth the same, and signed by the same', () => {
    fc.assert(
      fc.property(smallGame, (game) => {
        const plain = { ...game, rule: { kind: 'unanimity' } as const };
        const best = plain.parties.map(({ preferences }) => bestOf(plain, preferences));
        fc.pre(plain.parties.every(({ noDeal = 0 }, i) => (noDeal as number) <= best[i]!));
        expectSame(plain, importGeniusWeb(exportGeniusWeb(plain)));
      }),
      { numRuns: 60 },
    );
  });

  test('domains of the other formats', () => {
    expectSame(orchard, importGeniusWeb(exportGeniusWeb(orchard)));
    const river = importScored(folder('scored'));
    expect(() => exportGeniusWeb(river)).toThrow(
      /rule: A GeniusWeb domain.*\n.*protocol: A GeniusWeb domain/,
    );
    expectSame(river, importGeniusWeb(exportGeniusWeb(river, { lossy: true })));
  });

  test('issues and values that are numbers keep their order', () => {
    const odd = changeScenario(orchard, {
      issues: {
        Fence: { label: '2', options: ['10', '1'] },
        Rent: { label: '1', options: ['3', '2', '1', '0', '-1'] },
      },
    });
    const read = importGeniusWeb(exportGeniusWeb(odd));
    expect(read.issues.map(({ label }) => label)).toEqual(['Trees & hedges', '2', '1']);
    expect(read.issues[1]!.options).toEqual(['10', '1']);
    expect(read.issues[2]!.options).toEqual(['3', '2', '1', '0', '-1']);
    expectSame(odd, read);
  });
});

describe('the files', () => {
  const files = exportGeniusWeb(orchard);
  const profile = (name: string): { issueWeights: Record<string, number>; reservationBid?: unknown } => {
    const { text } = files.find((file) => file.name === name)!;
    return (JSON.parse(text) as { LinearAdditiveUtilitySpace: ReturnType<typeof profile> })
      .LinearAdditiveUtilitySpace;
  };

  test('are a domain and a profile per party', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'orchard-domain-domain.json',
      'owner.json',
      'tenant.json',
    ]);
    expect(JSON.parse(files[0]!.text)).toMatchObject({
      name: 'orcharddomain',
      issuesValues: { Fence: { values: ['none', 'willow'] } },
    });
  });

  test('hold weights that sum to exactly 1 as decimals', () => {
    const thirds = changeScenario(orchard, {
      parties: { owner: { preferences: { weights: { 'Trees-hedges': 1 / 3, Fence: 1 / 3, Rent: 1 / 3 } } } },
    });
    const { text } = exportGeniusWeb(thirds).find(({ name }) => name === 'owner.json')!;
    const weights = /"issueWeights": \{([^}]*)\}/.exec(text)![1]!.match(/0\.\d+/g)!;
    const units = weights.map((digits) => BigInt(digits.slice(2).padEnd(20, '0')));
    expect(units.reduce((sum, unit) => sum + unit, 0n)).toBe(10n ** 20n);
  });

  test('hold the worst deal that a party would sign as its reservation bid', () => {
    // Reservation 0.35: plum (1/16), none (0.08), 5 (0.225) make 0.3675; nothing lies between.
    expect(profile('owner.json').reservationBid).toEqual({
      issuevalues: { 'Trees & hedges': 'plum', Fence: 'none', Rent: '5' },
    });
  });
});

test('the least acceptable deal is that of walking over all', () => {
  fc.assert(
    fc.property(smallGame, fc.double({ min: 0, max: 1.1, noNaN: true }), (game, reservation) => {
      const numbers = preferencesOf(game.issues, game.parties[0]!.preferences);
      const worth = (deal: readonly number[]): number => utilities(game, deal)[0]!;
      const enough = allDeals(game)
        .map(worth)
        .filter((u) => u >= reservation - 1e-9);
      const found = leastAcceptable(numbers, reservation);
      if (enough.length === 0) expect(found).toBeNull();
      else expect(worth(found!)).toBeCloseTo(Math.min(...enough), 12);
    }),
    { numRuns: 200 },
  );
});

const owed = { side: 'A', obligor: 'tenant', reversibility: [0, 0, 0, 0] } as const;

const insisted = { issue: 'Rent', bound: 'atLeast', rungs: [{ level: 1, firmness: 'never' }] } as const;

describe('refused', () => {
  test('a schedule, always', () => {
    expect(() => exportGeniusWeb(december2003, { lossy: true })).toThrow(
      /^The scenario .*\n {2}schedule: [^\n]*$/,
    );
    expect(() => exportGeniusWeb(december2003)).toThrow(/dynamics: .*\n.*costs: .*\n.*intervals/s);
  });

  test.each<[string, Parameters<typeof changeScenario>[1]]>([
    ['protocol.discounts', { protocol: { discounts: { owner: 0.3 } } }],
    [
      'constraints',
      { constraints: [{ when: { issue: 'Fence', atLeast: 1 }, then: { issue: 'Rent', atMost: 1 } }] },
    ],
    ['inForce', { inForce: [{ label: 'A note', levels: { Rent: 1 } }] }],
    ['issues[2].obligation', { issues: { Rent: { obligation: owed } } }],
    ['parties[0].declared', { parties: { owner: { declared: { Rent: 2 } } } }],
    ['parties[0].discount', { parties: { owner: { discount: 0.9 } } }],
    ['parties[0].trust', { parties: { owner: { trust: { tenant: 0.9 } } } }],
    ['parties[0].trustStrength', { parties: { owner: { trustStrength: 9 } } }],
    ['parties[0].counterparts', { parties: { owner: { counterparts: ['tenant'] } } }],
    ['parties[0].flexibility', { parties: { owner: { flexibility: 0.1 } } }],
    ['parties[0].mandate', { parties: { owner: { mandate: 0.5 } } }],
    ['parties[0].position', { parties: { owner: { position: [insisted] } } }],
    [
      'parties[0].influence',
      { parties: { owner: { influence: { susceptibility: 1, weights: { tenant: 1 } } } } },
    ],
    ['parties[0].drift', { parties: { owner: { drift: { need: 0.1 } } } }],
  ])('%s, which is left out with a note', (path, changes) => {
    const game = changeScenario(
      changeScenario(orchard, {
        issues: { Fence: { structural: true, ordered: true }, Rent: { ordered: true } },
      }),
      changes,
    );
    const said = (): string => {
      try {
        exportGeniusWeb(game);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(said()).toContain(`  ${path}: A GeniusWeb domain has no place for `);
    const notes: string[] = [];
    exportGeniusWeb(game, { lossy: true, note: (text) => notes.push(text) });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`Left out of ${path}: `);
  });

  test('nothing that says what holds without it', () => {
    const same = changeScenario(orchard, {
      implemented: { Rent: 0 },
      protocol: { discounts: { owner: 1 } },
      parties: { owner: { trust: { tenant: 0.5 }, flexibility: 0, mandate: 1, discount: 1, declared: {} } },
    });
    expect(exportGeniusWeb(same)).toEqual(exportGeniusWeb(orchard));
  });

  test('a no-deal value that no deal is worth', () => {
    const game = changeScenario(orchard, { parties: { owner: { noDeal: 1 } } });
    const harder = changeScenario(game, {
      parties: { owner: { preferences: { values: { Fence: [0, 0.5] } } } },
    });
    const worth = Math.max(...allDeals(game).map((deal) => utilities(game, deal)[0]!));
    expect(worth).toBeGreaterThanOrEqual(1 - 1e-9);
    expectSame(game, importGeniusWeb(exportGeniusWeb(game)));
    expect(() => exportGeniusWeb(harder)).toThrow(/parties\[0\].noDeal: .* 1, which no deal is worth/);
    // It would sign no deal; what is left of it would sign any.
    const read = importGeniusWeb(exportGeniusWeb(harder, { lossy: true }));
    expect(read.parties.map(({ id, noDeal }) => [id, noDeal])).toEqual([
      ['owner', 0],
      ['tenant', expect.any(Number)],
    ]);
    for (const deal of allDeals(harder)) {
      const [before, after] = [utilities(harder, deal), utilities(read, deal)];
      after.forEach((value, i) => {
        expect(value).toBeCloseTo(before[i]!, 12);
      });
    }
  });

  test('a scenario that is not valid', () => {
    expect(() => exportGeniusWeb({} as Scenario)).toThrow(/^The scenario is not valid/);
  });
});

function bestOf({ issues }: Scenario, preferences: Scenario['parties'][number]['preferences']): number {
  const { weights, values } = preferencesOf(issues, preferences);
  return weights.reduce((sum, weight, k) => sum + weight * Math.max(...values[k]!), 0);
}
