import { agentModels } from '../../agents/index.js';
import { didYouMean } from '../../input/index.js';
import type { Problem } from '../../scenario/index.js';
import { SixPartyError } from '../../scenario/index.js';
import type { GameFile } from './gameFiles.js';

/** Options of the importers of scored games. */
export interface ImportOptions {
  /** Name of the scenario: a letter, then letters, digits, `_` or `-`. Default: made from the files. */
  readonly name?: string;
  /** Name of an agent model, which plays every party. Default `boulware`. */
  readonly agent?: string;
  /** Is told, in a sentence each, what the files say and a scenario cannot. Default: nobody. */
  readonly note?: (text: string) => void;
}

/** Options of the importers of GENIUS and GeniusWeb domains. */
export interface DomainOptions extends ImportOptions {
  /** How often each party speaks in the alternating offers, an integer ≥ 1; the files do not say. Default 100. */
  readonly rounds?: number;
}

/** Options of the importer of scored deliberations. */
export interface ScoredOptions extends ImportOptions {
  /**
   * Who must say yes. `quorum`: all but one, `p1` and `p2` among them (the game's own rule);
   * `unanimity`: everybody. Default `quorum`. The agent model is `consensusSeeker` by default.
   */
  readonly rule?: 'quorum' | 'unanimity';
}

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

/**
 * Ends an import in which something was wrong.
 *
 * @param format - what the files should have been: `a GENIUS domain`
 * @throws SixPartyError `invalid-file` if there are problems
 */
export function refuse(format: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SixPartyError('invalid-file', `This is not ${format}.`, problems);
}
