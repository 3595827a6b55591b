import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openRuns,
  runsFormats,
  summarizeRuns,
  sweepExperiment,
  writeRuns,
  type Experiment,
  type Player,
  type SweepOptions,
  type SweepProgress,
} from '../../../src/ensemble/index.js';
import type { SixPartyError } from '../../../src/scenario/index.js';
import { load } from '../experiment/experimentText.js';
import { gamble, gambled } from './gamble.js';
import { recordedPlayer, type Manner } from './recordedPlayer.js';
import { fullAfter, quick, workFolder } from './workFolder.js';

const folder = workFolder();

/** Everything that a sweep says at the end. */
async function said(folders: readonly string[]): Promise<Record<string, string>> {
  const runs = await openRuns(folders);
  const place = folder();
  mkdirSync(place);
  const files = runsFormats.map(async (format) => {
    const file = join(place, format);
    await writeRuns(runs, file, format);
    return [format, readFileSync(file, 'latin1')] as const;
  });
  return {
    ...Object.fromEntries(await Promise.all(files)),
    summary: JSON.stringify(await summarizeRuns(runs)),
  };
}

interface Case {
  readonly experiment: Experiment;
  readonly player: (manner?: Manner) => Player;
  readonly whole: Record<string, string>;
}

async function caseOf(text: string): Promise<Case> {
  const experiment = await load(text);
  const place = folder();
  // With one worker, from begin to end.
  const { ended } = await sweepExperiment(experiment, { folder: place, workers: 1, disk: quick });
  expect(ended).toBe('complete');
  return { experiment, player: recordedPlayer(experiment), whole: await said([place]) };
}

const cases: Case[] = [
  await caseOf(gamble),
  await caseOf(
    gambled(
      ['paired: true', 'paired: false'],
      ['outcome', 'timeToAgreement, endedBy'],
      ['count: 4', 'count: 3'],
    ),
  ),
  await caseOf(`${gambled(['count: 4', 'count: 40'])}until: { metric: agreement, width: 0.4, every: 5 }\n`),
];

/** How a part of the runs is played: chunks, order of answers, and what comes between. */
const manners = fc.record({
  chunk: fc.integer({ min: 1, max: 60 }),
  inHand: fc.integer({ min: 1, max: 9 }),
  picks: fc.infiniteStream(fc.nat()),
  interruptions: fc.array(
    fc.record({
      kind: fc.constantFrom('abort', 'full', 'killed'),
      after: fc.integer({ min: 0, max: 6 }),
      place: fc.nat(),
    }),
    { maxLength: 3 },
  ),
});
type Manners = typeof manners extends fc.Arbitrary<infer M> ? M : never;

/** Plays a shard, interrupted as often as it says; what was reported done is never done again. */
async function interrupted(
  { experiment, player }: Case,
  place: string,
  { chunk, inHand, picks, interruptions }: Manners,
  shard: SweepOptions['shard'] & object,
): Promise<void> {
  const base = (): SweepOptions => ({
    ...{ folder: place, chunk, shard, resume: true, disk: quick },
    player: player({ inHand, pick: (waiting) => picks.next().value! % waiting }),
  });
  let kept = 0;
  for (const { kind, after, place: which } of interruptions) {
    const stop = new AbortController();
    let latest: SweepProgress | undefined;
    let reports = 0;
    const onProgress = (progress: SweepProgress): void => {
      latest = progress;
      if (kind !== 'full' && reports++ >= after) stop.abort();
    };
    const disk = kind === 'full' ? fullAfter(after) : quick;
    const options = { ...base(), onProgress, disk, signal: stop.signal };
    await sweepExperiment(experiment, options).catch((error: SixPartyError) => {
      expect([kind, error.code]).toEqual(['full', 'invalid-file']);
    });
    if (latest) expect(latest.before).toBe(kept);
    kept = latest?.done ?? kept;
    if (kind === 'killed') leaveHalfWritten(place, which);
  }
  const { before, done, total, ended } = await sweepExperiment(experiment, base());
  expect([ended, before, done]).toEqual(['complete', kept, total]);
}

/** What a process that dies leaves behind: a file under its temporary name. */
function leaveHalfWritten(place: string, which: number): void {
  writeFileSync(join(place, 'chunks', `.${which}-${which + 1}.jsonl.0123456789ab.tmp`), '{"run":');
}

