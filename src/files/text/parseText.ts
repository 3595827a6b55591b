import type { Alias, ParsedNode } from 'yaml';
import type { Problem } from '../../scenario/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { Fault } from './faults.js';
import { lineStarts, placeAt } from './faults.js';
import { jsonFault } from './parseJson.js';
import { parseYaml } from './parseYaml.js';
import { plainOf } from './plainOf.js';

/** The text of a file and what it says. */
export interface FileText {
  /** Name for messages; empty if the text comes from elsewhere. */
  readonly file: string;
  /** Offset of the first character of each line. */
  readonly lines: readonly number[];
  /** The content as plain data. A key with nothing after its colon is left out. */
  readonly value: unknown;
  /** The content with its places. A function, because JSON is read without them, many times as fast. */
  readonly tree: () => FileTree;
}

/** The content of a file, each node with its offsets. */
export interface FileTree {
  /** Undefined for a text without content. */
  readonly root: ParsedNode | undefined;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, ParsedNode>;
}

/**
 * Reads YAML, or JSON, which is YAML too; a file whose name ends in `.json` must be strict JSON.
 *
 * @param file - name for messages; empty if there is none
 * @throws SixPartyError `invalid-file` with all that cannot be read, in the order of the text
 */
export function parseText(text: string, file: string): FileText {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = lineStarts(content);
  const refuse = (faults: readonly Fault[]): never => {
    const problems = faults.map(({ offset, code, message, hint }): Problem => ({
      path: '',
      at: placeAt(file, lines, offset),
      code,
      expected: 'YAML or JSON',
      received: 'text',
      message,
      hint,
    }));
    throw new SixPartyError('invalid-file', `${file === '' ? 'The text' : file} cannot be read.`, problems);
  };
  const fault = jsonFault(content);
  if (fault === undefined) {
    const tree = () => ({ root: parseYaml(content).root, aliases: new Map() });
    return { file, lines, value: JSON.parse(content) as unknown, tree };
  }
  if (file.toLowerCase().endsWith('.json')) return refuse([fault]);
  const { root, faults } = parseYaml(content);
  if (faults.length > 0) return refuse(faults);
  const { value, aliases, ...plain } = plainOf(root, (offset) => placeAt('', lines, offset).split(':')[0]!);
  if (plain.faults.length > 0) return refuse(plain.faults);
  return { file, lines, value, tree: () => ({ root, aliases }) };
}
