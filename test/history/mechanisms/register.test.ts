import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agentModels } from '../../../src/agents/index.js';
import { mechanismRegister } from '../../../src/history/index.js';
import { scenarios } from '../../../src/scenarios/index.js';

const { sections, apart, measures, arms } = mechanismRegister;
const entries = Object.values(sections).flatMap((section) => Object.entries(section));

test('no id stands twice, and every one stands in the page', () => {
  const ids = entries.map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const page = readFileSync(new URL('../../../docs/mechanisms.md', import.meta.url), 'utf8');
  expect(ids.filter((id) => !page.includes(`| ${id} `))).toEqual([]);
});

test('every claim of the report has a mechanism or stands apart', () => {
  const claims = new Set([...entries.flatMap(([, each]) => each.claims), ...Object.keys(apart)]);
  const all = Array.from({ length: 28 }, (_, n) => `C${n + 1}`);
  expect(all.filter((claim) => !claims.has(claim))).toEqual([]);
  expect([...claims].filter((claim) => !all.includes(claim))).toEqual([]);
});

describe('what is registered of a mechanism is known', () => {
  test.each(entries)('%s', (_, { measure, arm, says, without }) => {
    expect(Object.keys(measures)).toContain(measure);
    expect(Object.keys(arms)).toContain(arm);
    expect(says.length * without.length).toBeGreaterThan(0);
  });

  test('arms and measures are used, and each arm is a scenario and an agent of the library', () => {
    const used = (key: 'measure' | 'arm') => new Set(entries.map(([, each]) => each[key]));
    expect([...used('measure')].sort()).toEqual(Object.keys(measures).sort());
    expect([...used('arm')].sort()).toEqual(Object.keys(arms).sort());
    for (const { scenario, policy } of Object.values(arms)) {
      expect(Object.keys(scenarios)).toContain(scenario);
      if (policy !== null) expect(Object.keys(agentModels)).toContain(policy);
    }
    expect(Object.values(measures).every(({ band }) => band > 0)).toBe(true);
  });
});
