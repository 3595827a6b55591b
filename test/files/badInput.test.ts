import { expect, test } from 'vitest';
import { loadScenario } from '../../src/files/index.js';
import { failureOf } from './failureOf.js';
import { edited, lake } from './games.js';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map(
    (key, k) => `${key}: &${key} [${`*${'abcdefghij'[k]!}, `.repeat(9)}*${'abcdefghij'[k]!}]`,
  ),
].join('\n');

test.each<[mistake: string, text: string, file: string, ...expected: string[]]>([
  [
    'a tab as indentation',
    edited(['    label: A', '\tlabel: A'], ['    label: B', '\tlabel: B']),
    'my.yaml',
    'my.yaml:8:1: A tab stands here, and YAML does not allow tabs as indentation. Indent with spaces.',
    'my.yaml:11:1: A tab stands here, and YAML does not allow tabs as indentation. Indent with spaces.',
  ],
  [
    'a key twice',
    edited(['    label: A', '    label: A\n    label: C']),
    'my.yaml',
    'my.yaml:9:5: The key "label" stands twice in the same group. The first one is in line 8: take one out.',
  ],
  [
    'an alias bomb',
    bomb,
    'my.yaml',
    'my.yaml:5:36: Aliases (*name) stand for more than 100000 values up to here. Write the values out.',
  ],
  ['an alias within itself', 'a: &a [*a]', 'my.yaml', 'my.yaml:1:8: *a stands within what it refers to.'],
  [
    'an alias of nothing',
    edited(['title: Lake', 'title: *Lake']),
    'my.yaml',
    'my.yaml:2:8: There is no anchor &Lake before *Lake. If it is a text, put it in quotes.',
  ],
  [
    'a merge key',
    edited(['  - id: B', '  - <<: { head: C }\n    id: B']),
    'my.yaml',
    'my.yaml:10:5: Merge keys (<<) are not read. Write the members out.',
  ],
  [
    'two documents',
    `${lake}---\n${lake}`,
    'my.yaml',
    "my.yaml:17:1: A second document begins here. Put one scenario in a file, and take out the line '---'.",
  ],
  [
    'deep nesting of brackets',
    `a: ${'['.repeat(1e5)}`,
    'my.yaml',
    'my.yaml:1:103: Lists and keys are nested more than 100 deep here. No scenario needs that: a bracket may be missing.',
  ],
  [
    'deep nesting of dashes',
    '- '.repeat(1e5),
    'my.yaml',
    'my.yaml:1:200: Lists and keys are nested more than 100 deep here. No scenario needs that: a bracket may be missing.',
  ],
  [
    'a colon in a text',
    edited(['title: Lake', 'title: Lake: a treaty']),
    'my.yaml',
    "my.yaml:2:8: A second 'key: value' begins in the middle of a line. Put a text with ': ' in it in quotes; write keys of a group one below the other.",
  ],
  [
    'no colon',
    edited(['title: Lake', 'title Lake']),
    'my.yaml',
    "my.yaml:2:1: This is not of the form 'key: value'. Write a colon and a space after the key. A quote or bracket may be open above.",
  ],
  [
    'a quote left open',
    edited(['title: Lake', 'title: "Lake']),
    'my.yaml',
    'my.yaml:2:8: A text that begins with a quote here does not end with one. Close it.',
  ],
  [
    'a bracket left open',
    edited(['[0, 0.5, 1]', '[0, 0.5, 1']),
    'my.yaml',
    'my.yaml:9:87: A list that begins with [ does not end with ]. Close it before here.',
  ],
  [
    'crooked indentation',
    edited(['    label: A', '   label: A']),
    'my.yaml',
    "my.yaml:8:1: This is neither an item of the list above ('- …') nor a key of that item. Indent it like the keys of its group, with spaces.",
  ],
  [
    'a text with an exclamation mark',
    edited(['title: Lake', 'title: !Lake']),
    'my.yaml',
    'my.yaml:2:8: Words that begin with ! have a meaning in YAML, but none here. Put a text in quotes.',
  ],
  [
    'JSON with a comma too many',
    '{\n  "name": "a",\n}',
    'my.json',
    'my.json:3:1: Expected a key in double quotes, but found "}". A file named .json is strict JSON; name it .yaml for comments, or text without quotes.',
  ],
  [
    'YAML in a .JSON',
    lake,
    'MY.JSON',
    'MY.JSON:1:1: Expected a value, but found "n". A file named .json is strict JSON; name it .yaml for comments, or text without quotes.',
  ],
  [
    'a key twice in JSON',
    '{"name": "a",\n "name": "b"}',
    'my.json',
    'my.json:2:2: The key "name" stands twice in the same object. Take one out.',
  ],
])('%s cannot be read', (_, text, file, ...expected) => {
  expect(failureOf(text, file)).toEqual(['invalid-file', ...expected]);
});

