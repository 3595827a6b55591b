import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadScenario } from '../../src/files/index.js';
import { readPath, writePath } from '../../src/input/index.js';
import type { SixPartyError } from '../../src/scenario/index.js';
import { scenarios } from '../../src/scenarios/index.js';
import { changedAt, type Steps } from '../scenario/problemsAfter.js';
import { smallScenario } from '../scenario/fixtures.js';
import { failureOf } from './failureOf.js';

test.each<[string, (string | number)[]]>([
  ['', []],
  ['name', ['name']],
  ['parties[1].trust.US', ['parties', 1, 'trust', 'US']],
  ['sources["parties.US.trust"]', ['sources', 'parties.US.trust']],
  ['a["]\\"."].b-c[0][1]', ['a', ']".', 'b-c', 0, 1]],
])('the path %s has the steps %j', (path, steps) => {
  expect(readPath(path)).toEqual(steps);
  expect(writePath(steps)).toBe(path);
});

function leaves(value: unknown, steps: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [steps];
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, [...steps, Array.isArray(value) ? Number(key) : key]),
  );
}

test.each([
  ['YAML', (data: unknown) => stringify(data)],
  ['YAML on one line', (data: unknown) => stringify(data, { collectionStyle: 'flow', lineWidth: 0 })],
  ['YAML of Windows', (data: unknown) => stringify(data).replaceAll('\n', '\r\n')],
  ['JSON', (data: unknown) => JSON.stringify(data, null, 2)],
])('in %s, a problem is placed where what is wrong stands', (_, write) => {
  const numbers = leaves(smallScenario()).filter(
    (steps) => !['agents', 'sources'].includes(String(steps[0])),
  );
  for (const steps of numbers.filter((__, k) => k % 23 === 0)) {
    const text = write(changedAt(steps, ['WRONG']));
    const lines = text.split('\n');
    const mistake = () => loadScenario(text);
    expect(mistake).toThrow();
    try {
      mistake();
    } catch (error) {
      const { at } = (error as SixPartyError).issues.find(({ path }) => path === writePath(steps)) ?? {};
      const [line, column] = (at ?? '0:0').split(':').map(Number);
      const rest = lines
        .slice(line! - 1)
        .join('\n')
        .slice(column! - 1);
      expect(rest, writePath(steps)).toMatch(/^(- |\[\s*"?)"?WRONG/);
    }
  }
});

test('problems are in the order of the file, one for each place', () => {
  const shuffled = Object.fromEntries(Object.entries({ ...smallScenario(), nonsense: 1, name: 7 }).reverse());
  try {
    loadScenario(stringify({ ...shuffled, horizon: { rounds: 'x' } }));
  } catch (error) {
    const { issues } = error as SixPartyError;
    const places = issues.map(({ at }) => Number(at!.split(':')[0]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(issues.map(({ path }) => path)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThan(2);
    return;
  }
  expect.unreachable();
});

test('in a file that changes another scenario, a problem is placed at the change that brings it about', () => {
  const text = `# a policy
based: december2003
parties:
  USA: { mandate: 0.3 }
  US: { mandate: 2 }
  Russia: { mandat: 0.5, trust: { US: "0.5" } }
horizon: { rounds: 0 }
dynamics: { hazards: { famine: { rate: -1 } }, gapDays: [10, x] }
`;
  expect(failureOf(text)).toEqual([
    'invalid-scenario',
    'my.yaml:4:3 parties.USA: Expected an id that the base has, but found "USA". Did you mean "US"?',
    'my.yaml:5:18 parties.US.mandate: Expected a number from 0 to 1, but found 2.',
    'my.yaml:6:13 parties.Russia.mandat: Expected one of id, label, preferences, short, capital, head, declared, noDeal, discount, trust, trustStrength, counterparts, mandate, flexibility, position, influence, drift, but found "mandat". Did you mean "mandate"?',
    'my.yaml:6:39 parties.Russia.trust.US: Expected a number > 0 and < 1, or an interval {value, low, high}, but found "0.5". Write it without quotes.',
    'my.yaml:7:20 horizon.rounds: Expected a whole number from 1 to 1000000, but found 0.',
    'my.yaml:8:40 dynamics.hazards.famine.rate: Expected a number ≥ 0, but found -1.',
    'my.yaml:8:62 dynamics.gapDays[1]: Expected a whole number from 1 to 36525, but found "x".',
  ]);
});

test('indices are those of the list that is left', () => {
  const hazards = scenarios.december2003!.dynamics!.hazards.map(({ id }) => id);
  const [first, , third] = hazards;
  const text = `based: december2003\ndynamics:\n  hazards:\n    ${first}: null\n    ${third}: { rate: x }\n`;
  expect(failureOf(text)).toContain(
    `my.yaml:5:${`    ${third}: { rate: `.length + 1} dynamics.hazards.${third}.rate: Expected a number ≥ 0, but found "x".`,
  );
});

test('what a change breaks in the base is placed where the base is named', () => {
  const problems = failureOf('# a policy\nbased: december2003\nparties: { China: null }\n');
  expect(problems).toContain(
    'my.yaml:2:8 protocol.chair: Expected a party, but found "China". Known: US, DPRK, ROK, Japan, Russia.',
  );
});
