import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import type { Talks } from '../../../src/talks/index.js';

/** December 2003 without what only the second format of a trace can say of a run. */
export const plainTalks: Talks = changeScenario(december2003, {
  schedule: { commitment: { term: null, nextLevel: null, demandsWithinTerm: null } },
  dynamics: { caucus: { within: null }, firmness: null, shockKept: null, conduct: null },
});
