import { cursorOn, problem, SixPartyError, whole } from '../../input/index.js';
import type { Rulebook } from '../../talks/index.js';
import type { Atom } from '../atoms/Atom.js';
import type { Meaning } from '../atoms/AtomKind.js';
import { atomKinds, meaningOf } from '../atoms/atomKinds.js';
import { checkKeys, reportUnknown, type Glossary } from '../atoms/names.js';
import type { Bound, Formula } from './Formula.js';

/** A formula brought down to few operators, each a function of its operands' columns. */
export interface Term {
  readonly op: Operator;
  readonly parts: readonly Term[];
  /** Positions that it looks ahead; Infinity without a bound. */
  readonly within: number;
  /** Index among the atoms, for `atom`; −1 for others. */
  readonly atom: number;
}

/**
 * `implies` has the parts premise and conclusion; `pending` is the bounded `eventually` that counts as kept
 * when the trace ends before its term.
 */
export type Operator =
  'atom' | 'not' | 'and' | 'or' | 'implies' | 'next' | 'weakNext' | 'until' | 'release' | 'pending';

/** Returns true for a conjunction or disjunction of nothing. */
export function isConstant({ op, parts }: Term): boolean {
  return (op === 'and' || op === 'or') && parts.length === 0;
}

/** A formula that was read against a scenario. */
export interface Compiled {
  readonly term: Term;
  /** What the atoms mean, by their index. */
  readonly meanings: readonly Meaning[];
}

/** All that was gathered of a formula so far. */
interface Gathered {
  readonly glossary: Glossary;
  readonly atoms: Atom[];
  readonly meanings: Meaning[];
}

/**
 * Reads a formula against a scenario.
 *
 * @throws SixPartyError `unknown-name` (parties, issues, options, events), `invalid-option` (all else that a
 *   formula cannot be), with all problems found
 */
export function compile(book: Rulebook, formula: Formula): Compiled {
  const gathered: Gathered = { glossary: { book, problems: [] }, atoms: [], meanings: [] };
  const term = termOf(gathered, 'formula', formula);
  const { problems } = gathered.glossary;
  if (problems.length === 0) return { term, meanings: gathered.meanings };
  const unknown = problems.some(({ code }) => code === 'unknown-name');
  throw new SixPartyError(
    unknown ? 'unknown-name' : 'invalid-option',
    `This formula does not fit the scenario ${book.scenario.name}.`,
    problems,
  );
}

/** What an operator of each kind may say besides its kind. */
const operatorKeys: Readonly<Record<Exclude<Formula['kind'], Atom['kind']>, readonly string[]>> = {
  not: ['of'],
  and: ['of'],
  or: ['of'],
  implies: ['premise', 'conclusion'],
  next: ['of'],
  weakNext: ['of'],
  always: ['of', 'within'],
  eventually: ['of', 'within', 'pending'],
  until: ['left', 'right', 'within'],
  release: ['left', 'right', 'within'],
  weakUntil: ['left', 'right', 'within'],
  strongRelease: ['left', 'right', 'within'],
};

function termOf(gathered: Gathered, path: string, formula: Formula): Term {
  const { glossary } = gathered;
  const kind: unknown = (formula as Formula | null | undefined)?.kind;
  if (isKey(operatorKeys, kind)) {
    checkKeys(glossary, path, formula, operatorKeys[kind]);
    return operatorTerm(gathered, path, formula);
  }
  if (isKey(atomKinds, kind)) {
    checkKeys(glossary, path, formula, atomKinds[kind].keys);
    return atomTerm(gathered, path, formula as Atom);
  }
  const kinds = [...Object.keys(operatorKeys), ...Object.keys(atomKinds)];
  reportUnknown(glossary, `${path}.kind`, 'formula of the kind', kind, kinds);
  return term('or', []);
}

function isKey<T extends object>(table: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function atomTerm({ glossary, atoms, meanings }: Gathered, path: string, atom: Atom): Term {
  let index = atoms.indexOf(atom);
  if (index < 0) {
    index = atoms.push(atom) - 1;
    meanings.push(meaningOf(glossary, path, atom));
  }
  return term('atom', [], Infinity, index);
}

function operatorTerm(gathered: Gathered, path: string, formula: Formula): Term {
  const part = (key: string, of: Formula): Term => termOf(gathered, `${path}.${key}`, of);
  switch (formula.kind) {
    case 'not':
    case 'next':
    case 'weakNext':
      return term(formula.kind, [part('of', formula.of)]);
    case 'and':
    case 'or':
      return term(formula.kind, listOf(gathered, path, formula.of));
    case 'implies':
      return term('implies', [part('premise', formula.premise), part('conclusion', formula.conclusion)]);
    case 'always': {
      const within = checkBound(gathered.glossary, path, formula);
      return term('release', [term('or', []), part('of', formula.of)], within);
    }
    case 'eventually': {
      const within = checkBound(gathered.glossary, path, formula);
      const of = part('of', formula.of);
      return formula.pending === 'kept'
        ? term('pending', [of], within)
        : term('until', [term('and', []), of], within);
    }
    case 'until':
    case 'release':
    case 'weakUntil':
    case 'strongRelease': {
      const within = checkBound(gathered.glossary, path, formula);
      const left = part('left', formula.left);
      const right = part('right', formula.right);
      if (formula.kind === 'weakUntil') return term('release', [right, term('or', [left, right])], within);
      if (formula.kind === 'strongRelease') return term('until', [right, term('and', [left, right])], within);
      return term(formula.kind, [left, right], within);
    }
    default:
      return atomTerm(gathered, path, formula);
  }
}

function listOf(gathered: Gathered, path: string, formulas: readonly Formula[]): Term[] {
  if (Array.isArray(formulas)) {
    return formulas.map((formula: Formula, k) => termOf(gathered, `${path}.of[${k}]`, formula));
  }
  gathered.glossary.problems.push(problem(`${path}.of`, 'wrong-type', 'a list of formulas', formulas));
  return [];
}

function term(op: Operator, parts: readonly Term[], within = Infinity, atom = -1): Term {
  return { op, parts, within, atom };
}

/** Returns the bound, Infinity without one. Notes a problem if it is no bound, or `pending` goes without one. */
function checkBound(
  glossary: Glossary,
  path: string,
  { within, pending }: Bound & { readonly pending?: unknown },
): number {
  if (within !== undefined) whole(0)(cursorOn(within, `${path}.within`, glossary.problems));
  if (pending !== undefined && pending !== 'kept' && pending !== 'broken') {
    reportUnknown(glossary, `${path}.pending`, 'verdict on what is pending', pending, ['kept', 'broken']);
  }
  if (pending === 'kept' && within === undefined) {
    glossary.problems.push(
      problem(`${path}.pending`, 'inconsistent', 'within, or pending: broken', pending, {
        message: 'What has no term is always pending: the formula could not be broken.',
        hint: 'Set a term with within.',
      }),
    );
  }
  return within ?? Infinity;
}
