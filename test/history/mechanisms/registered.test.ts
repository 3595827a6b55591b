import { describe, expect, test } from 'vitest';
import { mechanismRegister, registeredMechanisms } from '../../../src/history/index.js';
import { armOf } from '../../../src/history/mechanisms/registered.js';
import { checkScenario, scenarioHash } from '../../../src/scenario/index.js';
import type { Ladder } from '../../../src/scenario/index.js';

const { sections } = mechanismRegister;
const ids = Object.values(sections).flatMap((section) => Object.keys(section));
const there = registeredMechanisms();

test('everything that was registered is there, but for what no scenario can switch off, and what the dated ones do without', () => {
  const planned = new Set(['oneDirection', 'followOn', 'chairStated']);
  const found = there.map(({ id }) => id);
  expect(found.filter((id) => !planned.has(id))).toEqual(ids.filter((id) => !planned.has(id)));
  expect(
    ids.filter((id) => found.includes(id)),
    'in the order of the register',
  ).toEqual(found);
});

test.each([
  ['phasing', 'sequencing'],
  ['partialRollback', 'rollback'],
])('%s: without it the whole of %s is demanded at once, as firmly as the last rung was', (id, issue) => {
  const { arm, with: on, without } = there.find((each) => each.id === id)!;
  const [before, after] = [on, without].map((side) => {
    const { demands } = side(armOf(arm)).agents.US!.parameters;
    return (demands as Ladder[]).find((demand) => demand.issue === issue)!;
  });
  expect(after!.rungs).toEqual([{ level: 4, firmness: before!.rungs.at(-1)!.firmness }]);
  expect(before!.rungs.at(-1)!.level).toBeLessThan(4);
});

describe('its two arms are valid and differ', () => {
  test.each(there.map((each) => [each.id, each] as const))('%s', (_, { arm, with: on, without }) => {
    const scenario = armOf(arm);
    const sides = [on(scenario), without(scenario)];
    for (const side of sides) expect(checkScenario({ ...side, agents: { ...side.agents } })).toEqual([]);
    expect(scenarioHash(sides[0]!)).not.toBe(scenarioHash(sides[1]!));
  });
});

test('by arm', () => {
  const february = registeredMechanisms('february2007');
  expect(february.length).toBeGreaterThan(0);
  expect(february).toEqual(
    there.filter(({ arm }) => arm === 'february2007').map((each) => expect.objectContaining({ id: each.id })),
  );
});
