import type { RunsFormat } from '../../ensemble/index.js';
import type { Problem } from '../../scenario/index.js';
import { unknownName } from '../unknownName.js';

// Not taken from the room of ensembles: the help would wait for it.
const formats: readonly RunsFormat[] = ['jsonl', 'csv', 'parquet'];

/** The format of an option; undefined if it was not given, or is wrong, which is reported. */
export function readFormat(text: string | undefined, problems: Problem[]): RunsFormat | undefined {
  const format = formats.find((name) => name === text);
  if (text !== undefined && !format) problems.push(unknownName('--format', 'format', text, formats));
  return format;
}
