import { expect, test } from 'vitest';
import { loadExperiment } from '../src/ensemble/index.js';
import type { SixPartyError } from '../src/scenario/index.js';
import { december2003 } from '../src/scenarios/index.js';
import { monotone, scenarioNear } from '../src/testing/index.js';

/** Everything that takes a dotted path: throws or rejects if it refuses one. */
const takers: Readonly<Record<string, (path: string, values: readonly number[]) => unknown>> = {
  experiments: (path, values) =>
    loadExperiment(`name: one\nscenario: base\nseeds: 2\nfactors:\n  ${path}: [${values.join(', ')}]\n`, {
      scenarioOf: () => december2003,
    }),
  levers: (path, values) => scenarioNear(december2003, { vary: { [path]: values } }),
  monotone: (path, values) =>
    monotone(
      {
        lever: { path, values },
        measure: ({ outcome }) => outcome.rounds,
        direction: 'nondecreasing',
        per: 'seed',
      },
      december2003,
    ),
};

test.each<[path: string, values: readonly number[], accepted: boolean]>([
  ['parties.US.mandate', [0.4, 0.6], true],
  ['agents.US.parameters.demands.verification.firmness', [0.4, 0.6], true],
  ['agents.US.parameters.urges.ROK.urge', [0.4, 0.6], true],
  ['dynamics.hazards.provocation.rate', [1, 2], true],
  // Not set in the baseline, but a member that may be.
  ['parties.China.trustStrength', [2, 5], true],
  ['agents.US.parameters.candour', [0.1, 0.2], true],
  // Elements that have a name go by it, not by number.
  ['parties.0.mandate', [0.4, 0.6], false],
  ['dynamics.hazards.0.rate', [1, 2], false],
  ['agents.US.parameters.demands.0.firmness', [0.4, 0.6], false],
  ['parties.US.mandat', [0.4, 0.6], false],
  ['parties.USA.mandate', [0.4, 0.6], false],
  ['parties.US.trust.Mars', [0.4, 0.6], false],
  ['parties.US.discount.value', [0.4, 0.6], false],
  ['agents.USA.parameters.ambition', [0.4, 0.6], false],
  ['agents.US.parameters.ambtion', [0.4, 0.6], false],
  ['agents.US.parameters.demands.verification.firmnes', [0.4, 0.6], false],
])('every taker of paths takes %s %j: %s', async (path, values, accepted) => {
  const refusing: string[] = [];
  for (const [name, take] of Object.entries(takers)) {
    try {
      await take(path, values);
    } catch (error) {
      expect((error as SixPartyError).issues.length).toBeGreaterThan(0);
      refusing.push(name);
    }
  }
  expect(refusing).toEqual(accepted ? [] : Object.keys(takers));
});
