import { expect, test } from 'vitest';
import { phasedConcessions } from '../../src/agents/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { withAgent, type Talks } from '../../src/talks/index.js';

test('another agent on one seat, the rest as it was', () => {
  const agent = phasedConcessions();
  const changed = withAgent(december2003, 'US', agent);
  expect(changed.agents.US).toBe(agent);
  expect(changed.agents.DPRK).toBe(december2003.agents.DPRK);
  expect(Object.keys(changed.agents)).toEqual(Object.keys(december2003.agents));
  expect(changed.parties).toBe(december2003.parties);
  expect(december2003.agents.US).not.toBe(agent);
  expect(scenarioHash(changed)).not.toBe(scenarioHash(december2003));
});

test.each([
  ['us', 'Did you mean "US"?'],
  ['Rusia', 'Did you mean "Russia"?'],
  ['Mongolia', 'Known: US, DPRK, China, ROK, Japan, Russia.'],
  ['constructor', 'Known: US, DPRK, China, ROK, Japan, Russia.'],
])('a party that is not there: %s', (party, hint) => {
  expect(() => withAgent(december2003 as Talks, party, phasedConcessions())).toThrow(
    expect.objectContaining({
      code: 'unknown-name',
      issues: [
        expect.objectContaining({
          path: 'party',
          received: `"${party}"`,
          hint,
          expected: 'US, DPRK, China, ROK, Japan, Russia',
        }),
      ],
    }) as Error,
  );
});
