import { SixPartyError } from '../scenario/index.js';
import type { Trace } from '../talks/index.js';
import { readJson } from './readJson.js';

const FORMAT: Trace['format'] = 'six-party-trace/1';

/**
 * Reads a file that says that it is a trace. Whether it is a good one is for `verified` to find out.
 *
 * @throws SixPartyError `invalid-file`
 */
export function readTrace(file: string): Trace {
  const input = readJson(file) as Partial<Trace> | null;
  const format: unknown = input?.format;
  if (format === FORMAT) return input as Trace;
  const message = 'This is JSON, but not a trace of six-party.';
  throw new SixPartyError('invalid-file', 'The file cannot be read.', [
    {
      path: file,
      code: 'wrong-type',
      expected: FORMAT,
      received: String(format),
      message,
      hint: 'Write one with --trace.',
    },
  ]);
}
