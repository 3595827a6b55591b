import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Experiment } from '../experiment/index.js';
import { checkSweepOptions } from '../sweep/checkSweepOptions.js';
import { diskError } from '../sweep/folder/diskError.js';
import { durable } from '../sweep/folder/durable.js';
import { manifestOf } from '../sweep/folder/manifestOf.js';
import { openFolder } from '../sweep/folder/openFolder.js';
import { experimentText } from '../play/message.js';
import { headerOf } from '../sweep/rows/header.js';
import type { SweepOptions } from '../sweep/SweepOptions.js';
import type { SweepResult } from '../sweep/SweepProgress.js';
import { checkAddress } from './checkAddress.js';
import { connect } from './connect.js';
import { openOffer } from './openOffer.js';
import { openOutstanding } from './openOutstanding.js';
import { peers } from './peers.js';

/** Options of {@link enqueueSweep}; `folder` must be on a disk that all workers see. */
export interface EnqueueOptions extends Pick<
  SweepOptions,
  'folder' | 'chunk' | 'resume' | 'onProgress' | 'signal'
> {
  /** Address of the Redis server, `redis://host:port`. */
  readonly redis: string;
  /** Seconds that Redis may be away. Default 60. */
  readonly patience?: number;
  /** Is told once if there is nobody who plays, some seconds after the start. */
  readonly onNobody?: () => void;
}

/** Milliseconds between two looks at the folder. */
const LOOK = 250;

/**
 * Has the runs of an experiment played by those who call `workSweeps` with the same Redis, and waits for them.
 *
 * What is done is what lies in the folder: a chunk that is played twice, because a worker or Redis was away, gives
 * the same file. What Redis has lost is given to it again.
 *
 * @throws SixPartyError `invalid-option` (no Redis; an agent of one's own; bullmq is not installed), `invalid-file`,
 *   and what went wrong with a worker
 */
export async function enqueueSweep(experiment: Experiment, options: EnqueueOptions): Promise<SweepResult> {
  const { folder, resume = false, signal, onProgress } = options;
  checkSweepOptions(options);
  checkAddress(options.redis);
  const loaded = await peers();
  const text = experimentText(experiment);
  const header = headerOf(experiment);
  const connection = await connect(loaded, options.redis);
  try {
    const wanted = manifestOf(header, { index: 1, of: 1 }, options.chunk);
    const manifest = await openFolder(folder, wanted, { resume, disk: durable, tidy: false });
    await writeExperiment(folder, text);
    const outstanding = await openOutstanding(folder, manifest);
    const offer = openOffer(loaded, connection.redis, folder, header.experiment, options);
    const [before, total] = [outstanding.done(), manifest.to - manifest.from];
    const report = (): void => onProgress?.({ done: outstanding.done(), before, total });
    report();
    let ended: SweepResult['ended'] = 'aborted';
    try {
      while (signal?.aborted !== true) {
        const more = outstanding.fill();
        if (outstanding.spans().length === 0) {
          ended = 'complete';
          break;
        }
        await offer.keep(more, outstanding.spans());
        await setTimeout(LOOK);
        if (await outstanding.look()) report();
      }
    } finally {
      await offer.close(outstanding.spans());
    }
    return { ended, done: outstanding.done(), before, total };
  } finally {
    await connection.end();
  }
}

async function writeExperiment(folder: string, text: string): Promise<void> {
  const file = join(folder, 'experiment.json');
  try {
    await durable.write(file, text);
  } catch (error) {
    throw diskError(file, 'The experiment cannot be written', error);
  }
}
