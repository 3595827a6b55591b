import { SixPartyError } from '../../../scenario/index.js';
import type { Atom } from '../../atoms/index.js';
import { atomKeys } from '../../atoms/meaning/atomKeys.js';
import { meaningOf } from '../../atoms/meaning/meaningOf.js';
import type { Meaning } from '../../atoms/meaning/Meaning.js';
import { checkKeys } from '../../atoms/names/checkKeys.js';
import type { Glossary } from '../../atoms/names/Glossary.js';
import { reportUnknown } from '../../atoms/names/reportUnknown.js';
import type { Rulebook } from '../../../talks/index.js';
import type { Formula } from '../Formula.js';
import { checkBound } from './checkBound.js';
import { operatorKeys } from './operatorKeys.js';
import type { Operator, Term } from './Term.js';

/** A formula that was read against a scenario. */
export interface Compiled {
  readonly term: Term;
  /** What the atoms mean, in the order of their places. */
  readonly meanings: readonly Meaning[];
}

interface Reading {
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
  const reading: Reading = { glossary: { book, problems: [] }, atoms: [], meanings: [] };
  const term = termOf(reading, 'formula', formula);
  const { problems } = reading.glossary;
  if (problems.length === 0) return { term, meanings: reading.meanings };
  const unknown = problems.some(({ code }) => code === 'unknown-name');
  throw new SixPartyError(
    unknown ? 'unknown-name' : 'invalid-option',
    `This formula does not fit the scenario ${book.scenario.name}.`,
    problems,
  );
}

function termOf(reading: Reading, path: string, formula: Formula): Term {
  const { glossary } = reading;
  const kind: unknown = (formula as Formula | null | undefined)?.kind;
  if (isKey(operatorKeys, kind)) {
    checkKeys(glossary, path, formula, operatorKeys[kind]);
    return operatorTerm(reading, path, formula);
  }
  if (isKey(atomKeys, kind)) {
    checkKeys(glossary, path, formula, atomKeys[kind]);
    return atomTerm(reading, path, formula as Atom);
  }
  const known = [...Object.keys(operatorKeys), ...Object.keys(atomKeys)];
  reportUnknown(glossary, `${path}.kind`, 'a formula of the kind', kind, known);
  return term('or', []);
}

function isKey<T extends object>(table: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function atomTerm({ glossary, atoms, meanings }: Reading, path: string, atom: Atom): Term {
  let place = atoms.indexOf(atom);
  if (place < 0) {
    place = atoms.push(atom) - 1;
    meanings.push(meaningOf(glossary, path, atom));
  }
  return term('atom', [], Infinity, place);
}

function operatorTerm(reading: Reading, path: string, formula: Formula): Term {
  const part = (key: string, of: Formula): Term => termOf(reading, `${path}.${key}`, of);
  switch (formula.kind) {
    case 'not':
    case 'next':
    case 'weakNext':
      return term(formula.kind, [part('of', formula.of)]);
    case 'and':
    case 'or':
      return term(formula.kind, listOf(reading, path, formula.of));
    case 'implies':
      return term('implies', [part('premise', formula.premise), part('conclusion', formula.conclusion)]);
    case 'always': {
      const within = checkBound(reading.glossary, path, formula);
      return term('release', [term('or', []), part('of', formula.of)], within);
    }
    case 'eventually': {
      const within = checkBound(reading.glossary, path, formula);
      const of = part('of', formula.of);
      return formula.pending === 'kept'
        ? term('pending', [of], within)
        : term('until', [term('and', []), of], within);
    }
    case 'until':
    case 'release':
    case 'weakUntil':
    case 'strongRelease': {
      const within = checkBound(reading.glossary, path, formula);
      const left = part('left', formula.left);
      const right = part('right', formula.right);
      if (formula.kind === 'weakUntil') return term('release', [right, term('or', [left, right])], within);
      if (formula.kind === 'strongRelease') return term('until', [right, term('and', [left, right])], within);
      return term(formula.kind, [left, right], within);
    }
    default:
      return atomTerm(reading, path, formula);
  }
}

function listOf(reading: Reading, path: string, formulas: readonly Formula[]): Term[] {
  if (Array.isArray(formulas)) {
    return formulas.map((formula: Formula, place) => termOf(reading, `${path}.of[${place}]`, formula));
  }
  reading.glossary.problems.push({
    path: `${path}.of`,
    code: 'wrong-type',
    expected: 'a list of formulas',
    received: String(formulas),
    message: 'What is joined is a list of formulas.',
    hint: '',
  });
  return [];
}

function term(op: Operator, parts: readonly Term[], within = Infinity, atom = -1): Term {
  return { op, parts, within, atom };
}
