import { expect, test } from 'vitest';
import { example } from './example.js';

test('prints the account and what came out', () => {
  const printed = example('december-2003', '2');
  expect(printed).toContain('seed "2"');
  expect(printed).toContain('ROUND 1 · ');
  expect(printed).toMatch(/OUTCOME: \w+ after/);
  expect(printed).toMatch(/The run [0-9a-f]{32} was (inconclusive|partial|settlement|collapse)\./);
  expect(printed).toMatch(/Blockers named: \d+; agreements signed: \d+\./);
}, 60_000);
