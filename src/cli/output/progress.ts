import { performance } from 'node:perf_hooks';
import type { SweepProgress } from '../../ensemble/index.js';
import type { Streams } from './shell.js';

/** Shows how far a sweep is. */
export interface ProgressDisplay {
  show(progress: SweepProgress): void;
  /** Ends it, so that other lines can follow; a second time does nothing. */
  stop(): void;
}

/** What is said of a progress. @param ended - nothing more will be done: no time is left */
type Words = (progress: SweepProgress, ended?: boolean) => string;

/**
 * A bar on a terminal; elsewhere a line from time to time, and one at the end.
 *
 * @param seconds - between lines; 0: a line for everything that is done
 */
export async function openProgress(streams: Streams, seconds: number): Promise<ProgressDisplay> {
  const start = performance.now();
  const words: Words = ({ done, before, total }, ended = false) => {
    const rate = (done - before) / Math.max(0.001, (performance.now() - start) / 1000);
    const time = rate > 0 ? duration((total - done) / rate) : 'unknown time';
    const left = ended || done >= total ? '' : `, ${time} left`;
    return `${done} of ${total} runs, ${figure(rate)} a second${left}`;
  };
  return streams.terminal === true ? await bar(words) : lines(streams, seconds, words);
}

function lines({ err }: Streams, seconds: number, words: Words): ProgressDisplay {
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
      if (unsaid) err(`${words(unsaid, true)}\n`);
      unsaid = undefined;
    },
  };
}

async function bar(words: Words): Promise<ProgressDisplay> {
  const { SingleBar } = (await import('cli-progress')).default;
  const shown = new SingleBar({
    format: '{bar} {words}',
    stream: process.stderr,
    hideCursor: null,
    fps: 5,
  });
  let last: SweepProgress | undefined;
  return {
    show(progress) {
      const payload = { words: words(progress) };
      if (last === undefined) shown.start(progress.total, progress.done, payload);
      last = progress;
      shown.setTotal(progress.total);
      shown.update(progress.done, payload);
    },
    stop() {
      if (last) shown.update(last.done, { words: words(last, true) });
      last = undefined;
      shown.stop();
    },
  };
}

function figure(rate: number): string {
  return rate >= 100 ? rate.toFixed(0) : rate.toPrecision(3);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** A line on a terminal that says how far something is; elsewhere nothing is written. */
export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/**
 * Makes a progress line.
 *
 * @param what - is counted: `points`
 */
export function progressLine({ err }: Streams, what: string): ProgressLine {
  const terminal = process.stderr.isTTY === true;
  let shown = '';
  return {
    show(done, total) {
      const line = `${done} of ${total} ${what}, ${Math.floor((100 * done) / total)} %`;
      if (!terminal || line === shown) return;
      err(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    clear() {
      if (shown !== '') err(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
