import { expect, test } from 'vitest';
import { loadExperiment } from '../src/ensemble/index.js';
import { loadScenario } from '../src/files/index.js';
import { valueAt } from '../src/input/index.js';
import { defineScenario, sourceOf, type SixPartyError } from '../src/scenario/index.js';
import { december2003 } from '../src/scenarios/index.js';
import type { Talks } from '../src/talks/index.js';
import { monotone, scenarioNear, type OrderedLever } from '../src/testing/index.js';

type Taker = (path: string, values: readonly number[]) => unknown;

/** Everything that takes a dotted path: throws if it refuses one. */
const takers: Readonly<Record<string, Taker>> = {
  experiments: (path, values) =>
    loadExperiment(JSON.stringify({ name: 'paths', scenario: 'x', seeds: 1, factors: { [path]: values } }), {
      file: 'paths.json',
      scenarioOf: () => december2003,
    }),
  levers: (path, values) => scenarioNear(december2003 as Talks, { vary: { [path]: values } }),
  monotone: (path, values) =>
    monotone(
      {
        lever: { path, values } as OrderedLever,
        measure: ({ outcome }) => outcome.rounds,
        direction: 'nondecreasing',
        per: 'seed',
      },
      december2003,
    ),
  'a based file': (path, [value]) => {
    const loaded = loadScenario(basedText(path, value), { file: 'paths.json' });
    expect(valueAt(loaded, path)).toBe(value);
  },
};

/** The content of a file based on a scenario, for a value at a path: each step is a key in the one before it. */
function basedText(path: string, value: unknown): string {
  const steps = path.split('.');
  const changes = steps.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return JSON.stringify({ based: 'december2003', ...(changes as object) });
}

const table: readonly (readonly [path: string, values: readonly number[], accepted: boolean])[] = [
  ['parties.US.mandate', [0.4, 0.6], true],
  ['agents.US.parameters.demands.verification.rungs.1.firmness', [0.4, 0.6], true],
  ['agents.US.parameters.urges.ROK.urge', [0.4, 0.6], true],
  ['dynamics.conduct.actions.provoke.rate', [1, 2], true],
  // Not set in the baseline, but a member that may be.
  ['parties.China.trustStrength', [2, 5], true],
  ['agents.US.parameters.candour', [0.1, 0.2], true],
  ['horizon.rounds', [5, 6], true],
  ['parties.US.trust.DPRK', [0.3, 0.4], true],
  ['agents.ROK.parameters.urges.US.urge', [0.4, 0.6], true],
  // An element without a name goes by its number.
  ['schedule.verification.deterrence.2', [0.3, 0.4], true],
  ['schedule.verification.deterrence.9', [0.3, 0.4], false],
  // Elements that have a name go by it, not by number.
  ['parties.0.mandate', [0.4, 0.6], false],
  ['dynamics.hazards.0.rate', [1, 2], false],
  ['agents.US.parameters.demands.0.rungs.1.firmness', [0.4, 0.6], false],
  ['agents.US.parameters.urges.0.urge', [0.4, 0.6], false],
  ['parties.US.mandat', [0.4, 0.6], false],
  ['parties.USA.mandate', [0.4, 0.6], false],
  ['parties.US.trust.Mars', [0.4, 0.6], false],
  ['horizon.rounds.value', [5, 6], false],
  ['parties.US.discount.value', [0.4, 0.6], false],
  ['agents.USA.parameters.ambition', [0.4, 0.6], false],
  ['agents.US.parameters.ambtion', [0.4, 0.6], false],
  ['agents.US.parameters.demands.verification.rungs.1.firmnes', [0.4, 0.6], false],
  ['agents.US.parameters.demands.verification.rungs.3.firmness', [0.4, 0.6], false],
];

/** The names of those who refuse a path. */
async function refusing(
  all: Readonly<Record<string, Taker>>,
  path: string,
  values: readonly number[],
): Promise<string[]> {
  const names: string[] = [];
  for (const [name, take] of Object.entries(all)) {
    try {
      await take(path, values);
    } catch (error) {
      expect((error as SixPartyError).code).toMatch(/^(unknown-name|invalid-(option|scenario))$/);
      names.push(name);
    }
  }
  return names;
}

test.each(table)('every taker of paths takes %s %j: %s', async (path, values, accepted) => {
  expect(await refusing(takers, path, values)).toEqual(accepted ? [] : Object.keys(takers));
});

/** The sources of a scenario: they stand for values that are there. */
const sources: Taker = (path) => {
  const scenario = defineScenario({ ...december2003, sources: { [path]: 'A source.' } });
  expect(sourceOf(scenario, path)).toBe('A source.');
};

const UNSET = ['parties.China.trustStrength', 'agents.US.parameters.candour'];

test.each(table.filter(([path]) => !UNSET.includes(path)))(
  'the sources of a scenario take %s %j: %s',
  async (path, values, accepted) => {
    expect(await refusing({ sources }, path, values)).toEqual(accepted ? [] : ['sources']);
  },
);
