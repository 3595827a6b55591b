import { number, record, UNIT, whole, type OptionRules } from '../../input/index.js';
import { readDemands } from '../../scenario/index.js';
import type { Position } from './parts.js';

/** What each part of a position must be. */
export const positionRules: OptionRules<keyof Position> = {
  demands: readDemands,
  ambition: number(UNIT),
  decision: record({ sessions: whole(0), flexibility: number(UNIT) }),
};
