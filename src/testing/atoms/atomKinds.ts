import { actAtoms } from './acts.js';
import type { Atom } from './Atom.js';
import type { AtomKind, AtomKinds, Meaning } from './AtomKind.js';
import { conductAtoms } from './conduct.js';
import { implementationAtoms } from './implementation.js';
import type { Glossary } from './names.js';
import { outcomeAtoms } from './outcome.js';
import { worldAtoms } from './world.js';

/** All kinds of atoms. A new one is a member of `Atom` and an entry in the file of its subject. */
export const atomKinds: AtomKinds<Atom['kind']> = {
  ...outcomeAtoms,
  ...implementationAtoms,
  ...conductAtoms,
  ...actAtoms,
  ...worldAtoms,
};

/** Returns what an atom means in a scenario; if it notes a problem in the glossary, that is not to be used. */
export function meaningOf(glossary: Glossary, path: string, atom: Atom): Meaning {
  return (atomKinds[atom.kind] as AtomKind<Atom['kind']>).meaning(glossary, path, atom);
}
