import type { Command } from 'commander';
import { account } from '../report/index.js';
import { readTrace } from './readTrace.js';
import type { Streams } from './Streams.js';
import { verified } from './verified.js';

/** `six-party replay <file>`: checks a trace against its rules, seed and chain, and tells it. */
export function addReplayCommand(parent: Command, streams: Streams): void {
  parent
    .command('replay')
    .description('Check a recorded run, event by event, and tell how it went.')
    .argument('<file>', 'a file that was written with --trace')
    .action((file: string) => {
      const trace = verified(readTrace(file));
      streams.out(account(trace));
    });
}
