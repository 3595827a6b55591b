import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { SixPartyError } from '../../scenario/index.js';
import { version } from '../../talks/index.js';
import { experimentHash, type Experiment } from '../experiment/experiment.js';
import { CHUNKS, keepChunk, readChunk } from '../sweep/folder/chunkFile.js';
import { diskError } from '../sweep/folder/diskError.js';
import { durable, readWhole } from '../sweep/folder/disk.js';
import { isChunkOf, manifestOf } from '../sweep/folder/manifest.js';
import { readManifest, refuseForeign } from '../sweep/folder/manifestFile.js';
import type { SweepManifest } from '../sweep/folder/manifest.js';
import { experimentFrom } from '../play/message.js';
import type { Span } from '../fold/runs.js';
import type { ThreadPool } from '../play/threads.js';
import { headerOf } from '../sweep/rows/header.js';
import type { SweepJob } from './jobs.js';

/** Where a worker does its jobs. */
export interface Bench {
  /**
   * Plays a chunk and keeps it; one that is there already is left.
   *
   * @param data - as it stands in Redis, where others may write too: nothing of it is taken on trust
   * @param folder - in place of the folder that it says
   * @throws SixPartyError `invalid-option` if it is no job, or not one of those of its sweep
   */
  keep(data: unknown, folder?: string): Promise<SweepJob>;
}

interface Known {
  readonly text: string;
  readonly experiment: Experiment;
  readonly manifest: SweepManifest;
}

/** Experiments that are kept: a worker may be there for many sweeps. */
const MOST = 8;

/** Reads the experiment of a job from the folder of its sweep, once. */
export function openBench(pool: ThreadPool): Bench {
  const read = new Map<string, Promise<Known>>();
  const knownOf = (job: SweepJob): Promise<Known> => {
    const key = `${job.experiment} ${job.folder}`;
    let known = read.get(key);
    if (known === undefined) {
      known = readExperiment(job);
      known.catch(() => read.delete(key));
      read.set(key, known);
      if (read.size > MOST) read.delete(read.keys().next().value!);
    }
    return known;
  };
  return {
    async keep(data, place) {
      const asked = jobOf(data);
      const job = { ...asked, folder: place ?? asked.folder };
      const { folder, experiment: hash, from, to } = job;
      const { text, experiment, manifest } = await knownOf(job);
      const span = { from, to };
      if (!isChunkOf(manifest, span)) throw notPlanned(span, manifest);
      const { header } = manifest;
      if ((await readChunk(folder, header, span)) !== undefined) return asked;
      const values = await pool.play({ hash, experiment: text, from, to });
      await keepChunk(durable, folder, experiment, header, span, values);
      return asked;
    },
  };
}

async function readExperiment({ folder, experiment: hash }: SweepJob): Promise<Known> {
  const file = join(folder, 'experiment.json');
  let text: string;
  try {
    await access(join(folder, CHUNKS));
    text = await readWhole(file);
  } catch (error) {
    const hint =
      'The folder of the sweep must be on a disk that the worker sees; elsewhere than for the sweep, say where with --out.';
    throw diskError(folder, 'The folder of the sweep cannot be read', error, hint);
  }
  const manifest = await readManifest(folder);
  const { header } = manifest;
  const experiment = experimentFrom(text);
  if (header.version !== version) {
    throw foreign(
      file,
      `version ${version}`,
      `The sweep is of version ${header.version}, this worker of ${version}.`,
    );
  }
  if (header.experiment !== hash || experimentHash(experiment) !== hash) {
    throw foreign(file, hash, 'It is a directory of another experiment.');
  }
  // How many runs there are, and where chunks begin, is for the experiment to say.
  refuseForeign(folder, manifest, manifestOf(headerOf(experiment), manifest.shard, manifest.chunk));
  return { text, experiment, manifest };
}

/** Returns what stands in Redis, if it is a job. */
function jobOf(data: unknown): SweepJob {
  const { folder, experiment, from, to } = (data ?? {}) as Partial<Record<keyof SweepJob, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const isRun = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  if (isText(folder) && isText(experiment) && isRun(from) && isRun(to))
    return { folder, experiment, from, to };
  throw noJob(
    'a folder and the hash of an experiment as texts, from and to as whole numbers',
    'What stands in Redis is not a job of a sweep.',
  );
}

function notPlanned({ from, to }: Span, manifest: SweepManifest): SixPartyError {
  return noJob(
    `a chunk of ${manifest.chunk} runs of those from ${manifest.from} to ${manifest.to}`,
    `Runs ${from} to ${to} are not a chunk of this sweep.`,
  );
}

function noJob(expected: string, message: string): SixPartyError {
  return new SixPartyError('invalid-option', 'The job was not made by six-party sweep.', [
    { path: 'job', code: 'inconsistent', expected, received: 'something else', message, hint: '' },
  ]);
}

function foreign(path: string, expected: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This folder holds something else.', [
    { path, code: 'inconsistent', expected, received: 'another', message, hint: '' },
  ]);
}
