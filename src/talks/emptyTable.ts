import type { Table } from './state/Table.js';

/** A table with nothing on it. */
export function emptyTable(): Table {
  return {
    reading: 0,
    turns: 0,
    offer: null,
    by: null,
    accepted: [],
    optOuts: {},
    offers: [],
    objections: [],
    refused: [],
    walkedOut: null,
    closed: false,
  };
}
