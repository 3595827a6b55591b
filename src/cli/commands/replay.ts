import type { Command } from 'commander';
import { account } from '../../report/index.js';
import { version } from '../../talks/index.js';
import { seen, textWidth, type Streams } from '../output/shell.js';
import { readTrace, verified } from '../reading/readTrace.js';

/** What a trace is, for helps. */
export const traceHelp = 'a file that was written with --trace';

/** `six-party replay <file>`: checks a trace against its rules, seed and chain, and tells it. */
export function addReplayCommand(command: Command, streams: Streams): void {
  command.argument('<file>', traceHelp).action((file: string) => {
    const trace = verified(readTrace(file));
    if (trace.version !== version) {
      streams.err(
        `It was written by version ${seen(trace.version)}; this is ${version}, and it fits all the same.\n`,
      );
    }
    streams.out(account(trace, textWidth(streams)));
  });
}
