import { changeScenario } from '../../src/scenario/index.js';
import { december2003, withActs } from '../../src/scenarios/index.js';
import type { Talks } from '../../src/talks/index.js';

/** Dated talks in which governments act between sessions, over as many rounds as without; no sources to keep up. */
export function acting(talks: Talks = december2003): Talks {
  const { rounds, months = null } = talks.horizon;
  const acts = withActs(talks);
  const paths = Object.keys(acts.sources ?? {}).filter((path) => path.startsWith('dynamics.conduct'));
  return changeScenario(acts, {
    horizon: { rounds, months },
    sources: Object.fromEntries(paths.map((path) => [path, null])),
  });
}
