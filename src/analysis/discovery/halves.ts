import { integerBelow, openStream } from '../../random/index.js';
import type { CodedTable } from './table.js';

/**
 * Parts rows in two, group by group: half of the groups, drawn without replacement, to search in, the others to try what
 * was found on.
 *
 * @param name - of the stream that draws
 */
export function halvesOf(
  { groups, groupCount }: CodedTable,
  rows: Uint32Array,
  name: string,
): { readonly searched: Uint32Array; readonly other: Uint32Array } {
  const stream = openStream(name);
  const isThere = new Uint8Array(groupCount);
  for (const row of rows) isThere[groups[row]!] = 1;
  const order = [...isThere.keys()].filter((group) => isThere[group] === 1);
  const half = order.length >> 1;
  const isSearched = new Uint8Array(groupCount);
  for (let at = 0; at < half; at++) {
    const other = at + integerBelow(stream, order.length - at);
    const drawn = order[other]!;
    order[other] = order[at]!;
    isSearched[drawn] = 1;
  }
  return {
    searched: rows.filter((row) => isSearched[groups[row]!] === 1),
    other: rows.filter((row) => isSearched[groups[row]!] === 0),
  };
}
