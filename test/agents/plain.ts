import fc from 'fast-check';
import { situationOf } from '../../src/agents/index.js';
import type { Situation } from '../../src/agents/index.js';
import { openStream } from '../../src/random/index.js';
import type { Deal, Protocol, Scenario } from '../../src/scenario/index.js';
import { initialState, observe, rulebookOf } from '../../src/talks/index.js';
import type { Observation, Table } from '../../src/talks/index.js';
import { positionOf } from './seen.js';

/** Per party: values per issue and option; issues weigh alike. */
export type Scores = Readonly<Record<string, readonly (readonly number[])[]>>;

/** A plain scored game of these scores. */
export function game(
  scores: Scores,
  noDeal: number,
  protocol: Protocol = { kind: 'saop', rounds: 9 },
): Scenario {
  const ids = Object.keys(scores);
  const issues = scores[ids[0]!]!.map((values, k) => ({
    id: `issue${k}`,
    label: `issue ${k}`,
    options: values.map((_, option) => `option ${option}`),
  }));
  const weights = Object.fromEntries(issues.map(({ id }) => [id, 1 / issues.length]));
  return {
    name: 'scored',
    title: 'A scored game',
    start: '2020-01-01',
    issues,
    parties: ids.map((id) => ({
      id,
      label: id,
      preferences: {
        kind: 'cardinal',
        weights,
        values: Object.fromEntries(issues.map((issue, k) => [issue.id, scores[id]![k]!])),
      },
      noDeal,
    })),
    rule: { kind: 'unanimity' },
    protocol,
    horizon: { rounds: 1 },
    agents: Object.fromEntries(ids.map((id) => [id, { name: 'none', parameters: {} }])),
  };
}

const steps = Array.from({ length: 11 }, (_, step) => step / 10);

/** One issue of eleven options: Up is worth option / 10, Down the reverse, Middle falls off from option 5. */
export function line(noDeal = 0.2, protocol?: Protocol): Scenario {
  const up = [steps];
  const down = [steps.map((step) => (10 - 10 * step) / 10)];
  const middle = [steps.map((_, step) => 1 - Math.abs(step - 5) / 10)];
  return game({ Up: up, Down: down, Middle: middle }, noDeal, protocol);
}

/** What a party of a plain game sees in the plenary, with this on the table. */
export function seenIn(scenario: Scenario, party: string, table: Partial<Table> = {}): Observation {
  const book = rulebookOf(scenario);
  const { public: now, ...rest } = observe(book, initialState(book, '1'), party);
  const present = scenario.parties.map(({ id }) => id);
  return { ...rest, public: { ...now, phase: 'plenary', present, table: { ...now.table, ...table } } };
}

/** The situation of an agent without a position that sees this. */
export function situationIn(
  scenario: Scenario,
  party: string,
  table: Partial<Table> = {},
  seed = 'chance',
): Situation {
  const stream = openStream(seed);
  return situationOf(seenIn(scenario, party, table), positionOf(), () => stream);
}

/** Offers as the table has them, after as many turns if everybody put one. */
export function offers(...put: [by: string, ...deal: number[]][]): Partial<Table> {
  const made = put.map(([by, ...deal]) => ({ by, deal }));
  const last = made.at(-1);
  return {
    offers: made,
    turns: made.length,
    reading: made.length,
    ...(last && { offer: last.deal, by: last.by, accepted: [last.by] }),
  };
}

/** All deals of a scenario in lexicographic order. */
export function dealsOf({ issues }: Scenario): Deal[] {
  return issues.reduce<number[][]>(
    (deals, { options }) => deals.flatMap((deal) => options.map((_, option) => [...deal, option])),
    [[]],
  );
}

/** Values with many ties, in tenths. */
const tenth: fc.Arbitrary<number> = fc.integer({ min: 0, max: 10 }).map((step) => step / 10);

/** Small plain games of two to four parties. */
export const games: fc.Arbitrary<Scenario> = fc
  .record({
    parties: fc.integer({ min: 2, max: 4 }),
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    rounds: fc.integer({ min: 1, max: 12 }),
    noDeal: tenth,
  })
  .chain(({ parties, sizes, rounds, noDeal }) => {
    const scores = fc.tuple(...sizes.map((size) => fc.array(tenth, { minLength: size, maxLength: size })));
    return fc.tuple(...Array.from({ length: parties }, () => scores)).map((drawn) =>
      game(Object.fromEntries(drawn.map((values, n) => [`P${n}`, values])), noDeal, {
        kind: 'saop',
        rounds,
      }),
    );
  });
