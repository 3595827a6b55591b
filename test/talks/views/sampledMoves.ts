import fc from 'fast-check';
import { openStream } from '../../../src/random/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { scenarios as named } from '../../../src/scenarios/index.js';
import { checkMove, sampleMove } from '../../../src/talks/index.js';
import { scenarios } from '../arbitraries.js';
import { flawOf, walk } from '../playing.js';
import { sampled } from './sampled.js';

/** How often what was sampled. */
export interface SampleTally {
  moves: number;
  readonly kinds: Record<string, number>;
}

/** Samples moves at every turn of talks and checks that each is legal, and plain JSON. */
export function sampledMoves(count: number): SampleTally {
  const tally: SampleTally = { moves: 0, kinds: {} };
  const each = 5;
  const sampleIn = (scenario: Scenario, seed: string): void => {
    const stream = openStream(`sampled ${seed}`);
    walk(sampled(scenario), seed, {
      turn({ book, state, party, observation }) {
        for (let n = 0; n < each && tally.moves < 2 * count; n++) {
          const move = sampleMove(observation, () => stream);
          const refused = checkMove(book, state, party, move);
          const why = refused?.message ?? flawOf(move);
          if (why !== undefined) throw new Error(`${party}: ${JSON.stringify(move)}: ${why}`);
          tally.moves += 1;
          tally.kinds[move.kind] = (tally.kinds[move.kind] ?? 0) + 1;
        }
      },
    });
  };
  for (const [name, scenario] of Object.entries(named)) sampleIn(scenario, name);
  const generated = fc.sample(scenarios, { numRuns: Math.ceil(count / 100), seed: 73 });
  for (let n = 0; tally.moves < count; n++) sampleIn(generated[n % generated.length]!, `generated ${n}`);
  return tally;
}
