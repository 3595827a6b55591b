import { SixPartyError } from '../../input/index.js';
import { faultProblem, lineOf, lineStarts, type Fault } from './faults.js';
import { jsonTree, yamlTree, type FileNode } from './fileTree.js';
import { parseJson } from './parseJson.js';
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
  /** Returns the content with its places, undefined if there is none: JSON is read without them, and twice as fast. */
  readonly tree: () => FileNode | undefined;
}

const STRICT = 'A file named .json is strict JSON; name it .yaml for comments, or text without quotes.';

/**
 * Reads YAML, or JSON, which is YAML too; a file whose name ends in `.json` must be strict JSON.
 *
 * @param file - name for messages; empty if there is none
 * @throws SixPartyError `invalid-file` with all that cannot be read, in the order of the text
 */
export function parseText(text: string, file: string): FileText {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = lineStarts(content);
  const refuseFaults = (faults: readonly Fault[]): never => {
    const problems = faults.map((fault) => faultProblem(fault, 'YAML or JSON', file, lines));
    throw new SixPartyError('invalid-file', `${file === '' ? 'The text' : file} cannot be read.`, problems);
  };
  const json = parseJson(content);
  if (json.faults.length === 0) {
    let root: FileNode | undefined;
    const tree = (): FileNode => (root ??= jsonTree(parseJson(content).root!));
    return { file, lines, value: JSON.parse(content) as unknown, tree };
  }
  if (file.toLowerCase().endsWith('.json')) {
    return refuseFaults(json.faults.map((fault) => (fault.hint === '' ? { ...fault, hint: STRICT } : fault)));
  }
  const yaml = parseYaml(content);
  if (yaml.faults.length > 0) return refuseFaults(yaml.faults);
  const { value, aliases, faults } = plainOf(yaml.root, (offset) => lineOf(lines, offset) + 1);
  if (faults.length > 0) return refuseFaults(faults);
  const root = yaml.root && yamlTree(yaml.root, aliases);
  return { file, lines, value, tree: () => root };
}
