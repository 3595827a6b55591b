import type { Problem } from '../../../scenario/index.js';
import { checkedScenario } from '../checkedScenario.js';
import type { Experiment } from '../Experiment.js';
import { parametersAt } from '../parametersAt.js';
import { pointWords } from '../pointWords.js';
import { innerPath } from './Spot.js';

/** Scenarios that are checked, about 2 ms each; `scenarioAt` checks the rest when it is played. */
const MOST = 256;

/** Checks that the levels of points go together under every policy: of all points, or of some from end to end. */
export function checkPoints(experiment: Experiment): Problem[] {
  const { policies, factors, design, points } = experiment;
  if (factors.length === 0) return [];
  const looked = Math.min(points, Math.max(2, Math.floor(MOST / policies.length)));
  return Array.from({ length: looked }, (_, n) => {
    const point = looked === 1 ? 0 : Math.round((n * (points - 1)) / (looked - 1));
    const parameters = parametersAt(experiment, point);
    for (const { name, scenario } of policies) {
      const made = checkedScenario(scenario, factors, parameters);
      if ('scenario' in made) continue;
      const [problem] = made.problems;
      const path = design.kind === 'list' ? innerPath('design.points', point) : 'design';
      const where = `Policy ${name} cannot be played at ${pointWords(point, parameters)}`;
      return [{ ...problem!, path, message: `${where}: ${problem!.path}: ${problem!.message}` }];
    }
    return [];
  }).flat();
}
