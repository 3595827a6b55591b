import type { Metric } from '../../metrics/Metric.js';
import type { Factor } from '../Factor.js';
import { readLevels } from './readLevels.js';
import { isRecord } from './readRecord.js';
import { ID, isId } from './readText.js';
import { inner, wrong, type Spot } from './Spot.js';

/** Columns of the results that are there anyway. */
const RESERVED = ['run', 'policy', 'point', 'replicate', 'seed', 'scenario', 'experiment'];

/**
 * Reads `factors`: by dotted path, or by a name with several `paths`.
 *
 * @param keys - names of the factors in the file, those with nothing after their colon included
 * @param listed - whether the design lists the levels itself, so that a factor needs none
 * @param metrics - names that are columns of the results too
 */
export function readFactors(
  spot: Spot,
  keys: readonly string[],
  listed: boolean,
  metrics: readonly Metric[],
): Factor[] {
  if (spot.value === undefined && keys.length === 0) return [];
  if (spot.value !== undefined && !isRecord(spot.value)) {
    wrong(spot, 'wrong-type', 'an object with a dotted path of the scenario as each key');
    return [];
  }
  const factors = keys.flatMap((name) => {
    const there = spot.value === undefined ? { ...spot, value: {} } : spot;
    return readFactor(inner(there, name), name, listed, metrics) ?? [];
  });
  const paths = new Map<string, string>();
  for (const factor of factors) {
    for (const path of factor.paths) {
      const before = paths.get(path);
      paths.set(path, factor.name);
      if (before === undefined) continue;
      const received = `a factor that sets '${path}' after '${before}' has set it`;
      wrong(inner(spot, factor.name), 'duplicate', 'one factor for each path', '', received);
    }
  }
  return factors;
}

function readFactor(
  spot: Spot,
  name: string,
  listed: boolean,
  metrics: readonly Metric[],
): Factor | undefined {
  const { value } = spot;
  if (RESERVED.includes(name) || metrics.some((metric) => metric.name === name)) {
    const hint = 'The results have a column of that name: give the factor a name of its own and its paths.';
    return wrong(spot, 'duplicate', 'another name', hint, `'${name}'`);
  }
  const named = isRecord(value) && value.paths !== undefined;
  const paths = named ? readPaths(inner(spot, 'paths'), name) : [name];
  if (!named && !isDotted(name)) {
    const hint = 'Or give the factor a name and its paths: trust: { paths: [parties.US.trust.DPRK], … }.';
    return wrong(spot, 'unknown-name', 'a dotted path of the scenario', hint, `'${name}'`);
  }
  const levels = readLevels(spot, named, listed);
  return paths && levels && { name, paths, levels };
}

function readPaths(spot: Spot, name: string): string[] | undefined {
  const { value } = spot;
  if (!isId(name)) {
    const hint = 'A factor with paths has a name of its own.';
    return wrong(
      { ...spot, path: spot.path.slice(0, -'.paths'.length) },
      'out-of-range',
      ID,
      hint,
      `'${name}'`,
    );
  }
  if (!Array.isArray(value) || value.length === 0)
    return wrong(spot, 'wrong-type', 'a list of dotted paths of the scenario');
  const bad = (value as unknown[]).findIndex((path) => typeof path !== 'string' || !isDotted(path));
  if (bad < 0) return value as string[];
  return wrong(inner(spot, bad), 'unknown-name', 'a dotted path of the scenario');
}

/** What every scenario may have below a first key. */
const tops = [
  'issues',
  'implemented',
  'parties',
  'rule',
  'protocol',
  'horizon',
  'schedule',
  'costs',
  'dynamics',
  'agents',
];

function isDotted(path: string): boolean {
  const [top = '', ...below] = path.split('.');
  return tops.includes(top) && below.length > 0 && below.every((step) => step !== '');
}
