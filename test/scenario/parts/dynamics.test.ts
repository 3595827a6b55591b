import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/index.js';
import type { NoDealReference, Scenario } from '../../../src/scenario/index.js';
import { smallScenario } from '../fixtures.js';
import { codesAfter } from '../problemsAfter.js';

test.each([
  ['dynamics.gapDays', [], 'wrong-length dynamics.gapDays'],
  ['dynamics.gapDays[0]', 0.5, 'out-of-range dynamics.gapDays[0]'],
  ['dynamics.firstGapDays', [], 'wrong-length dynamics.firstGapDays'],
  ['dynamics.firstGapDays[0]', -1, 'out-of-range dynamics.firstGapDays[0]'],
  ['dynamics.delay.geometricMean', 0, 'out-of-range dynamics.delay.geometricMean'],
  ['dynamics.delay.logSd', -1, 'out-of-range dynamics.delay.logSd'],
  ['dynamics.graceMonths', -1, 'out-of-range dynamics.graceMonths'],
  ['dynamics.trust.kept', -1, 'out-of-range dynamics.trust.kept'],
  ['dynamics.trust.late', 1.5, 'out-of-range dynamics.trust.late'],
  ['dynamics.trust.memory', 0, 'out-of-range dynamics.trust.memory'],
  ['dynamics.meetings', 1.5, 'out-of-range dynamics.meetings'],
  ['dynamics.caucus.members', ['South'], 'wrong-length dynamics.caucus.members'],
  ['dynamics.caucus.members[1]', 'West', 'unknown-name dynamics.caucus.members[1]'],
  ['dynamics.caucus.cohesion', 2, 'out-of-range dynamics.caucus.cohesion'],
  ['dynamics.caucus.within', 1, 'wrong-type dynamics.caucus.within'],
  ['dynamics.firmness', 1.5, 'out-of-range dynamics.firmness'],
  ['dynamics.statements.warmth', 2, 'out-of-range dynamics.statements.warmth'],
  ['dynamics.statements.rancour', -1, 'out-of-range dynamics.statements.rancour'],
  ['dynamics.essential[0]', 'Noth', 'unknown-name dynamics.essential[0]'],
  ['dynamics.deterrentHalf', 0, 'out-of-range dynamics.deterrentHalf'],
  ['dynamics.grievanceKept', 1.1, 'out-of-range dynamics.grievanceKept'],
  ['dynamics.need.initial', 2, 'out-of-range dynamics.need.initial'],
  ['dynamics.reference', { stock: -1, need: 0, pressure: 0 }, 'out-of-range dynamics.reference.stock'],
  ['dynamics.reference', { stock: 2, need: 2.1, pressure: 0 }, 'out-of-range dynamics.reference.need'],
  ['dynamics.reference', { stock: 2, need: 0, pressure: -1 }, 'out-of-range dynamics.reference.pressure'],
  ['dynamics.reference', { stock: 2, need: 0.5 }, 'missing dynamics.reference.pressure'],
  ['dynamics.shockKept', 1.1, 'out-of-range dynamics.shockKept'],
  ['dynamics.need.relief.ade', 2, 'unknown-name dynamics.need.relief.ade'],
  ['dynamics.pressure.perYear', NaN, 'out-of-range dynamics.pressure.perYear'],
  ['dynamics.settlement.level', 4, 'out-of-range dynamics.settlement.level'],
  ['dynamics.settlement.level', 0, 'out-of-range dynamics.settlement.level'],
  ['dynamics.substance.issue', 'arm', 'unknown-name dynamics.substance.issue'],
])('%s = %j: %s', (path, value, expected) => {
  expect(codesAfter(path, value)).toEqual([expected]);
});

test('need and pressure may start above 1 only where there is a reference that they are measured from', () => {
  const high = { initial: 1.5, perYear: 0, relief: {} };
  const codes = (reference?: NoDealReference): string[] => {
    const scenario: Scenario = smallScenario();
    const dynamics = { ...scenario.dynamics!, need: high, pressure: high, ...(reference && { reference }) };
    return checkScenario({ ...scenario, dynamics }).map(({ code, path }) => `${code} ${path}`);
  };
  expect(codes()).toEqual(['out-of-range dynamics.need.initial', 'out-of-range dynamics.pressure.initial']);
  expect(codes({ stock: 2, need: 0.5, pressure: 0 })).toEqual([]);
});

test('a caucus is optional', () => {
  expect(codesAfter('dynamics.caucus', undefined)).toEqual([]);
});
