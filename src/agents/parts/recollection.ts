import { onlyGrows } from '../../talks/index.js';
import type { Table } from '../../talks/index.js';
import type { Situation } from './parts.js';
import { statementsOf, type Statement } from './statements.js';

/** What an agent makes of the statements of a plenary, one after the other. */
export interface Recollection<T> {
  /** Before the first of them. */
  begin(): T;
  /** Writes one more into what was made of those before it. */
  add(so: T, statement: Statement, situation: Situation): void;
}

interface Kept {
  readonly basis: readonly unknown[];
  /** Statements that are in it. */
  read: number;
  readonly so: unknown;
}

/** A cache, per recollection and party: every turn asks for the same of a table that only grows. */
const kept = new WeakMap<Table['offers'], Map<object, Map<string, Kept>>>();

const NOTHING: readonly unknown[] = [];

/**
 * Returns what comes of all statements of this plenary; not to be written into, and good for this decision. Where the
 * table only grows, only the statements since the party's last turn are gone through. It is the same otherwise.
 *
 * @param basis - all that `add` reads of the situation: if any of it has changed, it is gone through anew. Default: nothing
 */
export function recall<T>(
  recollection: Recollection<T>,
  situation: Situation,
  basis: readonly unknown[] = NOTHING,
): T {
  const statements = statementsOf(situation.observation);
  const before = keptOf(recollection, situation);
  const one = before.get(situation.observation.party);
  const goesOn = one !== undefined && one.basis.every((part, place) => Object.is(part, basis[place]));
  const so = goesOn ? (one.so as T) : recollection.begin();
  for (let n = goesOn ? one.read : 0; n < statements.length; n++)
    recollection.add(so, statements[n]!, situation);
  if (goesOn) one.read = statements.length;
  else before.set(situation.observation.party, { basis, read: statements.length, so });
  return so;
}

function keptOf<T>(recollection: Recollection<T>, { observation }: Situation): Map<string, Kept> {
  const { table } = observation.public;
  if (!onlyGrows(table)) return new Map();
  let all = kept.get(table.offers);
  if (all === undefined) kept.set(table.offers, (all = new Map()));
  let perParty = all.get(recollection);
  if (perParty === undefined) all.set(recollection, (perParty = new Map()));
  return perParty;
}
