import type { Scenario } from '../../scenario/index.js';

/** By the names of the six; a party that is called something else is somebody else. */
const capitals: Readonly<Record<string, string>> = {
  'United States': 'Washington',
  'North Korea': 'Pyongyang',
  China: 'Beijing',
  'South Korea': 'Seoul',
  Japan: 'Tokyo',
  Russia: 'Moscow',
};

/** What newspapers call a party: its capital where it is one of the six at talks of states, else its label. */
export function capitalOf({ dynamics, parties }: Scenario, party: string): string {
  const label = parties.find(({ id }) => id === party)?.label ?? party;
  return dynamics && Object.hasOwn(capitals, label) ? capitals[label]! : label;
}
