import { SixPartyError, type Problem } from '../../scenario/index.js';
import type { Fault } from './Fault.js';
import type { FileText } from './FileText.js';
import { jsonFault } from './jsonFault.js';
import { lineStarts } from './lineStarts.js';
import { parseYaml } from './parseYaml.js';
import { placeAt } from './placeAt.js';
import { plainOf } from './plainOf.js';

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
