import type { Level } from '../../experiment/experiment.js';
import type { Cell, Column } from '../../fold/Column.js';

/** A level of a factor, or a part of its range, the upper end of the last one included. */
export type LevelGroup =
  | {
      /** The level itself. */
      readonly level: Level;
    }
  | {
      /** Least number of the group, included. */
      readonly from: number;
      /** Greatest number of the group. */
      readonly to: number;
    };

/** Parts into which a range is cut. */
const PARTS = 4;

/**
 * Returns the groups of points by which a factor is told: its levels if they are few, else the quarters of its range; none
 * of many levels that are no numbers.
 */
export function levelGroups({ levels, range }: Column): readonly LevelGroup[] {
  if (levels) return levels.map((level) => ({ level }));
  const { least, most } = range ?? {};
  if (least === undefined || most === undefined) return [];
  const edge = (part: number): number => (part === PARTS ? most : least + ((most - least) * part) / PARTS);
  return Array.from({ length: PARTS }, (_, part) => ({ from: edge(part), to: edge(part + 1) }));
}

/** Returns the index of the group that a level is in; −1 of none. */
export function groupOf(groups: readonly LevelGroup[], value: Cell): number {
  return groups.findIndex((group, index) => {
    if ('level' in group) return group.level === value;
    const level = value as number;
    return level >= group.from && (level < group.to || (index === groups.length - 1 && level <= group.to));
  });
}
