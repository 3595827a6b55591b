import { performance } from 'node:perf_hooks';
import type { SweepProgress } from '../../ensemble/index.js';
import type { Streams } from '../Streams.js';

/** Shows how far a sweep is. */
export interface ProgressDisplay {
  show(progress: SweepProgress): void;
  /** Ends it, so that other lines can follow. */
  stop(): void;
}

/**
 * A bar on a terminal; elsewhere a line from time to time, and one at the end.
 *
 * @param seconds - between lines; 0: a line for everything that is done
 */
export async function openProgress(streams: Streams, seconds: number): Promise<ProgressDisplay> {
  const start = performance.now();
  const words = ({ done, before, total }: SweepProgress): string => {
    const rate = (done - before) / Math.max(0.001, (performance.now() - start) / 1000);
    const left = done >= total ? '' : `, ${rate > 0 ? duration((total - done) / rate) : 'unknown time'} left`;
    return `${done} of ${total} runs, ${rate.toPrecision(3)} a second${left}`;
  };
  return streams.terminal === true ? await bar(words) : lines(streams, seconds, words);
}

function lines(
  { err }: Streams,
  seconds: number,
  words: (progress: SweepProgress) => string,
): ProgressDisplay {
  let next: number | undefined;
  let unsaid: SweepProgress | undefined;
  return {
    show(progress) {
      const now = performance.now();
      if (next === undefined && progress.before > 0) {
        err(`${progress.before} of ${progress.total} runs are there already\n`);
      }
      unsaid = progress.done > progress.before ? progress : undefined;
      if (now < (next ??= now + 1000 * seconds) || !unsaid) return;
      next = now + 1000 * seconds;
      err(`${words(unsaid)}\n`);
      unsaid = undefined;
    },
    stop() {
      if (unsaid) err(`${words(unsaid)}\n`);
    },
  };
}

async function bar(words: (progress: SweepProgress) => string): Promise<ProgressDisplay> {
  const { SingleBar } = (await import('cli-progress')).default;
  const shown = new SingleBar({
    format: '{bar} {words}',
    stream: process.stderr,
    hideCursor: null,
    fps: 5,
  });
  let started = false;
  return {
    show(progress) {
      const payload = { words: words(progress) };
      if (!started) shown.start(progress.total, progress.done, payload);
      started = true;
      shown.update(progress.done, payload);
    },
    stop: () => shown.stop(),
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
