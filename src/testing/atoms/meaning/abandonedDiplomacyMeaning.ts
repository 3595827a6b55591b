import { pursuesDiplomacy } from '../../../talks/index.js';
import { subject } from '../words/subject.js';
import type { Standing } from './Meaning.js';

/** Any moment counts: a veto that has run out by the next session had its effect in between. */
export function abandonedDiplomacyMeaning(party: string): Standing {
  return {
    anyMoment: true,
    stands: (state) => !pursuesDiplomacy(state.public, party),
    words: (holds) => subject(party, holds, 'abandoned diplomacy', 'did not abandon diplomacy'),
  };
}
