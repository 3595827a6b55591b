import type { Rules } from '../../scenario/index.js';
import { valuationOf } from '../../talks/index.js';
import type { AgentRandom, Observation } from '../../talks/index.js';
import type { Box, Valuation } from '../../valuation/index.js';
import type { Demand, Position } from './Position.js';
import type { Situation } from './Situation.js';
import { thresholdOf } from './thresholdOf.js';

/** What an agent with this position sees and wants now. Tables and thresholds are made when first asked for. */
export function situationOf(observation: Observation, position: Position, random: AgentRandom): Situation {
  let held: Box | undefined;
  let threshold: number | undefined;
  let valuation: Valuation | undefined;
  return {
    observation,
    random,
    position,
    get valuation() {
      return (valuation ??= valuationOf(observation));
    },
    get held() {
      return (held ??= boxOf(observation.rules, position.demands, observation.own.flexibility));
    },
    get threshold() {
      return (threshold ??= thresholdOf(observation, position, this.valuation, this.held));
    },
  };
}

/** The options that demands firmer than `flexibility` leave open. Issues the rules do not have are passed over. */
function boxOf(rules: Rules, demands: readonly Demand[], flexibility: number): Box {
  const min = rules.issues.map(() => 0);
  const max = rules.issues.map((issue) => issue.options.length - 1);
  for (const { issue, bound, level, firmness } of demands) {
    const place = rules.issues.findIndex(({ id }) => id === issue);
    if (place < 0 || flexibility >= firmness) continue;
    if (bound === 'atLeast') min[place] = Math.min(max[place]!, Math.max(min[place]!, level));
    else max[place] = Math.max(min[place]!, Math.min(max[place]!, level));
  }
  return { min, max };
}
