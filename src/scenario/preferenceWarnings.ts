import { keysOf, problem, quoted, type Problem } from '../input/index.js';
import type { Party } from './parts/parties.js';
import type { Scenario } from './Scenario.js';

/** Returns which parties of a valid scenario say nothing of an issue, which is right, and may have been forgotten. */
export function preferenceWarnings({ issues, parties }: Pick<Scenario, 'issues' | 'parties'>): Problem[] {
  return parties.flatMap((party, i) => {
    const told = toldOf(party);
    const untold = issues.filter(({ id }) => !told.has(id)).map(({ id }) => quoted(id));
    if (untold.length === 0) return [];
    const lacking =
      party.preferences.kind === 'cardinal' ? 'weight and no values' : 'importance and no ranking';
    const message = `${party.label} says nothing of ${untold.join(', ')}: no ${lacking}, so that all options are worth the same to it.`;
    return [
      problem(`parties[${i}].preferences`, 'missing', 'what it wants of every issue', undefined, { message }),
    ];
  });
}

/** Ids of issues of which anything is said. */
function toldOf({ preferences }: Party): ReadonlySet<string> {
  const of = preferences.kind === 'cardinal' ? [] : [preferences.importance, preferences.rankings];
  return new Set([...of, preferences.weights, preferences.values].flatMap(keysOf));
}
