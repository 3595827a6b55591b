import { bench, describe } from 'vitest';
import { phasedConcessions } from '../src/agents/index.js';
import { december2003 } from '../src/scenarios/index.js';
import { fingerprint, openTalks, replay, runTalks, verifyTrace, withAgent } from '../src/talks/index.js';
import type { Talks } from '../src/talks/index.js';

/** Whole talks, one an iteration; seeds in turn, so that no figure is that of one lucky run. */
const SEEDS = 60;
let turn = 0;
const seed = (): string => `bench ${turn++ % SEEDS}`;
const phased = withAgent(december2003, 'US', phasedConcessions());

function run(scenario: Talks): void {
  runTalks(scenario, { seed: seed() });
}

async function session(scenario: Talks): Promise<void> {
  await openTalks(scenario, { seed: seed() }).run();
}

// In this order: drafts that went through the rules slow the fast path down for the rest of the process.
describe('whole talks of December 2003', () => {
  bench('runTalks', () => run(december2003));
  bench('openTalks', () => session(december2003));
  bench('runTalks, in a process that has seen drafts', () => run(december2003));
});

describe('whole talks of December 2003, phased concessions', () => {
  bench('runTalks', () => run(phased));
  bench('openTalks', () => session(phased));
});

describe('traces of December 2003', () => {
  const traces = Array.from(
    { length: SEEDS },
    (_, n) => runTalks(december2003, { seed: `bench ${n}` }).trace,
  );
  const next = (): (typeof traces)[number] => traces[turn++ % SEEDS]!;
  bench('replay', () => void replay(next()));
  bench('verifyTrace', () => void verifyTrace(next()));
  bench('fingerprint', () => void fingerprint(next()));
});
