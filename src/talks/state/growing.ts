import type { Table } from './Table.js';

/**
 * Tables of states that a driver alone writes into: offers and objections are added to them, and nothing else ever
 * happens to what is in them. So what was told of the first of them need not be told again. Of any other table nobody
 * knows that.
 */
const growing = new WeakSet<Table['offers']>();

/** Notes that a table only grows, as long as nobody else is given it to write into. */
export function noteGrowing({ offers }: Table): void {
  growing.add(offers);
}

/** Takes that back: the state is given away. */
export function forgetGrowing({ offers }: Table): void {
  growing.delete(offers);
}

/** Tells whether offers and objections are only added to a table. */
export function onlyGrows({ offers }: Table): boolean {
  return growing.has(offers);
}
