import {
  isRecord,
  listOf,
  number,
  record,
  text,
  UNIT,
  whole,
  type OptionRules,
  type Reader,
} from '../../input/index.js';
import { readBound, readFirmness, readLadder } from '../../scenario/index.js';
import type { Position } from './parts.js';

const demandOfOneRung = record({ issue: text, bound: readBound, level: whole(0), firmness: readFirmness });

/** Reads a demand of one rung, or a ladder. */
const demand: Reader = (cursor) => {
  const isLadder = isRecord(cursor.value) && Object.hasOwn(cursor.value, 'rungs');
  return isLadder ? readLadder(cursor, text, { least: 0, whole: true }) : demandOfOneRung(cursor);
};

/** What each part of a position must be. */
export const positionRules: OptionRules<keyof Position> = {
  demands: listOf(demand),
  ambition: number(UNIT),
  decision: record({ sessions: whole(0), flexibility: number(UNIT) }),
};
