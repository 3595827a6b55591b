import { changeScenario } from '../../src/scenario/index.js';
import { conduct, DECIDED } from '../../src/scenarios/common/acts.js';
import { december2003 } from '../../src/scenarios/index.js';
import type { Talks } from '../../src/talks/index.js';

/** Dated talks in which governments act between sessions, in place of the hazards that stand for that. */
export function acting(talks: Talks = december2003): Talks {
  const isGone = (path: string): boolean =>
    DECIDED.some((id) => `${path}.`.startsWith(`dynamics.hazards.${id}.`));
  const gone = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, null]));
  return changeScenario(talks, {
    dynamics: { conduct, hazards: gone(DECIDED) },
    sources: gone(Object.keys(talks.sources ?? {}).filter(isGone)),
  });
}
