import {
  type Cursor,
  flag,
  id,
  isRecord,
  listOf,
  noneTwice,
  number,
  oneOf,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readList,
  readNumber,
  readRecord,
  report,
  text,
  UNIT,
} from '../../input/index.js';
import type { Outline } from './outline.js';
import { checkLevel } from './outline.js';
import type { Quantity } from './quantities.js';
import { readQuantity } from './quantities.js';

/** One way to fissile material: how it grows, what stops it and how it is seen. */
export interface NuclearPath {
  /** Unique among the paths. */
  readonly id: string;
  /** Said in the account: "plutonium". */
  readonly label: string;
  /** Party that owns it. */
  readonly party: string;
  /** Weapons' worth of material at the start, from 0 to `most`. */
  readonly initial: Quantity;
  /** Weapons' worth a year while it runs, ≥ 0. */
  readonly perYear: number;
  /** Greatest stock, > 0. */
  readonly most: number;
  /** Production stops once this level is really performed. */
  readonly stopsAt: {
    /** Id of an issue whose steps somebody owes. */
    readonly issue: string;
    /** Option of it, ≥ 1. */
    readonly level: number;
  };
  /** The stock is given up once this level is really performed. */
  readonly endsAt: {
    /** Id of an issue whose steps somebody owes. */
    readonly issue: string;
    /** Option of it, ≥ 1. */
    readonly level: number;
  };
  /** Per option of the verification issue: chance a year in [0, 1] that hidden work is found. One number if there is no such issue. */
  readonly detection: readonly number[];
  /** True if nobody else sees it run. Default false. */
  readonly hidden?: boolean;
}

/** Checks the ways to fissile material. */
export function checkPaths(cursor: Cursor, outline: Outline): void {
  readList(cursor, (path) => checkPath(path, outline));
  noneTwice(cursor, 'id');
}

function checkPath(cursor: Cursor, outline: Outline): void {
  const level = (inner: Cursor) => {
    checkLevel(inner, outline);
  };
  let most: number | undefined;
  readRecord(
    cursor,
    {
      id: id,
      label: text,
      party: oneOf(outline.parties, 'a party'),
      most: (inner) => (most = readNumber(inner, POSITIVE)),
      initial: (inner) => {
        readQuantity(inner, POSITIVE_OR_ZERO);
        const high = isRecord(inner.value) ? inner.value.high : inner.value;
        if (most === undefined || typeof high !== 'number' || high <= most) return;
        report(inner, 'inconsistent', `no more than the greatest stock, ${most}`, { received: String(high) });
      },
      perYear: number(POSITIVE_OR_ZERO),
      stopsAt: level,
      endsAt: level,
      detection: listOf(number(UNIT), {
        exactly: outline.verificationOptions,
        because: 'one per option of the verification issue',
      }),
    },
    { hidden: flag },
  );
}
