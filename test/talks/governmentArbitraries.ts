import { dateAfter } from '../../src/scenario/index.js';
import type { Government, Scenario } from '../../src/scenario/index.js';

/**
 * A third of scenarios, in which other governments come to office, one after the last day. Drawn from nothing: what a
 * seed gave before it gives still.
 */
export function withGovernments(scenario: Scenario): Scenario {
  const { dynamics, parties, start, horizon } = scenario;
  if (!dynamics || horizon.rounds % 3 !== 0) return scenario;
  const [first, last] = [parties[0]!.id, parties.at(-1)!.id];
  const gap = dynamics.gapDays[0]!;
  const mandate = { value: 0.5, low: 0.1, high: 0.9 };
  const governments: Government[] = [
    { party: first, date: start, head: 'the new head' },
    { party: last, date: dateAfter(start, gap), head: 'the other head', mandate },
    { party: first, date: dateAfter(start, gap + 1), head: 'the newest head', mandate: 0.4 },
    { party: last, date: dateAfter(start, 40_000), head: 'nobody yet', mandate: 0 },
  ];
  return { ...scenario, dynamics: { ...dynamics, governments } };
}
