import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A running `six-party`, built, in a process of its own. */
export interface Running {
  readonly pid: number;
  /** What it has written so far. */
  readonly out: () => string;
  readonly err: () => string;
  kill(signal: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Waits until it has written a pattern to its second stream so many times. */
  said(pattern: RegExp, times?: number): Promise<void>;
}

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Starts the built command. */
export function builtCommand(...args: readonly string[]): Running {
  if (!existsSync(program)) throw new Error('dist is missing: run `npm run build` before this test.');
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, over] = ['', '', false];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      over = true;
      resolve(code ?? signal!);
    });
  });
  return {
    pid: child.pid!,
    out: () => out,
    err: () => err,
    kill: (signal) => void child.kill(signal),
    ended,
    async said(pattern, times = 1) {
      const every = new RegExp(pattern, 'g');
      while ((err.match(every)?.length ?? 0) < times) {
        if (over) throw new Error(`It ended without saying ${pattern.source}:\n${out}${err}`);
        await setTimeout(20);
      }
    },
  };
}
