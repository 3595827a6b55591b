import { changeFromFile, type DataFile, type ProblemGroup } from '../../../files/index.js';
import type { Problem } from '../../../scenario/index.js';
import type { Talks } from '../../../talks/index.js';
import type { Policy } from '../Experiment.js';
import { isRecord } from './readRecord.js';
import { ID, isId } from './readText.js';
import { inner, wrong, type Spot } from './Spot.js';

/**
 * Reads `policies`: by name, the changes to the scenario; a policy with nothing after its colon changes nothing.
 *
 * @param base - undefined if there is no scenario to change: then only the names are read
 * @param groups - gets the problems of the changes
 */
export function readPolicies(
  spot: Spot,
  file: DataFile,
  base: Talks | undefined,
  groups: ProblemGroup[],
): Policy[] {
  const names = file.keysAt('policies');
  if (spot.value === undefined && names.length === 0) {
    return base === undefined ? [] : [{ name: 'asIs', scenario: base }];
  }
  const changes = spot.value ?? {};
  if (!isRecord(changes) || names.length === 0) {
    wrong(spot, 'wrong-type', 'an object with the name of a policy as each key, and its changes');
    return [];
  }
  return names.flatMap((name) => {
    const one = inner({ ...spot, value: changes }, name);
    if (!isId(name)) return wrong(one, 'out-of-range', ID, '', `'${name}'`) ?? [];
    if (base === undefined) return [];
    const problems: Problem[] = [];
    const scenario = one.value === undefined ? base : changeFromFile(base, one.value, problems);
    groups.push({ within: one.path, base, problems });
    return scenario === undefined ? [] : [{ name, scenario }];
  });
}