const NAMES =
  'name, title, start, issues, parties, rule, protocol, horizon, agents, implemented, inForce, constraints, schedule, costs, dynamics, sources';

test.each<[mistake: string, text: string, ...expected: string[]]>([
  [
    'nothing',
    '# soon\n',
    'my.yaml:1:1: Expected a scenario, but found an empty text. It begins with name, title, start, issues, parties, rule, protocol, horizon and agents.',
  ],
  [
    'a list',
    '- a\n- b\n',
    "my.yaml:1:1: Expected keys with values, such as 'name: lake', but found a list of 2.",
  ],
  [
    'a weight in quotes',
    edited(['weights: { water: 1 }', 'weights: { water: "1" }']),
    'my.yaml:9:54 parties[0].preferences.weights.water: Expected a number ≥ 0, or an interval {value, low, high}, but found "1". Write it without quotes.',
  ],
  [
    'misspelt keys',
    edited(['horizon:', 'horizn:'], ['rounds: 10', 'ronds: 10']),
    'my.yaml:1:1 horizon: Expected an object, but found nothing.',
    'my.yaml:14:11 protocol.rounds: Expected a whole number from 1 to 1000000, but found nothing.',
    'my.yaml:14:25 protocol.ronds: Expected one of kind, rounds, order, discounts, but found "ronds". Did you mean "rounds"?',
    `my.yaml:15:1 horizn: Expected one of ${NAMES}, but found "horizn". Did you mean "horizon"?`,
  ],
  [
    'an option twice',
    edited(['[none, some, all]', '[none, some, some]']),
    'my.yaml:5:54 issues[0].options[2]: Expected an option that is not in the list yet, but found "some".',
  ],
  [
    'a party without an agent',
    edited([', B: conceder', '']),
    'my.yaml:16:9 agents.B: Expected an agent for "B", but found nothing.',
  ],
  [
    'an agent for nobody',
    edited(['B: conceder', 'B: conceder, C: linear']),
    'my.yaml:16:37 agents.C: Expected a party, but found "C". Known: A, B.',
  ],
  [
    'an unknown agent',
    edited(['boulware', 'boulwar'], ['conceder', '{ name: hardlinr }']),
    'my.yaml:16:14 agents.A: Expected the name of an agent model, but found "boulwar". Did you mean "boulware"?',
    'my.yaml:16:34 agents.B.name: Expected the name of an agent model, but found "hardlinr". Did you mean "hardliner"?',
  ],
  [
    'wrong parameters',
    edited(['boulware', '{ name: boulware, parameters: { e: "0.2", kk: 1, acceptance: { kind: nxt } } }']),
    'my.yaml:16:49 agents.A.parameters.e: Expected a number ≥ 0, but found "0.2". Write it without quotes.',
    'my.yaml:16:56 agents.A.parameters.kk: Expected one of e, k, floor, epsilon, opponent, acceptance, discounted, but found "kk". Did you mean "k"?',
    'my.yaml:16:75 agents.A.parameters.acceptance.alpha: Expected a finite number, but found nothing.',
    'my.yaml:16:75 agents.A.parameters.acceptance.beta: Expected a finite number, but found nothing.',
    'my.yaml:16:83 agents.A.parameters.acceptance.kind: Expected one of target, const, next, previous, time, combi, but found "nxt". Did you mean "next"?',
  ],
  [
    'agents of another form',
    edited(['boulware', '{ parametres: { e: 1 } }'], ['conceder', '[conceder]']),
    'my.yaml:16:14 agents.A.name: Expected the name of an agent model, but found nothing.',
    'my.yaml:16:16 agents.A.parametres: Expected one of name, parameters, but found "parametres". Did you mean "parameters"?',
    'my.yaml:16:43 agents.B: Expected the name of an agent model, or {name, parameters}, but found a list of 1.',
  ],
  [
    'numbers that are none',
    edited(['[0, 0.5, 1]', '[0, .inf, .nan]']),
    'my.yaml:9:80 parties[0].preferences.values.water[1]: Expected a number from 0 to 1, but found Infinity.',
    'my.yaml:9:86 parties[0].preferences.values.water[2]: Expected a number from 0 to 1, but found NaN.',
  ],
  [
    'yes',
    edited(['label: Water', 'label: Water, structural: yes']),
    'my.yaml:5:44 issues[0].structural: Expected true or false, but found "yes". Write true.',
  ],
  [
    'yes in YAML 1.1',
    `%YAML 1.1\n---\n${edited(['label: Water', 'label: Water, structural: no'])}`,
    'my.yaml:7:44 issues[0].structural: Expected true or false, but found "no". Write false.',
  ],
  [
    'a number for a text',
    edited(['title: Lake', 'title: 2003'], ['some', 'null']),
    'my.yaml:2:8 title: Expected a text, but found 2003. Put it in quotes.',
    'my.yaml:5:48 issues[0].options[1]: Expected a text, but found null. Put it in quotes.',
  ],
  [
    'a key with nothing after it',
    edited(['start: 2024-01-01', 'start:']),
    'my.yaml:3:1 start: Expected an ISO date (YYYY-MM-DD), but found nothing.',
  ],
  [
    'a day that never was',
    edited(['start: 2024-01-01', 'start: 2023-02-29']),
    'my.yaml:3:8 start: Expected an ISO date (YYYY-MM-DD) that exists, but found "2023-02-29".',
  ],
  [
    '__proto__',
    `${lake}__proto__: { name: x }\n`,
    `my.yaml:17:1 __proto__: Expected one of ${NAMES}, but found "__proto__".`,
  ],
  [
    'a schema that is no address',
    `$schema: 7\n${lake}`,
    'my.yaml:1:10 $schema: Expected the address of a JSON Schema, but found 7.',
  ],
  [
    'a mistake behind an alias',
    edited(['{ water: [0, 0.5, 1] }', '&v { water: [0, 0.5, x] }'], ['{ water: [1, 0.5, 0] }', '*v']),
    'my.yaml:9:88 parties[0].preferences.values.water[2]: Expected a number from 0 to 1, or an interval {value, low, high}, but found "x".',
    'my.yaml:9:88 parties[1].preferences.values.water[2]: Expected a number from 0 to 1, or an interval {value, low, high}, but found "x".',
  ],
  [
    'a byte order mark before',
    `\uFEFF${edited(['name: lake', 'name: 1'])}`,
    'my.yaml:1:7 name: Expected an id: a letter, then letters, digits, _ or -, but found 1. Put it in quotes.',
  ],
  [
    'CRLF line ends',
    edited(['rounds: 10', 'rounds: x']).replaceAll('\n', '\r\n'),
    'my.yaml:14:33 protocol.rounds: Expected a whole number from 1 to 1000000, but found "x".',
  ],
  [
    'letters beyond ASCII before',
    edited(['label: Water, options: [none, some', 'label: "核é", options: ["核é", 5.0']),
    'my.yaml:5:47 issues[0].options[1]: Expected a text, but found 5. Put it in quotes.',
  ],
  [
    'kinds that are misspelt or missing, and what is wrong behind them',
    edited(['kind: saop, rounds: 10', 'kind: sapo, rounds: 0'], ['kind: cardinal, ', '']).replace(
      'water: [0, 0.5, 1]',
      'water: [0, 0.5, 2]',
    ),
    'my.yaml:9:18 parties[0].preferences.kind: Expected one of cardinal, ordinal, but found nothing.',
    'my.yaml:9:69 parties[0].preferences.values.water[2]: Expected a number from 0 to 1, but found 2.',
    'my.yaml:14:19 protocol.kind: Expected one of saop, singleText, but found "sapo". Did you mean "saop"?',
    'my.yaml:14:33 protocol.rounds: Expected a whole number from 1 to 1000000, but found 0.',
  ],
  [
    'two parties of one name, and what follows',
    edited(['- id: B', '- id: A']),
    'my.yaml:10:9 parties[1].id: Expected an id that no other has, but found "A".',
    'my.yaml:16:24 agents.B: Expected a party, but found "B". Known: A.',
  ],
])('%s is no scenario', (_, text, ...expected) => {
  expect(failureOf(text)).toEqual(['invalid-scenario', ...expected]);
});