describe('the result is that of one worker without an interruption', () => {
  test.each(cases.map((one, place) => [place, one] as const))(
    'whatever the chunks, workers, shards and interruptions: experiment %i',
    async (_, one) => {
      await fc.assert(
        fc.asyncProperty(fc.array(manners, { minLength: 1, maxLength: 4 }), async (shards) => {
          const folders = shards.map(() => folder());
          for (const [place, manner] of shards.entries()) {
            const shard = { index: place + 1, of: shards.length };
            await interrupted(one, folders[place]!, manner, shard);
            expect(readdirSync(join(folders[place]!, 'chunks')).filter((name) => /tmp/.test(name))).toEqual(
              [],
            );
          }
          expect(await said([...folders].reverse())).toEqual(one.whole);
          folders.forEach((place) => rmSync(place, { recursive: true }));
        }),
        { numRuns: 14 },
      );
    },
  );

  test('also if files were damaged, which are played again', async () => {
    const { experiment, player, whole } = cases[0]!;
    const place = folder();
    await sweepExperiment(experiment, { folder: place, chunk: 10, player: player(), disk: quick });
    const [cut, gone, changed] = readdirSync(join(place, 'chunks')).map((name) =>
      join(place, 'chunks', name),
    );
    truncateSync(cut!, 100);
    rmSync(gone!);
    writeFileSync(changed!, readFileSync(changed!, 'utf8').replace('"agreement":true', '"agreement":false'));
    const again = { folder: place, resume: true, player: player(), disk: quick };
    expect(await sweepExperiment(experiment, again)).toMatchObject({ before: 48 - 30, done: 48 });
    expect(await said([place])).toEqual(whole);
  });

  test('one that was stopped early has the runs that the rule asks for, and no others', () => {
    const { experiment, whole } = cases[2]!;
    const rows = whole['jsonl']!.split('\n').length - 1;
    expect(rows).toBeLessThan(experiment.total / 2);
    expect(rows % 5).toBe(0);
  });
});

test('what was stopped early is not gone on with', async () => {
  const { experiment, player } = cases[2]!;
  const options = { folder: folder(), chunk: 5, disk: quick };
  const { done } = await sweepExperiment(experiment, { ...options, player: player() });
  const idle: Player = { ...player(), play: () => Promise.reject(new Error('It is asked to play.')) };
  const again = await sweepExperiment(experiment, { ...options, resume: true, player: idle });
  expect(again).toEqual({ ended: 'complete', before: done, done, total: done });
});

describe('progress', () => {
  test('says what is kept, and of how much', async () => {
    const { experiment, player } = cases[0]!;
    const seen: SweepProgress[] = [];
    const options = { folder: folder(), chunk: 20, player: player(), disk: quick };
    const result = await sweepExperiment(experiment, { ...options, onProgress: (now) => seen.push(now) });
    expect(seen.map(({ done }) => done)).toEqual([0, 20, 40, 48]);
    expect(seen.every(({ total, before }) => total === 48 && before === 0)).toBe(true);
    expect(result).toEqual({ ended: 'complete', done: 48, before: 0, total: 48 });
  });

  test('of policies that stop early comes to its end, too', async () => {
    const { experiment, player } = cases[2]!;
    let last: SweepProgress | undefined;
    const options = { folder: folder(), player: player({ inHand: 4 }), disk: quick };
    await sweepExperiment(experiment, { ...options, onProgress: (now) => (last = now) });
    expect(last!.done).toBe(last!.total);
    expect(last!.total).toBeLessThan(experiment.total);
  });
});

describe('what is refused', () => {
  test('options, all at once', async () => {
    const wrong = { folder: '', workers: -1, chunk: 0, shard: { index: 4, of: 3 } };
    const failure = sweepExperiment(cases[0]!.experiment, wrong);
    await expect(failure).rejects.toMatchObject({
      code: 'invalid-option',
      issues: [{ path: 'folder' }, { path: 'workers' }, { path: 'chunk' }, { path: 'shard.index' }],
    });
  });

  test('a metric that there is not, before anything is written', async () => {
    const place = folder();
    const experiment = { ...(await load(gamble)), metrics: ['agrement'] };
    const failure = sweepExperiment(experiment, { folder: place, workers: 1 });
    await expect(failure).rejects.toMatchObject({
      code: 'unknown-name',
      issues: [{ hint: 'Did you mean "agreement"?' }],
    });
    expect(() => readdirSync(place)).toThrow('ENOENT');
  });
});

test('of several runs that fail the first is told, and what was played beside it is kept', async () => {
  const { experiment, player } = cases[0]!;
  const inner = player({ inHand: 4, pick: (waiting) => waiting - 1 });
  const failing: Player = {
    ...inner,
    play: async (span) => {
      const values = await inner.play(span);
      if (span.from === 10 || span.from === 30) throw new Error(`failed at ${span.from}`);
      return values;
    },
  };
  const place = folder();
  const options = { folder: place, chunk: 10, disk: quick };
  await expect(sweepExperiment(experiment, { ...options, player: failing })).rejects.toThrow('failed at 10');
  expect(readdirSync(join(place, 'chunks'))).toContain('0-10.jsonl');
});
