import { expect, test } from 'vitest';
import { phasedConcessions } from '../../src/agents/index.js';
import { outcomeJson } from '../../src/report/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { fingerprint, runTalks, version, withAgent } from '../../src/talks/index.js';

const run = runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: 'a seed' });

test('names the run and repeats its outcome', () => {
  const { outcome, ...rest } = outcomeJson(run);
  expect(outcome).toEqual(run.outcome);
  expect(rest).toEqual({
    scenario: 'december2003',
    seed: 'a seed',
    version,
    fingerprint: fingerprint(run.trace),
    agents: {
      US: 'phasedConcessions',
      DPRK: 'bilateralGuarantee',
      China: 'mediator',
      ROK: 'engagement',
      Japan: 'alliedSolidarity',
      Russia: 'shuttleDiplomacy',
    },
  });
});

test('survives JSON', () => {
  const json = outcomeJson(run);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
