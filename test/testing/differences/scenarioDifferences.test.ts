import { expect, test } from 'vitest';
import { verificationFirst } from '../../../src/agents/index.js';
import type { Ladder } from '../../../src/scenario/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { withAgent } from '../../../src/talks/index.js';
import { scenarioDifferences } from '../../../src/testing/index.js';

const told = (scenario: typeof december2003): string[] =>
  scenarioDifferences(december2003, scenario).map(({ path, from, to }) => `${path}: ${from} → ${to}`);

test('data by dotted path, intervals as one, what is added or taken out', () => {
  const changed = changeScenario(december2003, {
    title: 'not told',
    sources: null,
    parties: {
      US: { mandate: { value: 0.2, low: 0.1, high: 0.3 }, trust: { China: 0.6 }, flexibility: null },
    },
    protocol: { kind: 'saop', rounds: 2 },
  });
  expect(told(changed)).toEqual([
    'parties.US.trust.China: 0.5 → 0.6',
    'parties.US.flexibility: 0 → nothing',
    'parties.US.mandate: 0.05 (0 … 0.1) → 0.2 (0.1 … 0.3)',
    'protocol: {"kind":"singleText","chair":"China","drafts":5} → {"kind":"saop","rounds":2}',
  ]);
  expect(told(december2003)).toEqual([]);
});

test('agents by model, parameters, and the code of those that are not ready-made', () => {
  expect(told(withAgent(december2003, 'US', verificationFirst()))).toEqual([]);
  const { demands } = verificationFirst().parameters as { demands: Ladder[] };
  const firm = demands.map((demand) =>
    demand.issue === 'sequencing'
      ? { ...demand, rungs: demand.rungs.map((rung, k) => (k === 2 ? { ...rung, firmness: 0.9 } : rung)) }
      : demand,
  );
  expect(told(withAgent(december2003, 'US', verificationFirst({ demands: firm })))).toEqual([
    'agents.US.parameters.demands.sequencing.rungs.2.firmness: 0.6 → 0.9',
  ]);
  const own = { ...verificationFirst(), name: 'own' };
  expect(told(withAgent(december2003, 'US', own))).toEqual(['agents.US: verificationFirst → own']);
  const before = withAgent(december2003, 'US', own);
  const after = withAgent(december2003, 'US', { ...own, decide: () => ({ kind: 'walkOut' }) as const });
  expect(scenarioDifferences(before, after)).toEqual([{ path: 'agents.US', from: 'own', to: 'another own' }]);
  expect(scenarioDifferences(before, withAgent(before, 'US', { ...own }))).toEqual([]);
});
