import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentModels } from '../../src/agents/index.js';
import type { Deal, Ladder, Scenario } from '../../src/scenario/index.js';
import { runTalks, type Talks } from '../../src/talks/index.js';
import { seeds } from '../talks/arbitraries.js';
import { walk } from '../talks/playing.js';
import { games } from './plain.js';

const models = Object.entries(agentModels);

/** Some red lines of a party, no two of them against each other. */
const redLines = ({ issues }: Scenario): fc.Arbitrary<readonly Ladder[]> =>
  fc
    .tuple(...issues.map(({ options }) => fc.tuple(fc.boolean(), fc.nat(options.length - 1), fc.boolean())))
    .map((lines) =>
      lines.flatMap(([isThere, level, isLeast], k): Ladder[] => {
        const bound = isLeast ? 'atLeast' : 'atMost';
        return isThere ? [{ issue: issues[k]!.id, bound, rungs: [{ level, firmness: 'never' }] }] : [];
      }),
    );

function breaks({ issues }: Scenario, lines: readonly Ladder[], deal: Deal): boolean {
  return lines.some(({ issue, bound, rungs: [rung] }) => {
    const option = deal[issues.findIndex(({ id }) => id === issue)]!;
    return bound === 'atLeast' ? option < rung!.level : option > rung!.level;
  });
}

test('no agent proposes or accepts what a red line of its position excludes, whoever plays and by any protocol', () => {
  const withLines = games.chain((game) => fc.tuple(fc.constant(game), redLines(game)));
  const model = fc.constantFrom(...models);
  const said = new Set<string>();
  fc.assert(
    fc.property(withLines, model, model, fc.boolean(), seeds, ([game, lines], one, other, isSaop, seed) => {
      const [first, second] = game.parties;
      const make = ([name, make]: (typeof models)[number]) =>
        make(name === 'consensusSeeker' ? { steps: 100 } : {});
      const seats = game.parties.map(({ id }, n) => [id, make(n === 0 ? one : other)]);
      const talks: Talks = {
        ...game,
        parties: game.parties.map((party) => (party === first ? { ...party, position: lines } : party)),
        protocol: isSaop ? { kind: 'saop', rounds: 4 } : { kind: 'singleText', chair: second!.id, drafts: 4 },
        agents: Object.fromEntries(seats) as Talks['agents'],
      };
      walk(talks, seed, {
        turn({ party, move, state }) {
          if (party !== first!.id) return;
          said.add(`${one[0]} ${move.kind}`);
          const deal =
            move.kind === 'propose' ? move.deal : move.kind === 'accept' ? state.public.table.offer : null;
          expect(deal !== null && breaks(game, lines, deal), `${one[0]} ${move.kind} ${String(deal)}`).toBe(
            false,
          );
        },
      });
    }),
    { numRuns: 40, seed: 7 },
  );
  for (const [name] of models)
    expect(
      [...said].some((one) => one.startsWith(name)),
      name,
    ).toBe(true);
});

const fish: Talks = {
  name: 'fish',
  title: 'A red line',
  start: '2024-03-01',
  issues: [{ id: 'fish', label: 'Fish', options: ['none', 'half', 'all'] }],
  parties: ['A', 'B'].map((id) => ({
    id,
    label: id,
    preferences: { kind: 'cardinal', weights: { fish: 1 }, values: { fish: [0, 0.5, 1] } },
    ...(id === 'A' && {
      position: [{ issue: 'fish', bound: 'atMost', rungs: [{ level: 1, firmness: 'never' }] }],
    }),
  })),
  rule: { kind: 'unanimity' },
  protocol: { kind: 'saop', rounds: 5 },
  horizon: { rounds: 1 },
  agents: {},
};

test.each(['boulware', 'conceder', 'titForTat', 'randomBidder'])(
  '%s signs what its red line leaves, though more would suit both',
  (name) => {
    const agents = { A: agentModels[name]!(), B: agentModels['linear']!() };
    const signed = (parties: Talks['parties']) =>
      runTalks({ ...fish, agents, parties }, { seed: 'x' }).trace.events.flatMap((event) =>
        event.type === 'agreed' ? [event.deal] : [],
      );
    expect(signed(fish.parties)).toEqual([[1]]);
    expect(signed(fish.parties.map(({ position: _, ...party }) => party))).toEqual([[2]]);
  },
);
