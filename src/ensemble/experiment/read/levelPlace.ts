import type { Factor } from '../Factor.js';
import { isRecord } from './readRecord.js';
import { innerPath } from './Spot.js';

/**
 * The path in the file of a level of a factor: an item of a list, or an end of a range.
 *
 * @param index - of the level; of a range 0 for its min, 1 for its max
 * @param written - the factors as they stand in the file
 */
export function levelPlace({ name, levels }: Factor, index: number, written: unknown): string {
  const path = innerPath('factors', name);
  const own = isRecord(written) ? written[name] : undefined;
  if (Array.isArray(own)) return innerPath(path, index);
  if (isRecord(own) && Array.isArray(own.levels)) return innerPath(`${path}.levels`, index);
  if (index === 0) return `${path}.min`;
  const last = levels.kind === 'list' ? levels.values.length - 1 : 1;
  return index === last ? `${path}.max` : path;
}
