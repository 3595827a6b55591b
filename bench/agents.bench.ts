import { bench, describe } from 'vitest';
import type * as Library from '../src/index.js';
import { saopGame } from './saopGame.js';

// The engine as it is shipped, as in limit.bench.ts. (Needs a build.)
const built = new URL('../dist/index.js', import.meta.url).href;
const library = (await import(built)) as typeof Library;
const { boulware, micro, titForTat, runTalks } = library;

const agents = {
  'boulware, which looks back at nothing': () => boulware(),
  micro: () => micro(),
  'tit for tat': () => titForTat(),
  'boulware with an opponent model': () => boulware({ epsilon: 0.1 }),
};

let sink = 0;

// As many rounds in each: where a turn costs the same however long the plenary, both take the same time.
for (const [name, agent] of Object.entries(agents)) {
  describe(`six of ${name}: 400 rounds`, () => {
    for (const rounds of [100, 400]) {
      const game = saopGame('bench', { library, rounds, noDeal: 0.5, agent });
      bench(`${400 / rounds} × ${rounds} rounds`, () => {
        for (let n = 0; n < 400 / rounds; n++) sink += runTalks(game, { seed: `${n}` }).trace.events.length;
      });
    }
  });
}

export { sink };
