import type { Streams } from '../Streams.js';

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
