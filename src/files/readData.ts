import { argumentProblem, readPath, refuse, satisfying, writePath, type Problem } from '../input/index.js';
import { findPlace, inFileOrder, placesOf, type PlacedProblem } from './places.js';
import { parseText } from './text/parseText.js';

/** A file of other data than one scenario, for instance an experiment. */
export interface DataFile {
  /** The content as plain data. A key with nothing after its colon is left out. */
  readonly value: unknown;
  /** Returns the names of the keys at a path such as `policies`, those with nothing after their colon included. */
  keysAt(path: string): string[];
  /** Returns all problems, one for each place, in the order of the file, each with line and column in `at`. */
  placed(groups: readonly ProblemGroup[]): Problem[];
}

/** Problems whose paths begin at the same place of a file. */
export interface ProblemGroup {
  /** Where the paths begin. Default: at the top of the file. */
  readonly within?: string;
  /** What is changed there, if changes stand there: lists of it go by name in the file, by index in the paths. */
  readonly base?: unknown;
  /** What is wrong there. */
  readonly problems: readonly Problem[];
}

const aText = satisfying('a text', (value): value is string => typeof value === 'string');

/**
 * Reads YAML or JSON, and keeps the places.
 *
 * @param file - its name, for messages; if it ends in `.json`, the text must be strict JSON
 * @throws SixPartyError `invalid-file` with all that cannot be read, in the order of the text; `invalid-option` if an
 *   argument is no text
 */
export function readData(text: string, file: string): DataFile {
  refuse('invalid-option', 'The file cannot be read.', [
    argumentProblem('text', text, aText),
    argumentProblem('file', file, aText),
  ]);
  const source = parseText(text, file);
  const nodeAt = (path: string) => findPlace(source.tree(), readPath(path), undefined).node;
  return {
    value: source.value,
    keysAt(path) {
      const node = nodeAt(path);
      return node?.kind === 'map' ? node.names() : [];
    },
    placed(groups) {
      const all = groups.flatMap(({ within = '', base, problems }) => {
        if (within === '') return placesOf(problems, source, base);
        const inner = placesOf(problems, { ...source, tree: () => nodeAt(within) }, base);
        return inner.map((one) => movedBelow(within, one));
      });
      return inFileOrder(all);
    },
  };
}

function movedBelow(within: string, { offset, problem }: PlacedProblem): PlacedProblem {
  const path = writePath([...readPath(within), ...readPath(problem.path)]);
  return { offset, problem: { ...problem, path } };
}
