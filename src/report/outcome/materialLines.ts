import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { joined, partyWord, wrapped } from '../../words/index.js';

/** Fissile material and aid: what can be counted. */
export function materialLines(scenario: Scenario, { stocks, aid }: Outcome): string[] {
  const paths = scenario.dynamics?.paths ?? [];
  const lines: string[] = [];
  if (paths.length > 0) {
    const told = paths.map(({ id, label }) => `${label} ${stocks[id]!.toFixed(1)}`);
    lines.push(...wrapped(`Fissile material, in weapons' worth: ${joined(told)}.`, '', '  '));
  }
  const paid = Object.entries(aid).filter(([, amount]) => amount > 0);
  if (Object.keys(aid).length > 0) {
    const told = paid.map(([id, amount]) => `${partyWord(scenario, id)} ${amount.toFixed(0)}`);
    lines.push(
      ...wrapped(`Aid delivered, in million US$: ${told.length > 0 ? told.join(', ') : 'none'}.`, '', '  '),
    );
  }
  return lines;
}
