import { bench, describe } from 'vitest';
import { defineScenario } from '../src/scenario/index.js';
import { december2003 } from '../src/scenarios/index.js';
import { openTalks, runTalks } from '../src/talks/index.js';

/** Whole talks, one an iteration; seeds in turn, so that no figure is that of one lucky run. */
const SEEDS = 60;
let turn = 0;
const seed = (): string => `bench ${turn++ % SEEDS}`;

// A session that nobody looks into should cost little more than a run: at most 1.5 times as much.
describe('a session beside a run, December 2003', () => {
  bench('runTalks', () => void runTalks(december2003, { seed: seed() }));
  bench('openTalks().run()', async () => void (await openTalks(december2003, { seed: seed() }).run()));
  bench('openTalks().run(), every state looked at', async () => {
    const session = openTalks(december2003, { seed: seed() });
    await session.run(() => false);
  });
});

describe('a scenario that the library did not freeze', () => {
  bench('runTalks', () => void runTalks({ ...december2003 }, { seed: seed() }));
});

describe('agents that are not of the library', () => {
  const strangers = Object.entries(december2003.agents).map(([id, agent]) => [id, { ...agent }] as const);
  const scenario = defineScenario({ ...december2003, agents: Object.fromEntries(strangers) });
  bench('runTalks', () => void runTalks(scenario, { seed: seed() }));
});