test.each([
  ['an unquoted date', lake, 'start', '2024-01-01'],
  ['document marks', `---\n${lake}...\n`, 'name', 'lake'],
  ['a byte order mark', `\uFEFF${lake}`, 'name', 'lake'],
  ['CRLF line ends', lake.replaceAll('\n', '\r\n'), 'title', 'Lake'],
  [
    'a bracket closed at the margin',
    edited(['agents: { A: boulware, B: conceder }', 'agents: {\n  A: boulware, B: conceder\n}']),
    'name',
    'lake',
  ],
  ['an optional key with nothing after it', `${lake}sources:\n`, 'name', 'lake'],
  ['a name that is a number in YAML 1.1', edited(['title: Lake', 'title: 12:30:45']), 'title', '12:30:45'],
])('%s is right', (_, text, key, value) => {
  expect(loadScenario(text)).toMatchObject({ [key]: value });
});

test('a key with nothing after it is not there', () => {
  expect(loadScenario(`${lake}sources:\n`)).not.toHaveProperty('sources');
});

test('an anchor may stand for another value', () => {
  const text = edited(
    ['{ water: [0, 0.5, 1] }', '&v { water: [0, 0.5, 1] }'],
    ['{ water: [1, 0.5, 0] }', '*v'],
  );
  const [first, second] = loadScenario(text).parties;
  expect(second!.preferences.values).toEqual(first!.preferences.values);
});

