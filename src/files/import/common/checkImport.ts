import { didYouMean } from '../../../input/index.js';
import { agentModels } from '../../../agents/index.js';
import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';
import type { GameFile } from '../GameFile.js';
import type { DomainOptions, ScoredOptions } from '../ImportOptions.js';

/**
 * Checks what an importer is called with.
 *
 * @param known - options that it has
 * @throws SixPartyError `invalid-option`
 */
export function checkImport(
  files: readonly GameFile[],
  options: DomainOptions & ScoredOptions,
  known: readonly string[],
): void {
  const problems: Problem[] = [];
  const wrong = (path: string, code: Problem['code'], expected: string, hint = ''): void => {
    const value: unknown = Object.hasOwn(options, path) ? options[path as keyof typeof options] : undefined;
    const received = JSON.stringify(value) ?? typeof value;
    const message = `Expected ${expected}, but found ${received}.`;
    problems.push({ path, code, expected, received, message, hint });
  };
  const { name, agent, rounds, rule, note } = options;
  for (const key of Object.keys(options).filter((option) => !known.includes(option))) {
    wrong(key, 'unknown-key', `one of ${known.join(', ')}`, didYouMean(key, known));
  }
  const isFile = (file: unknown): boolean =>
    typeof (file as GameFile | null)?.name === 'string' && typeof (file as GameFile).text === 'string';
  if (!Array.isArray(files) || !files.every(isFile)) {
    const expected = 'a list of files {name, text}';
    const message = `Expected ${expected}, both texts.`;
    problems.push({ path: 'files', code: 'wrong-type', expected, received: typeof files, message, hint: '' });
  }
  if (name !== undefined && !(/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && !(name in {}))) {
    wrong('name', 'out-of-range', 'a letter, then letters, digits, _ or -');
  }
  const models = Object.keys(agentModels);
  if (agent !== undefined && !models.includes(agent)) {
    wrong('agent', 'unknown-name', 'an agent model', didYouMean(String(agent), models));
  }
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1)) {
    wrong('rounds', 'out-of-range', 'an integer ≥ 1');
  }
  if (rule !== undefined && !['quorum', 'unanimity'].includes(rule)) {
    wrong('rule', 'unknown-name', "'quorum' or 'unanimity'");
  }
  if (note !== undefined && typeof note !== 'function') wrong('note', 'wrong-type', 'a function');
  if (problems.length > 0) throw new SixPartyError('invalid-option', 'The game cannot be read so.', problems);
}
