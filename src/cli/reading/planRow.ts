import {
  oneOf,
  argumentProblem,
  problem,
  refuse,
  SixPartyError,
  wholeOfCommandLine,
  type Problem,
} from '../../input/index.js';
import type { Talks } from '../../talks/index.js';
import { experimentFor, seeded } from './experimentFor.js';
import { checkSeed } from './options.js';

/** Talks that are to be played once. */
export interface PlannedTalks {
  readonly talks: Talks;
  readonly seed: string;
  /** What was read, and must not be written over. */
  readonly files: readonly string[];
  /** What stands above the account. */
  readonly head?: string;
}

/** Which run of an experiment is meant, as it was written: by its row, or by what the row says. */
export interface RowWishes {
  readonly row?: string;
  readonly policy?: string;
  readonly point?: string;
  readonly replicate?: string;
  readonly allowScripts?: boolean;
}

interface Others {
  /** In place of that of the experiment's file. */
  readonly seed?: string;
  // What would make another run of it.
  readonly agent?: readonly string[];
  readonly rounds?: string;
}

/** Tells whether a run of an experiment is asked for. */
export function asksForRow({ row, policy, point, replicate }: RowWishes): boolean {
  return [row, policy, point, replicate].some((wish) => wish !== undefined);
}

/** The error of an experiment of which nobody said which run is meant. */
export function anExperiment(file: string): SixPartyError {
  return new SixPartyError('invalid-option', 'This cannot be run.', [
    problem('<scenario>', 'inconsistent', 'a scenario, or an experiment with one of its runs', file, {
      message: `${file} is an experiment, which has many runs.`,
      hint: 'Say which one with --row, or with --policy, --point and --replicate; all of them are played by six-party sweep.',
    }),
  ]);
}

/**
 * Plans the run of a row of an experiment, to be played and told again by itself.
 *
 * @param file - of the experiment
 * @throws SixPartyError `invalid-option` with everything that is wrong, `invalid-file`
 */
export async function planRow(file: string, wishes: RowWishes & Others): Promise<PlannedTalks> {
  const files: string[] = [];
  const experiment = seeded(
    await experimentFor(file, { files, allowScripts: wishes.allowScripts }),
    wishes.seed,
  );
  const { pointAt, scenarioAt } = await import('../../ensemble/index.js');
  const { policies, points, replicates, total } = experiment;
  const names = policies.map(({ name }) => name);
  const problems: Problem[] = [];
  if (wishes.seed !== undefined) checkSeed(wishes.seed, problems);
  const row = wholeOfCommandLine('--row', wishes.row, 0, total - 1, problems);
  const point = wholeOfCommandLine('--point', wishes.point, 0, points - 1, problems) ?? 0;
  const replicate = wholeOfCommandLine('--replicate', wishes.replicate, 0, replicates - 1, problems) ?? 0;
  const { policy = names[0]! } = wishes;
  const unknown = argumentProblem('--policy', policy, oneOf(names, 'a policy of the experiment'));
  if (unknown) problems.push(unknown);
  for (const option of ['policy', 'point', 'replicate'] as const) {
    if (wishes.row !== undefined && wishes[option] !== undefined)
      problems.push(
        problem(`--${option}`, 'inconsistent', 'none beside --row, which says it', wishes[option]),
      );
  }
  for (const option of ['agent', 'rounds'] as const) {
    if (wishes[option] !== undefined)
      problems.push(
        problem(
          `--${option}`,
          'inconsistent',
          'none for a run of an experiment, which has its own',
          wishes[option],
        ),
      );
  }
  refuse('invalid-option', 'This cannot be run.', problems);
  const index = row ?? (point * names.length + names.indexOf(policy)) * replicates + replicate;
  const run = pointAt(experiment, index);
  const levels = Object.entries(run.parameters).map(([factor, level]) => `${factor} = ${level}`);
  const at = `point ${run.point}${levels.length === 0 ? '' : ` (${levels.join(', ')})`}`;
  return {
    talks: scenarioAt(experiment, run.policy, run.point),
    seed: run.seed,
    files,
    head: `Row ${index} of ${experiment.name}: policy ${run.policy}, ${at}, replicate ${run.replicate}, seed "${run.seed}"`,
  };
}
