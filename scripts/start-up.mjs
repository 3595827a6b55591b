// What a process costs before it does anything, as ratios of processor time against another build:
//   node scripts/start-up.mjs OTHER_DIST [--turns 5] [--only TEXT]
// Every figure is the best of some turns; in each turn both builds are measured one after the other, each in
// a process of its own. What is loaded is told above a node that does nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { turns: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const here = fileURLToPath(new URL('../dist', import.meta.url));
const other = resolve(positionals[0] ?? here);
const folder = mkdtempSync(join(tmpdir(), 'start-up-'));

/** Lines that every measuring program begins with: the processor time of the process so far, and `spent`. */
const clock = `
const used = (since) => { const { user, system } = process.cpuUsage(since); return (user + system) / 1000; };
const load = (name) => import(new URL(name, process.env.DIST));
let spent = 0;
process.on('exit', () => process.stderr.write('\\nspent ' + (spent || used() - spent)));
`;

/** What a loop takes once it is warm. */
const warm = (prepare, work, loops) => `
const { december2003, runTalks, replay, fingerprint } = await load('index.js');
${prepare}
for (let loop = 0; loop < 150; loop++) ${work};
let best = Infinity;
for (let batch = 0; batch < 10; batch++) {
  const before = process.cpuUsage();
  for (let loop = 0; loop < ${loops}; loop++) ${work};
  best = Math.min(best, used(before) / ${loops});
}
spent = best;`;

const trace = `const { trace } = runTalks(december2003, { seed: 'start-up' });`;

const ensemble = (runs, options) => `
const { runEnsemble } = await load('ensemble.js');
const { december2003 } = await load('index.js');
await runEnsemble(december2003, { runs: ${runs}, seed: 'start-up', ${options} });`;

/** Name, program, and whether a node that does nothing is taken off. */
const programs = [
  ...['index', 'report', 'testing', 'analysis', 'files', 'ensemble', 'ensemble-worker'].map((name) => [
    `import ${name}.js`,
    `await load('${name}.js');`,
    true,
  ]),
  ['six-party --version', command('--version'), true],
  ['six-party --help', command('--help'), true],
  ['six-party run december2003 --json', command('run', 'december2003', '--json'), true],
  ['first 20 talks', firstTalks(20), false],
  ['first talk', firstTalks(1), false],
  ['replay', warm(trace, 'replay(trace)', 30), false],
  ['fingerprint', warm(trace, 'fingerprint(trace)', 20), false],
  ['200 talks, threads by default', ensemble(200, ''), false],
  ['200 talks, one thread', ensemble(200, 'workers: 1'), false],
];

function command(...args) {
  return `process.argv.splice(1, Infinity, 'six-party', ${args.map((arg) => `'${arg}'`).join(', ')});
await load('cli.js');`;
}

function firstTalks(count) {
  return `
const { december2003, runTalks } = await load('index.js');
const before = process.cpuUsage();
for (let talk = 0; talk < ${count}; talk++) runTalks(december2003, { seed: 'first-' + talk });
spent = used(before);`;
}

function measure(text, dist) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, clock + text);
  const { stderr } = run(file, dist);
  return Number(/spent ([\d.]+)$/.exec(stderr)[1]);
}

function run(file, dist) {
  const env = { ...process.env, DIST: `${pathToFileURL(dist).href}/` };
  const errors = join(folder, 'errors');
  const command = `"${process.execPath}" "${file}" >/dev/null 2>"${errors}"; cat "${errors}"`;
  return { stderr: execFileSync('/bin/sh', ['-c', command], { env, encoding: 'utf8' }) };
}

try {
  const turns = Number(values.turns);
  console.log(`${'ms of processor time, best of ' + turns}`.padEnd(44), 'other   this   ratio');
  for (const [name, text, above] of programs.filter(([name]) => name.includes(values.only))) {
    const best = { bare: Infinity, other: Infinity, this: Infinity };
    for (let turn = 0; turn < turns; turn++) {
      if (above) best.bare = Math.min(best.bare, measure('', here));
      best.other = Math.min(best.other, measure(text, other));
      best.this = Math.min(best.this, measure(text, here));
    }
    const off = above ? best.bare : 0;
    const [before, now] = [best.other - off, best.this - off];
    const figures = [before, now].map((time) => time.toFixed(time < 20 ? 2 : 0).padStart(6));
    console.log(name.padEnd(44), ...figures, ` ${(now / before).toFixed(2)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
