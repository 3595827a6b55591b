import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/output/shell.js';
import { sixParty, workFolder } from '../cli/sixParty.js';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const place = workFolder();
const ours = /^(lake|talks|mandate)(\.\w+)?$/;
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );
const here = (text: string): string => text.replaceAll(place('x').slice(0, -1), '');

for (const script of blocks('ts')) writeFileSync(place(/^\/\/ (\S+)\n/.exec(script)![1]!), script);
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
const called = new Set<string>();

test.each(commands)(
  '%s',
  async (command) => {
    const [program, name, ...args] = command.split(' ');
    expect(program).toBe('six-party');
    called.add(name!);
    const { code, out, err } = await sixParty(
      name!,
      ...args.map((arg) => (ours.test(arg) ? place(arg) : arg)),
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
  },
  60_000,
);

test('every command of the help has its heading, and its example here or on another page', async () => {
  const help = (await sixParty('--help')).out;
  const names = [...help.matchAll(/^ {2}([a-z-]+) /gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help');
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) expect(page).toMatch(new RegExp(`^## .*\`six-party ${name}`, 'm'));
  expect(names.filter((name) => !called.has(name))).toEqual(
    ['sensitivity', 'import', 'export', 'sweep', 'merge', 'discover', 'worker'], // each has its own page
  );
});

describe('what it shows', () => {
  test('the lines of validate', async () => {
    const [good, bad] = blocks('text');
    expect(here((await sixParty('validate', place('lake.yaml'))).out)).toBe(good);
    const text = readFileSync(place('lake.yaml'), 'utf8').replace('fishing: 0.5', 'fishing: "0.5"');
    writeFileSync(place('lake.yaml'), text);
    expect(here((await sixParty('validate', place('lake.yaml'))).err)).toBe(bad);
  });

  test('the script is the one that gives another mandate for another seed', async () => {
    const [one, other] = await Promise.all(
      ['7', '8'].map((seed) => sixParty('run', place('mandate.ts'), '--seed', seed, '--json')),
    );
    expect(one!.out).not.toBe(other!.out);
  });

  test('the exit codes', () => {
    const table = [...page.matchAll(/^\| (\d{1,3}) +\|/gm)].map(([, code]) => Number(code));
    expect(table).toEqual(Object.values(exitCodes));
  });
});
