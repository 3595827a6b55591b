import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, problem, SixPartyError } from '../../input/index.js';
import { version } from '../../talks/index.js';
import { experimentHash, type Experiment } from '../experiment/experiment.js';
import type { Span } from '../fold/runs.js';
import { experimentFrom } from '../play/message.js';
import { recentlyRead } from '../play/recentlyRead.js';
import type { ThreadPool } from '../play/threads.js';
import { CHUNKS, keepChunk, readChunk } from '../sweep/folder/chunkFile.js';
import { durable } from '../sweep/folder/disk.js';
import { isChunkOf, manifestOf, type SweepManifest } from '../sweep/folder/manifest.js';
import { readManifest, refuseForeign } from '../sweep/folder/manifestFile.js';
import { readWhole } from '../sweep/folder/readWhole.js';
import { headerOf } from '../sweep/rows/header.js';
import { jobOf, noJob, type SweepJob } from './jobs.js';

/** Plays the jobs of a worker. */
export interface ChunkWorker {
  /**
   * Plays a chunk and keeps it; one that is there already is left.
   *
   * @param data - as it stands in Redis, where others may write too: nothing of it is taken on trust
   * @param folder - in place of the folder that it says
   * @returns the job, and whether it was played for this
   * @throws SixPartyError `invalid-option` if it is no job, or not one of those of its sweep
   */
  keep(data: unknown, folder?: string): Promise<KeptChunk>;
}

/** What came of a job. */
export interface KeptChunk {
  readonly job: SweepJob;
  /** False: it was there already. */
  readonly isNew: boolean;
}

interface Sweep {
  readonly text: string;
  readonly experiment: Experiment;
  readonly manifest: SweepManifest;
}

/** Opens what plays jobs. It reads the experiment of a job from the folder of its sweep, once. */
export function openChunkWorker(pool: ThreadPool): ChunkWorker {
  // A worker may be there for many sweeps.
  const sweepOf = recentlyRead(8, readSweep);
  return {
    async keep(data, folderHere) {
      const asked = jobOf(data);
      const job = { ...asked, folder: folderHere ?? asked.folder };
      const { folder, experiment: hash, from, to } = job;
      const { text, experiment, manifest } = await sweepOf(`${hash} ${folder}`, job);
      const span = { from, to };
      if (!isChunkOf(manifest, span)) throw notPlanned(span, manifest);
      const { header } = manifest;
      if ((await readChunk(folder, header, span)) !== undefined) return { job: asked, isNew: false };
      const values = await pool.play({ hash, experiment: text, from, to });
      await keepChunk(durable, folder, experiment, header, span, values);
      return { job: asked, isNew: true };
    },
  };
}

async function readSweep({ folder, experiment: hash }: SweepJob): Promise<Sweep> {
  const file = join(folder, 'experiment.json');
  let text: string;
  try {
    await access(join(folder, CHUNKS));
    text = await readWhole(file, 'made');
  } catch (error) {
    const hint =
      'The folder of the sweep must be on a disk that the worker sees; elsewhere than for the sweep, say where with --out.';
    throw diskError(folder, 'The folder of the sweep cannot be read', error, { always: hint });
  }
  const manifest = await readManifest(folder);
  const { header } = manifest;
  if (header.version !== version) {
    throw foreign(
      file,
      `version ${version}`,
      `The sweep is of version ${header.version}, this worker of ${version}.`,
    );
  }
  if (header.experiment !== hash) throw foreign(file, hash, ANOTHER);
  const experiment = experimentIn(file, text, hash);
  // How many runs there are, and where chunks begin, is for the experiment to say.
  refuseForeign(folder, manifest, manifestOf(headerOf(experiment), manifest.shard, manifest.chunk));
  return { text, experiment, manifest };
}

const ANOTHER = 'It is a directory of another experiment.';

/** Whoever can write into the folder may have written anything: it counts if it is what the hash says. */
function experimentIn(file: string, text: string, hash: string): Experiment {
  try {
    const experiment = experimentFrom(text);
    if (experimentHash(experiment) === hash) return experiment;
  } catch (error) {
    const none = foreign(file, hash, 'It is not the experiment of a sweep.');
    none.cause = error;
    throw none;
  }
  throw foreign(file, hash, ANOTHER);
}

function notPlanned({ from, to }: Span, manifest: SweepManifest): SixPartyError {
  return noJob(
    `a chunk of ${manifest.chunk} runs of those from ${manifest.from} to ${manifest.to}`,
    `Runs ${from} to ${to} are not a chunk of this sweep.`,
  );
}

function foreign(path: string, expected: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This folder holds something else.', [
    problem(path, 'inconsistent', expected, undefined, { received: 'another', message }),
  ]);
}
