import type { Scenario } from '../../scenario/index.js';

const capitals: Readonly<Record<string, string>> = {
  US: 'Washington',
  DPRK: 'Pyongyang',
  China: 'Beijing',
  ROK: 'Seoul',
  Japan: 'Tokyo',
  Russia: 'Moscow',
};

/** What newspapers call a party: its capital where it is one of the six, else its label. */
export function capitalOf(scenario: Scenario, party: string): string {
  if (Object.hasOwn(capitals, party)) return capitals[party]!;
  return scenario.parties.find(({ id }) => id === party)?.label ?? party;
}
