import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_MB, readNamed } from '../../src/ensemble/sweep/folder/readWhole.js';
import { lake } from '../files/games.js';
import { sixParty, workFolder } from './sixParty.js';

const place = workFolder();
const long = 'a'.repeat(100_000);

test('what is wrong with a command line is said in few letters, however long it is', async () => {
  for (const args of [
    [long],
    ['run', 'december2003', `--${long}`],
    ['run', long],
    ['run', `${long}.yaml`],
    ['run', 'december2003', '--agent', long],
    ['run', 'december2003', '--agent', `US=${long}`],
    ['run', 'december2003', '--rounds', long],
    ['run', 'december2003', '--trace', long],
    ['worker', '--redis', long],
    ['worker', '--redis', `redis://${long}`],
    ['worker', '--redis-url-file', long],
    ['import', 'genius', '.', '--encoding', long],
    ['import', 'genius', '.', '--leave-out', long],
    ['export', long],
    ['schema', long],
    ['report', long, '-o', 'x'],
    ['sweep', long, '--out', 'x'],
    ['merge', long],
    ['discover', long, '--outcome', long],
  ]) {
    const { code, out, err } = await sixParty(...args);
    expect([args[0], code, out]).toEqual([args[0], 2, '']);
    expect(err.length).toBeLessThan(3000);
  }
});

describe.runIf(process.platform === 'linux')('files that are none, or have no end', () => {
  const odd = (name: string, make: (file: string) => unknown): string => {
    make(place(name));
    return place(name);
  };
  const ways = (file: string): readonly (readonly string[])[] => [
    ['validate', `${file}.yaml`],
    ['run', `${file}.json`],
    ['run', `${file}.ts`],
    ['run', `${file}.yaml`, '--row', '0'],
    ['replay', `${file}.json`],
    ['report', `${file}.json`, '-o', place('page.html')],
    ['sweep', `${file}.yaml`, '--out', place('none')],
    ['sensitivity', `${file}.yaml`],
    ['analyze', 'december2003', '--stability', `${file}.yaml`],
    ['import', 'genius', `${file}.yaml`],
    ['worker', '--redis-url-file', `${file}.yaml`],
  ];

  test.each([
    ['device', (file: string) => symlinkSync('/dev/zero', file), 'It is a device, not a file.'],
    ['circle', (file: string) => symlinkSync(file, file), 'The links of the path lead in a circle.'],
    [
      'terabyte',
      (file: string) => {
        writeFileSync(file, '');
        truncateSync(file, 2 ** 40);
      },
      /The file has 1048576\.0 MB\. At most (50|200) MB are read\./,
    ],
    ['folder', (file: string) => mkdirSync(file), /folder/],
  ] as const)('%s', async (name, make, said) => {
    for (const ending of ['.yaml', '.json', '.ts']) odd(`${name}${ending}`, make);
    for (const args of ways(place(name))) {
      if (name === 'folder' && (args[0] === 'import' || args[0] === 'report')) continue;
      const { code, err } = await sixParty(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toMatch(said);
    }
  });

  test('a pipe that never ends is given up at the limit; one that ends is read', () => {
    const pipe = odd('pipe', (file) => execFileSync('mkfifo', [file]));
    const feed = (command: string): Buffer | string => {
      execFileSync('sh', ['-c', `(${command}) > "$0" 2>/dev/null &`, pipe], { stdio: 'ignore' });
      try {
        return readNamed(pipe, 'written');
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(feed('printf abc').toString()).toBe('abc');
    expect(feed('cat /dev/zero')).toBe(
      `The file has more than ${MAX_MB.written} MB. At most 50 MB are read.`,
    );
  });
});

test('an object of JSON with too many keys is refused where they are too many', async () => {
  const keys = Array.from({ length: 100_000 }, (_, n) => `,"k${n}":0`).join('');
  writeFileSync(place('keys.json'), `{"name":"x"${keys}}`);
  const { code, err } = await sixParty('validate', place('keys.json'));
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/keys\.json:1:\d+: Expected at most 100000 members in an object/) as string,
  ]);
});

