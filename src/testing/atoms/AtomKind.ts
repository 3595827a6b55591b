import type { Agreed, TalksEvent, TalksState } from '../../talks/index.js';
import type { Atom } from './Atom.js';
import type { Glossary } from './names.js';

/** The atoms of one kind; several kinds may share a shape. */
export type AtomOf<K extends Atom['kind'], A = Atom> = A extends { readonly kind: infer Kind }
  ? K extends Kind
    ? A
    : never
  : never;

/** All that there is to say of one kind of atom. */
export interface AtomKind<K extends Atom['kind']> {
  /** What an atom of the kind may say besides its kind. */
  readonly keys: readonly Exclude<keyof AtomOf<K>, 'kind'>[];
  /** The public function that makes one. */
  readonly make: (...args: never[]) => unknown;
  /** Checks the names in an atom. If it notes a problem in the glossary, what it returns is not to be used. */
  readonly meaning: (glossary: Glossary, path: string, atom: AtomOf<K>) => Meaning;
}

/** A record of some kinds. */
export type AtomKinds<Kinds extends Atom['kind']> = { readonly [K in Kinds]: AtomKind<K> };

/** Decides an atom on a run, and tells it. */
export type Meaning = Happening | Standing;

/** Tells an atom, whatever its kind. */
interface Told {
  /**
   * Tells the atom or its opposite.
   *
   * @param value - of a standing atom, at the position that is told; left out, the words are of none in particular
   */
  readonly words: (holds: boolean, value?: number) => string;
}

/** True at a position if it happened at one of its events. */
export interface Happening extends Told {
  /** Tells what happened if this event makes the atom true. `signed`: the agreements so far, by id. */
  readonly happens: (event: TalksEvent, signed: readonly Agreed[]) => string | undefined;
}

/** Read from the state: when a position ends, or after each of its events. */
export interface Standing extends Told {
  /** True if one moment of the position is enough. Default false: its end counts. */
  readonly anyMoment?: boolean;
  readonly stands: (state: TalksState) => boolean;
  /** Returns the number in the state that the words name. */
  readonly value?: (state: TalksState) => number;
}

/** Copies a value without the keys that hold `undefined`, which JSON does not know. */
export function plain<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
