import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SixPartyError } from '../../scenario/index.js';
import { version } from '../../talks/index.js';
import { experimentHash, type Experiment } from '../experiment/index.js';
import { CHUNKS, readChunk } from '../sweep/folder/chunkFile.js';
import { diskError } from '../sweep/folder/diskError.js';
import { durable } from '../sweep/folder/durable.js';
import { keepChunk } from '../sweep/folder/keepChunk.js';
import { readManifest } from '../sweep/folder/readManifest.js';
import { experimentFrom } from '../sweep/play/experimentText.js';
import type { SpanPool } from '../sweep/play/spanPool.js';
import type { RunsHeader } from '../sweep/rows/RunsHeader.js';
import type { SweepJob } from './SweepJob.js';

/** Where a worker does its jobs. */
export interface Bench {
  /** Plays a chunk and keeps it; one that is there already is left. */
  keep(job: SweepJob): Promise<void>;
}

interface Known {
  readonly text: string;
  readonly experiment: Experiment;
  readonly header: RunsHeader;
}

/** Experiments that are kept: a worker may be there for many sweeps. */
const MOST = 8;

/** Reads the experiment of a job from the folder of its sweep, once. */
export function openBench(pool: SpanPool): Bench {
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
    async keep(job) {
      const { folder, experiment: hash, from, to } = job;
      const { text, experiment, header } = await knownOf(job);
      const span = { from, to };
      if ((await readChunk(folder, header, span)) !== undefined) return;
      const values = await pool.play({ hash, experiment: text, from, to });
      await keepChunk(durable, folder, experiment, header, span, values);
    },
  };
}

async function readExperiment({ folder, experiment: hash }: SweepJob): Promise<Known> {
  const file = join(folder, 'experiment.json');
  let text: string;
  try {
    await access(join(folder, CHUNKS));
    text = await readFile(file, 'utf8');
  } catch (error) {
    const hint =
      'The folder of the sweep must be on a disk that the worker sees; elsewhere than for the sweep, say where with --out.';
    throw diskError(folder, 'The folder of the sweep cannot be read', error, hint);
  }
  const { header } = await readManifest(folder);
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
  return { text, experiment, header };
}

function foreign(path: string, expected: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This folder holds something else.', [
    { path, code: 'inconsistent', expected, received: 'another', message, hint: '' },
  ]);
}
