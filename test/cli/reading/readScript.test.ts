import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sixParty, workFolder } from '../sixParty.js';

const file = workFolder();

/** A game of two parties about a price, as a script would have it. */
const game = `{
  name: 'sale', title: 'A sale', start: '2020-01-01',
  issues: [{ id: 'price', label: 'price', options: ['low', 'middle', 'high'] }],
  parties: [
    { id: 'Ann', label: 'Ann', preferences: { kind: 'cardinal', weights: { price: 1 }, values: { price: [0, 0.6, 1] } } },
    { id: 'Bob', label: 'Bob', preferences: { kind: 'cardinal', weights: { price: 1 }, values: { price: [1, 0.6, 0] } } },
  ],
  rule: { kind: 'unanimity' }, protocol: { kind: 'saop', rounds: 5 }, horizon: { rounds: 1 },
  agents: { Ann: linear(), Bob: linear() },
}`;

/** Calls the command with a script. */
async function told(name: string, text: string, args: readonly string[] = ['run', '--json']) {
  writeFileSync(file(name), text);
  const { code, out, err } = await sixParty(args[0]!, file(name), ...args.slice(1));
  return { code, out, err: err.replaceAll(file('x').slice(0, -1), '') };
}

describe('a script in every way to write it', () => {
  const scenario = `const scenario = ${game};\n`;
  test.each([
    [
      'a.ts',
      `import { linear, type Talks } from 'six-party-talks';\nconst t: Talks = ${game};\nexport default t;`,
    ],
    ['b.mts', `import { linear } from 'six-party-talks';\nexport default async (seed: string) => (${game});`],
    [
      'c.cts',
      `import lib = require('six-party-talks');\nconst { linear } = lib;\n${scenario}export = scenario;`,
    ],
    ['d.js', `import { linear } from 'six-party-talks';\n${scenario}export default scenario;`],
    ['e.js', `const { linear } = require('six-party-talks');\n${scenario}module.exports = () => scenario;`],
    ['f.mjs', `import { linear } from 'six-party-talks';\n${scenario}export { scenario as default };`],
    [
      'g.cjs',
      `const { linear } = require('six-party-talks');\n${scenario}module.exports = Promise.resolve(scenario);`,
    ],
    ['h.cjs', `const { linear } = require('six-party-talks');\n${scenario}exports.default = scenario;`],
  ])('%s', async (name, text) => {
    const { code, out, err } = await told(name, text);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ scenario: 'sale', agents: { Ann: 'linear', Bob: 'linear' } });
  });
});

describe('it is given the seed, and run as any other scenario', () => {
  const text = `import { linear, boulware } from 'six-party-talks';
export default (seed: string) => ({ ...(${game}), title: 'Seed ' + seed });`;

  test('run, analyze', async () => {
    expect((await told('seed.ts', text, ['run', '--seed', 'x y'])).out).toMatch(/^Seed x y\n/);
    expect((await told('seed.ts', text, ['analyze'])).out).toMatch(/^Seed 1\n/);
  });

  test('a trace of its own agents is checked without them', async () => {
    const own = `{ name: 'own', parameters: { a: 1 }, decide: linear().decide }`;
    const script = `import { linear } from 'six-party-talks';\nexport default { ...(${game}), agents: { Ann: ${own}, Bob: linear() } };`;
    const { out, err } = await told('own.ts', script, ['run', '--trace', file('own.json')]);
    expect(err).toBe('');
    expect(out).toContain('Ann  plays own');
    expect(await sixParty('replay', file('own.json'))).toEqual({ code: 0, out, err: '' });
  });

  test('its parties are those that --agent knows', async () => {
    const { out } = await told('seed.ts', text, ['run', '--agent', 'Bob=boulware', '--json']);
    expect(JSON.parse(out)).toMatchObject({ agents: { Ann: 'linear', Bob: 'boulware' } });
    const { code, err } = await told('seed.ts', text, ['run', '--agent', 'bob=boulware']);
    expect([code, err]).toEqual([
      2,
      'This cannot be run.\n  --agent bob=boulware: There is no party "bob". Did you mean "Bob"?\n',
    ]);
  });
});

describe('what it imports', () => {
  test('is looked for beside it, in TypeScript too; the same file is the same module', async () => {
    writeFileSync(
      file('helper.ts'),
      `export interface H { h: 1 }\nexport let count = 0;\nexport const up = () => ++count;`,
    );
    writeFileSync(
      file('other.mjs'),
      `import { linear } from 'six-party-talks';\nexport const agents = { Ann: linear(), Bob: linear() };`,
    );
    const text = `import { up, type H } from './helper';
import { count } from './helper.ts';
import { agents } from './other.mjs';
import { basename } from 'node:path';
import { linear } from 'six-party-talks';
up();
export default { ...(${game}), agents, name: basename('/x/sale') + count };`;
    const { out, err } = await told('imports.ts', text);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ scenario: 'sale1', agents: { Ann: 'linear' } });
  });
});

