import { bench, describe } from 'vitest';
import type * as Library from '../src/index.js';
import { saopGame } from './saopGame.js';

// The engine as it is shipped, as in limit.bench.ts. (Needs a build.)
const built = new URL('../dist/index.js', import.meta.url).href;
const library = (await import(built)) as typeof Library;
const { boulware, consensusSeeker, december2003, micro, titForTat, runTalks, withAgent } = library;

const agents = {
  'boulware, which looks back at nothing': () => boulware(),
  micro: () => micro(),
  'tit for tat': () => titForTat(),
  'boulware with an opponent model': () => boulware({ epsilon: 0.1 }),
  consensusSeeker: () => consensusSeeker(),
};

let sink = 0;

// As many rounds in each: where a turn costs the same however long the plenary, both take the same time. No deal is
// worth 0.55 to all, so that every turn is taken.
for (const [name, agent] of Object.entries(agents)) {
  describe(`six of ${name}: 400 rounds`, () => {
    for (const rounds of [100, 400]) {
      const game = saopGame('bench', { library, rounds, noDeal: 0.55, agent });
      bench(
        `${400 / rounds} × ${rounds} rounds`,
        () => {
          for (let n = 0; n < 400 / rounds; n++) sink += runTalks(game, { seed: `${n}` }).trace.events.length;
        },
        // The seeker takes seconds.
        { iterations: 5, warmupIterations: 1 },
      );
    }
  });
}

describe('December 2003', () => {
  const seats = {
    'as it is': december2003,
    'a consensusSeeker in the seat of China': withAgent(december2003, 'China', consensusSeeker()),
  };
  let seed = 0;
  for (const [name, talks] of Object.entries(seats)) {
    bench(name, () => void (sink += runTalks(talks, { seed: `${seed++}` }).trace.events.length));
  }
});

export { sink };