test('without a name of the file, line and column are given alone', () => {
  expect(() => loadScenario('name: 1')).toThrow('\n  1:7 name: Expected an id');
});

test('a thousand million deals are no burden', () => {
  const issues = Array.from(
    { length: 9 },
    (_, k) =>
      `  - { id: i${k}, label: i, options: [${Array.from({ length: 10 }, (_o, o) => `o${o}`).join(', ')}] }`,
  );
  const scenario = loadScenario(edited(['  - { id: water', `${issues.join('\n')}\n  - { id: water`]));
  expect(scenario.issues).toHaveLength(10);
});

test('a large file is read, and everything wrong with it is said', () => {
  // The first hundred problems, between the code and the line that says that they are the first.
  const keys = Array.from({ length: 500 }, (_, k) => `key${k}: ${k}\n`);
  expect(failureOf(lake + keys.join(''))).toHaveLength(102);
  const numbers = JSON.stringify({ a: Array.from({ length: 20_000 }, (_, k) => k / 7) });
  expect(() => loadScenario(numbers, { file: 'large.json' })).toThrow(/large\.json:1:\d+/);
});

test.each([
  [undefined, {}],
  ['', null],
  ['', { file: 7 }],
])('%j with options %j is a mistake of the program', (text, options) => {
  expect(() => loadScenario(text as string, options as object)).toThrow(
    expect.objectContaining({ code: 'invalid-option' }) as Error,
  );
});

test('numbers as options are their own text where they are written as one would write it', () => {
  const listed = '[none, some, all]';
  const three = loadScenario(edited([listed, '[600, -450.5, &most 0]']));
  expect(three.issues[0]!.options).toEqual(['600', '-450.5', '0']);
  expect(loadScenario(edited([listed, '["600", "-450.5", "0"]'])).issues).toEqual(three.issues);
  expect(loadScenario(JSON.stringify({ based: 'december2003' })).issues[0]!.options).toHaveLength(5);
  // A label must not become another one on the way.
  expect(failureOf(edited([listed, '[1.10, 0x10, 1e3]'])).slice(1)).toEqual([
    expect.stringMatching(/options\[0\]: Expected a text, but found 1\.1\. Put it in quotes\.$/),
    expect.stringMatching(/options\[1\]: Expected a text, but found 16\. Put it in quotes\.$/),
    expect.stringMatching(/options\[2\]: Expected a text, but found 1000\. Put it in quotes\.$/),
  ]);
  expect(failureOf(edited([listed, '[1, "1", 2]'])).slice(1)).toEqual([
    expect.stringMatching(/options\[1\]: Expected an option that is not in the list yet/),
  ]);
});
