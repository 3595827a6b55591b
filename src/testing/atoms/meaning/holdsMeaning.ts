import type { HoldsAtom } from '../Atom.js';
import type { Glossary } from '../names/Glossary.js';
import type { Standing } from './Meaning.js';

/** A predicate of the user's. */
export function holdsMeaning({ problems }: Glossary, path: string, atom: HoldsAtom): Standing {
  if (typeof atom.predicate !== 'function') {
    problems.push({
      path: `${path}.predicate`,
      code: 'wrong-type',
      expected: 'a function of the state',
      received: String(atom.predicate),
      message: `The predicate of "${atom.name}" is not a function.`,
      hint: 'Code does not survive JSON: say it with the atoms of the library, or build the formula anew.',
    });
  }
  return {
    stands: (state) => Boolean(atom.predicate(state)),
    words: (holds) => `"${atom.name}" ${holds ? 'held' : 'did not hold'}`,
  };
}
