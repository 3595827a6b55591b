import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sixParty, workFolder, type Call } from '../cli/sixParty.js';
import { freePort } from '../ensemble/bullmq/redisServer.js';

const page = readFileSync(new URL('../../docs/beyond-one-machine.md', import.meta.url), 'utf8');
const place = workFolder();
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);
const here = (arg: string): string => (/^(runs|all|experiment)\b/.test(arg) ? place(arg) : arg);
const short = 'name: short\nscenario: december2003\nseeds: { count: 40 }\nmetrics: [agreement]\n';
writeFileSync(place('experiment.yaml'), short);

/** What a script would call `six-party` with. */
function argumentsOf(script: string, environment: Record<string, string>): string[] {
  const said = 'exec() { shift; printf "%s\\n" "$@"; }\n';
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return execFileSync('bash', ['--norc', '-uec', said + script], { encoding: 'utf8', env })
    .trim()
    .split('\n');
}

const call = (args: readonly string[]): Promise<Call> => sixParty(...args.map(here));

test('the shards, and what is put together of them', async () => {
  const [sharded] = blocks('sh');
  for (const command of sharded!.trim().split('\n')) {
    const { code, out } = await call(command.split(' ').slice(1));
    expect([command, code, out !== '']).toEqual([command, 0, true]);
  }
  const lines = readFileSync(place('all.jsonl'), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(40);
});

test('the script for Slurm plays the shard of its place in the array', async () => {
  const [script] = blocks('bash');
  execFileSync('bash', ['-n'], { input: script! });
  const [, last] = /--array=1-(\d+)/.exec(script!)!;
  const args = argumentsOf(script!, { SLURM_ARRAY_TASK_ID: '3', SLURM_CPUS_PER_TASK: '1' });
  expect(args).toContain(`3/${last}`);
  const { code, out } = await call(args);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Shard 3\/20: 2 runs are in .*runs\/3\./)]);
});

test('the job for Kubernetes plays a shard per index, from 0, and goes on where it was', async () => {
  interface Manifest {
    readonly spec: {
      readonly completions: number;
      readonly completionMode: string;
      readonly podFailurePolicy: {
        readonly rules: readonly { readonly onExitCodes?: { values: number[] } }[];
      };
      readonly template: {
        readonly spec: {
          readonly restartPolicy: string;
          readonly containers: readonly { readonly command: string[]; readonly args: string[] }[];
        };
      };
    };
  }
  const { completions, completionMode, podFailurePolicy, template } = (parse(blocks('yaml')[0]!) as Manifest)
    .spec;
  const { restartPolicy, containers } = template.spec;
  // A policy for failures is allowed with this restart policy only.
  expect([completionMode, restartPolicy]).toEqual(['Indexed', 'Never']);
  expect(podFailurePolicy.rules[0]!.onExitCodes!.values).toEqual([2]);
  const [{ command, args }] = containers as [(typeof containers)[number]];
  expect([command, args.length]).toEqual([['sh', '-c'], 1]);
  for (const index of [0, completions - 1, completions - 1]) {
    const asked = argumentsOf(args[0]!, { JOB_COMPLETION_INDEX: String(index) });
    const { code, out } = await call(asked);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(`^Shard ${index + 1}/${completions}: 2 runs are in .*runs/${index}\\.`),
    ]);
  }
});

test('the commands for Redis are such that only Redis is missing', async () => {
  const port = await freePort();
  const commands = blocks('sh')[2]!.trim().split('\n');
  expect(commands.map((command) => command.split(' ')[1])).toEqual(['sweep', 'worker']);
  const [sweep] = commands.map((command) => command.replace(/\S+:6379/, `redis://127.0.0.1:${port}`));
  const { code, err } = await call(sweep!.split(' ').slice(1));
  expect([code, err]).toEqual([2, expect.stringContaining('ECONNREFUSED')]);
  const [, ...worker] = commands[1]!.split(' ');
  const help = (await sixParty('worker', '--help')).out;
  for (const option of worker.filter((arg) => arg.startsWith('--'))) expect(help).toContain(option);
});

test('what it says of the packages to install and of the exit codes', () => {
  expect(page).toContain('npm install six-party-talks bullmq ioredis');
  expect(page).toContain('code 130');
});
