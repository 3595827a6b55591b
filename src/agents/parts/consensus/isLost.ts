import { ruleAccepts } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';

/** Whether so many have refused the chair's draft that a yes cannot save it. */
export function isLost({ rules, public: { table, present } }: Observation): boolean {
  if (rules.protocol.kind === 'saop') return false;
  const left = present.filter((id) => !table.refused.includes(id));
  return !ruleAccepts(rules.rule, rules.parties, left);
}
