import { isHeld } from '../../talks/index.js';
import { actionWord, conditionWord } from '../../words/index.js';
import type { Atom } from './Atom.js';
import { plain, type AtomKinds } from './AtomKind.js';
import { checkParty, reportUnknown } from './names.js';
import { subject } from './words.js';

/**
 * A party did something of its own will between sessions: `acted('DPRK', 'test')`.
 *
 * @param party - id
 * @param action - id of an action of the party. Default: any
 */
export function acted(party: string, action?: string): Atom {
  return plain({ kind: 'acted', party, action });
}

/**
 * What acts between sessions have brought about held at some moment of this position: `conditionHeld('boycott')`.
 *
 * @param condition - id
 */
export function conditionHeld(condition: string): Atom {
  return { kind: 'conditionHeld', condition };
}

/** Atoms about what parties do between sessions. */
export const actAtoms: AtomKinds<'acted' | 'conditionHeld'> = {
  conditionHeld: {
    keys: ['condition'],
    make: conditionHeld,
    meaning: (glossary, path, { condition }) => {
      const { scenario, dynamics } = glossary.book;
      const ids = (dynamics?.conduct?.conditions ?? []).map(({ id }) => id);
      if (!ids.includes(condition)) reportUnknown(glossary, `${path}.condition`, 'condition', condition, ids);
      const word = conditionWord(scenario, condition);
      return {
        // What ends between two sessions had its effect before.
        anyMoment: true,
        stands: (state) => isHeld(state.public, condition),
        words: (holds) => `it ${holds ? 'was' : 'was not'} so: ${word}`,
      };
    },
  },
  acted: {
    keys: ['party', 'action'],
    make: acted,
    meaning: (glossary, path, { party, action }) => {
      const { scenario, dynamics } = glossary.book;
      checkParty(glossary, `${path}.party`, party);
      const own = (dynamics?.conduct?.actions ?? []).filter((one) => one.party === party);
      const ids = own.map(({ id }) => id);
      if (action !== undefined && !ids.includes(action)) {
        reportUnknown(glossary, `${path}.action`, 'action', action, ids);
      }
      const what = action === undefined ? '' : `: ${actionWord(scenario, action)}`;
      return {
        happens: (event) =>
          event.type === 'actTaken' && event.party === party && (action ?? event.action) === event.action
            ? subject(
                scenario,
                party,
                true,
                `acted between sessions: ${actionWord(scenario, event.action)}`,
                '',
              )
            : undefined,
        words: (holds) =>
          subject(
            scenario,
            party,
            holds,
            `acted between sessions${what}`,
            `did not act between sessions${what}`,
          ),
      };
    },
  },
};