describe('mistakes in it: code 2, and where', () => {
  /** Types and blank lines that are gone when it runs: a line counted there would be wrong. */
  const types = `import { linear, defineScenario, rankOrderCentroid } from 'six-party-talks';

interface Price {
  readonly low: number;

  readonly high?: { deep: number };
}
enum Kind { A, B }

`;
  test.each([
    [
      'a word that is none',
      `${types}const a: number = 1;\nconst b = { a: 1,, b };\n`,
      'The script bad.ts cannot be read.',
      'bad.ts:11:18: Unexpected token.',
    ],
    [
      'a bracket that is not closed',
      `const a = {\n  b: (1,\n`,
      'The script bad.ts cannot be read.',
      'bad.ts:3:1: Unexpected token.',
    ],
    [
      'thrown while it is imported',
      `${types}const p: Price = { low: Kind.B };\nexport default (p as   Price).high!.deep;`,
      'The script bad.ts fails.',
      `bad.ts:11:37: TypeError: Cannot read properties of undefined (reading 'deep')`,
    ],
    [
      'thrown in its function',
      `${types}export default async function make(seed: string): Promise<Price> {\n  const a = 1 as const; throw new RangeError('no ' + seed);\n}`,
      'The script bad.ts fails.',
      'bad.ts:11:31: RangeError: no 1',
    ],
    [
      'thrown in its first line',
      `null.x;`,
      'The script bad.ts fails.',
      `bad.ts:1: TypeError: Cannot read properties of null (reading 'x')`,
    ],
    ['something else thrown', `throw 'up';`, 'The script bad.ts fails.', 'bad.ts: It throws up.'],
    [
      'a promise that fails',
      `\nexport default Promise.reject(new Error('late'));`,
      'The script bad.ts fails.',
      'bad.ts:2:31: Error: late',
    ],
    [
      'a module that there is not',
      `\nimport x from './nowhere.js';\nexport default x;`,
      'The script bad.ts fails.',
      `bad.ts:2:1: Error: Cannot find module './nowhere.js'`,
    ],
    [
      'no default export',
      `export const scenario = 1;`,
      'The script bad.ts gives no scenario.',
      'bad.ts: The script has no default export. Write `export default` before a scenario, or before a function (seed) => scenario.',
    ],
    [
      'nothing at all',
      ``,
      'The script bad.ts gives no scenario.',
      'bad.ts: The script has no default export.',
    ],
    [
      'a default export that is no scenario',
      `export default 7;`,
      'The script bad.ts gives no scenario.',
      'bad.ts: The default export is not a scenario, but 7.',
    ],
    [
      'a function that returns nothing',
      `export default () => {};`,
      'The script bad.ts gives no scenario.',
      'bad.ts: What the default export returns is not a scenario, but nothing.',
    ],
    [
      'a scenario that is not valid',
      `${types}export default { ...(${game}), title: '', rule: { kind: 'unanimous' } };`,
      'The scenario of bad.ts is not valid.',
      'bad.ts title: ',
    ],
    [
      'an agent that does not decide',
      `${types}export default { ...(${game}), agents: { Ann: { name: 'a', parameters: {} }, Bob: linear() } };`,
      'The scenario of bad.ts is not valid.',
      'bad.ts agents.Ann: This agent does not decide',
    ],
    [
      'the library refuses what it is given',
      `${types}\nexport default defineScenario({ ...(${game}), name: '' });`,
      'The script bad.ts fails. The scenario is not valid.',
      'bad.ts:11:30 name: ',
    ],
  ])('%s', async (_, text, first, then) => {
    const { code, out, err } = await told('bad.ts', text);
    expect([code, out]).toEqual([2, '']);
    const [head, ...lines] = err.trimEnd().split('\n');
    expect(head).toBe(first);
    expect(lines[0]!.trim().slice(0, then.length)).toBe(then);
    expect(err).not.toMatch(/\n\s+at .*:/);
  });

  test('in a file that it imports', async () => {
    writeFileSync(
      file('my part (1).ts'),
      `\ninterface A { a: 1 }\n\nexport const f = (a: A): never => {\n  throw new Error('part');\n};`,
    );
    const { code, err } = await told(
      'whole.ts',
      `import { f } from './my part (1).ts';\nexport default f({ a: 1 });`,
    );
    expect([code, err]).toEqual([2, 'The script whole.ts fails.\n  my part (1).ts:5:9: Error: part\n']);
  });

  test('in an agent of it, while the talks are played', async () => {
    const agent = (decide: string): string =>
      `${types}const agent = {\n  name: 'mine', parameters: {},\n  decide(): never { ${decide} },\n};\nexport default { ...(${game}), agents: { Ann: agent, Bob: linear() } };`;
    const thrown = await told('agent.ts', agent(`throw new Error('of my own');`));
    expect([thrown.code, thrown.err]).toEqual([
      2,
      'Agent "mine" of Ann in round 1 (plenary) failed: of my own\n  at agent.ts:12:27\n',
    ]);
    const illegal = await told('agent.ts', agent(`return { kind: 'close' } as never;`));
    expect(illegal.code).toBe(2);
    expect(illegal.err).toMatch(/^Agent "mine" of Ann in round 1 \(plenary\) made an illegal move/);
  });
});
