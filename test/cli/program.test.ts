import { Command, Help } from 'commander';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/program.js';
import { version } from '../../src/talks/index.js';
import { sixParty, sixPartyIn } from './sixParty.js';

describe('help and version', () => {
  test('--version', async () => {
    expect(await sixParty('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('--help names the commands', async () => {
    const { code, out, err } = await sixParty('--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Usage: six-party[\s\S]*run [\s\S]*replay /);
  });

  test('run --help names scenarios, parties and models', async () => {
    const { code, out } = await sixParty('run', '--help');
    expect(code).toBe(0);
    for (const name of [
      'december2003',
      'DPRK',
      'phasedConcessions',
      '--seed',
      '--rounds',
      '--json',
      '--trace',
    ]) {
      expect(out).toContain(name);
    }
  });
});

test.each(Object.entries(commands))(
  'the help says of %s what it takes, without loading it',
  async (name, entry) => {
    const command = new Command(name);
    const nothing = (): void => undefined;
    (await entry.fill())(command, { out: nothing, err: nothing }, nothing);
    expect(`${name} ${entry.usage}`.trimEnd()).toBe(new Help().subcommandTerm(command));
  },
);

test('help is as wide as the terminal, else 80 columns', async () => {
  const longest = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));
  expect(longest((await sixPartyIn(70, '--help')).out)).toBeLessThanOrEqual(70);
  expect(longest((await sixParty('--help')).out)).toBeGreaterThan(70);
  expect(longest((await sixParty('--help')).out)).toBeLessThanOrEqual(80);
  expect(longest((await sixPartyIn(120, '--help')).out)).toBeGreaterThan(80);
});

describe('a command or option that there is not: code 2 and the nearest name', () => {
  test.each([
    [['rum', 'december2003'], 'run'],
    [['repaly', 'x.json'], 'replay'],
    [['run', 'december2003', '--sead', '1'], '--seed'],
    [['run', 'december2003', '--jsn'], '--json'],
    [['replay', 'x.json', '--hepl'], '--help'],
    [['--verson'], '--version'],
  ])('%j', async (args, meant) => {
    const { code, out, err } = await sixParty(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`Did you mean ${meant}?`);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('what is missing or too much: code 2', () => {
  test.each([
    [[], 'Usage: six-party'],
    [['run'], "missing required argument 'scenario'"],
    [['replay'], "missing required argument 'file'"],
    [['run', 'december2003', 'december2003'], 'too many arguments'],
    [['run', 'december2003', '--seed'], "option '--seed <seed>' argument missing"],
  ])('%j', async (args, said) => {
    const { code, out, err } = await sixParty(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
