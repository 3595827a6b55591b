import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { blocksOf, printedBy } from './snippets.js';

// That every figure is what comes out, `npm run analysis -- --check` says in some minutes; here, what takes seconds.
const page = readFileSync(new URL('../../docs/analysis.md', import.meta.url), 'utf8');
const place = workFolder();
for (const file of blocksOf(page, 'yaml')) writeFileSync(place(/^# (\S+)\n/.exec(file)![1]!), file);

const blocks = [...page.matchAll(/^```(sh|text)\n([^]*?)^```$/gm)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));
const commands = blocks.flatMap(({ kind, text }, at) =>
  kind === 'sh'
    ? text
        .trim()
        .split('\n')
        .map((command) => ({ command, shown: blocks[at + 1]!.text }))
    : [],
);
const quick = commands.filter(({ command }) => /^six-party (analyze|run) (?!.*--seeds)/.test(command));

test('it asks with each analysis', () => {
  const called = new Set(commands.map(({ command }) => command.split(' ')[1]));
  expect([...called]).toEqual(['analyze', 'run', 'explain', 'best-responses', 'sweep', 'discover']);
  expect(quick.length).toBeGreaterThan(4);
});

test.each(quick)('$command prints what is shown', { timeout: 60_000 }, async ({ command, shown }) => {
  const args = command.split(' ').slice(1);
  const { code, out, err } = await sixParty(...args.map((arg) => (/\.yaml$/.test(arg) ? place(arg) : arg)));
  expect([code, err]).toEqual([0, '']);
  const lines = shown
    .trim()
    .split('\n')
    .filter((line) => line !== '…');
  expect(lines.length).toBeGreaterThan(5);
  const printed = out.split('\n');
  expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
});

test('the programs run, with fewer seeds, and say what their blocks show', async () => {
  const [power, advice, ...others] = blocksOf(page, 'ts');
  expect(others).toEqual([]);
  const softened = await printedBy(power!.replace(/seeds: \d+/, 'seeds: 2'));
  expect(softened.map((line) => line.trim().split(/ +/)[0])).toEqual([
    'share',
    'US',
    'DPRK',
    'China',
    'ROK',
    'Japan',
    'Russia',
    'nobody',
  ]);
  const pair = /const pair = .*;/;
  const advised = await printedBy(
    advice!.replace(/seeds: \d+/, 'seeds: 24').replace(pair, "const pair = ['Japan'];"),
  );
  expect(advised[0]).toMatch(
    /^Japan: more realisedGain\.Japan; \d+ doses were tried, these are known to pay$/,
  );
  expect(advised.at(-1)).toMatch(/^ {2}best of its own: .*; of the others: /);
}, 60_000);

test('what it links to is there', () => {
  const targets = [...page.matchAll(/\]\(([\w-]+\.md)(?:#([\w-]+))?\)/g)];
  expect(new Set(targets.map(([, file]) => file))).toEqual(
    new Set(['cli.md', 'games.md', 'discovery.md', 'stability.md', 'calibration.md', 'history.md']),
  );
  for (const [, file, heading] of targets) {
    const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
      words!
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    if (heading !== undefined) expect(headings, file).toContain(heading);
  }
});
