import type { ExperimentDesign } from '../ExperimentDesign.js';
import type { Factor, Level } from '../Factor.js';
import { isLevel } from './readLevels.js';
import { isRecord } from './readRecord.js';
import { didYouMean, inner, wrong, type Spot } from './Spot.js';

const MOST = 100_000;

/** Reads a list of points, each of which gives every factor its level; a factor may be named here by its path. */
export function readPoints(
  spot: Spot,
  factors: readonly Factor[],
):
  | { readonly design: ExperimentDesign; readonly factors: readonly Factor[]; readonly points: number }
  | undefined {
  const { value } = spot;
  if (!Array.isArray(value) || value.length === 0)
    return wrong(spot, 'wrong-type', 'a list of points, such as { parties.US.mandate: 0.3 }');
  if (value.length > MOST) return wrong(spot, 'wrong-length', `at most ${MOST} points`);
  const known = factors.map(({ name }) => name);
  const first: unknown = value[0];
  const added = isRecord(first) ? Object.keys(first).filter((key) => !known.includes(key)) : [];
  const all: Factor[] = [
    ...factors,
    ...added.map((name): Factor => ({ name, paths: [name], levels: { kind: 'list', values: [] } })),
  ];
  const names = all.map(({ name }) => name);
  const before = spot.problems.length;
  const table = value.map((_, place) => readPoint(inner(spot, place), names));
  if (spot.problems.length > before) return undefined;
  return { design: { kind: 'list', table: table as Level[][] }, factors: all, points: table.length };
}

function readPoint(spot: Spot, names: readonly string[]): (Level | undefined)[] {
  if (!isRecord(spot.value)) return [wrong(spot, 'wrong-type', 'an object with the level of each factor')];
  for (const key of Object.keys(spot.value)) {
    if (names.includes(key)) continue;
    const expected = 'a factor that the first point has, or that stands under factors';
    wrong(inner(spot, key), 'unknown-key', expected, didYouMean(key, names), `'${key}'`);
  }
  return names.map((name) => {
    const item = inner(spot, name);
    return isLevel(item.value) ? item.value : wrong(item, 'wrong-type', 'a number, a text, true or false');
  });
}