/** An experiment over a script that leaves a mark where it ran. */
function own(name: string): string {
  const script = `process.env.SIX_PARTY_RAN = '${name}';
import { loadScenario } from 'six-party-talks/files';
export default loadScenario(${JSON.stringify(lake)});
`;
  writeFileSync(place(`${name}.ts`), script);
  const factors =
    'factors: { parties.A.noDeal: { min: 0, max: 0.2 } }\ndesign: { kind: factorial, levels: 2 }\n';
  const text = `name: ${name}\nscenario: ${name}.ts\nseeds: { count: 2 }\nmetrics: [agreement]\n${factors}`;
  writeFileSync(place(`${name}.yaml`), text);
  return place(`${name}.yaml`);
}

describe('an experiment whose scenario is a script', () => {
  test.each([
    ['sweep', '--out', place('out1')],
    ['sensitivity', '--n', '2'],
    ['run', '--row', '0'],
  ])('%s runs nothing before it is allowed to', async (command, ...more) => {
    delete process.env['SIX_PARTY_RAN'];
    const file = own(`allowed${command}`);
    const { code, err } = await sixParty(command, file, ...more);
    expect([code, process.env['SIX_PARTY_RAN']]).toEqual([2, undefined]);
    expect(err).toMatch(/:2:11 scenario: Its scenario "allowed\w+\.ts" is a script.*say --allow-scripts\.$/m);
    expect(
      (
        await sixParty(
          command,
          file,
          ...more,
          '--allow-scripts',
          ...(command === 'run' ? [] : ['--workers', '0']),
        )
      ).code,
    ).toBe(0);
    expect(process.env['SIX_PARTY_RAN']).toBe(`allowed${command}`);
  });

  test('report --experiment neither; a script that is named itself is run', async () => {
    const file = own('reported');
    const out = place('reported');
    expect((await sixParty('sweep', file, '--out', out, '--workers', '0', '--allow-scripts')).code).toBe(0);
    delete process.env['SIX_PARTY_RAN'];
    const report = ['report', out, '--experiment', file, '-o', place('reported.html')];
    const refused = await sixParty(...report);
    expect([refused.code, process.env['SIX_PARTY_RAN']]).toEqual([2, undefined]);
    expect(refused.err).toContain('--allow-scripts');
    expect((await sixParty(...report, '--allow-scripts')).code).toBe(0);
    expect((await sixParty('validate', place('reported.ts'))).code).toBe(0);
  });

  test.each(['/x.ts', '../x.mts', './x.JS', 'x.cjs'])('however it is written: %s', async (scenario) => {
    writeFileSync(place('odd.yaml'), `name: odd\nscenario: ${scenario}\nseeds: { count: 1 }\n`);
    const { code, err } = await sixParty('sweep', place('odd.yaml'), '--out', place('out2'));
    expect([code, err]).toEqual([2, expect.stringContaining('is a script') as string]);
  });
});

test('the address of Redis is said once, and somewhere', async () => {
  delete process.env['SIX_PARTY_REDIS_URL'];
  writeFileSync(place('url'), 'redis:/:hush@host');
  writeFileSync(place('plain.yaml'), 'name: plain\nscenario: december2003\nseeds: { count: 1 }\n');
  const none = await sixParty('worker');
  expect([none.code, none.err]).toEqual([
    2,
    expect.stringMatching(/SIX_PARTY_REDIS_URL.*--redis-url-file/) as string,
  ]);
  const twice = await sixParty('worker', '--redis', 'redis://a', '--redis-url-file', place('url'));
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('one of --redis and') as string]);
  for (const args of [['worker'], ['sweep', place('plain.yaml'), '--out', place('out3')]]) {
    const wrong = await sixParty(...args, '--redis-url-file', place('url'));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('not the address') as string]);
    expect(wrong.err).not.toContain('hush');
    expect((await sixParty(...args, '--redis')).code).toBe(2);
  }
  for (const url of [
    'redis://host:99999?password=hush',
    'redis://:hu?sh@h:99999',
    'redis://hush@h:99999',
    'redis://h:99999?password=a@hush',
  ]) {
    expect((await sixParty('worker', '--redis', url)).err).not.toMatch(/hush|hu\?/);
  }
});
