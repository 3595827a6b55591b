import {
  argumentProblem,
  flag,
  holding,
  isRecord,
  refuse,
  seed as seedText,
  text,
  whole,
} from '../../input/index.js';
import { factorialPoint } from '../designs/fullFactorial.js';
import { runSeed } from '../fold/runs.js';
import { needExperiment, type Experiment, type FactorLevels, type Level } from './experiment.js';

/** One run of an experiment. */
export interface PlannedRun {
  /** From 0 to the experiment's `total` − 1. */
  readonly index: number;
  /** Name of the policy. */
  readonly policy: string;
  /** Point of the design, from 0. */
  readonly point: number;
  /** From 0. */
  readonly replicate: number;
  /** Of the simulation. */
  readonly seed: string;
  /** The level of every factor, by its name. */
  readonly parameters: Readonly<Record<string, Level>>;
}

/**
 * Returns the run of an index. Replicates follow each other, then policies, then points: all runs of one policy at
 * one point stand together, and all of one point.
 *
 * Nothing is kept or drawn: the same index gives the same run in any order, on any worker.
 *
 * @param index - a whole number from 0 to `experiment.total` − 1
 * @throws SixPartyError `invalid-option`
 */
export function pointAt(experiment: Experiment, index: number): PlannedRun {
  needExperiment(experiment);
  refuse('invalid-option', NO_RUN, [argumentProblem('index', index, whole(0, experiment.total - 1))]);
  const replicate = index % experiment.replicates;
  const { policy, point, seed } = cellOf(experiment, (index - replicate) / experiment.replicates);
  return {
    index,
    policy,
    point,
    replicate,
    seed: runSeed(seed, replicate),
    parameters: parametersAt(experiment, point),
  };
}

/** Returns the policy, point and seed of a cell, that is, of `replicates` consecutive runs. */
export function cellOf(
  experiment: Experiment,
  cell: number,
): { readonly policy: string; readonly point: number; readonly seed: string } {
  const { policies } = experiment;
  const which = cell % policies.length;
  const point = (cell - which) / policies.length;
  const policy = policies[which]!.name;
  return { policy, point, seed: cellSeed(experiment, policy, point) };
}

/**
 * Returns the seed of the ensemble of one policy at one point: replicate r has the seed `runSeed(cellSeed(…), r)`. If
 * policies are paired, it is the same for all of them. Other policies, or more replicates, leave it as it is.
 *
 * @param policy - its name
 * @param point - from 0
 * @throws SixPartyError `invalid-option`
 */
export function cellSeed(
  experiment: Pick<Experiment, 'seed' | 'paired'>,
  policy: string,
  point: number,
): string {
  const { seed, paired } = (experiment ?? {}) as Partial<Experiment>;
  refuse('invalid-option', NO_RUN, [
    argumentProblem('experiment.seed', seed, seedText),
    argumentProblem('experiment.paired', paired, flag),
    argumentProblem('policy', policy, text),
    argumentProblem('point', point, whole(0)),
  ]);
  // A letter before the point: 1/2/3 is a date to a spreadsheet.
  return `${seed}/${paired ? '' : `${policy}/`}p${point}`;
}

const NO_RUN = 'The experiment has no such run.';

/** An experiment whose design is being read has these already. */
const aDesign = holding('an experiment (loadExperiment)', {
  factors: Array.isArray,
  design: (design) => isRecord(design) && (Array.isArray(design.table) || Array.isArray(design.levels)),
});

/**
 * Returns the level of every factor at a point of the design, by the factor's name.
 *
 * @param point - from 0
 * @throws SixPartyError `invalid-option`
 */
export function parametersAt(
  experiment: Pick<Experiment, 'factors' | 'design'>,
  point: number,
): Record<string, Level> {
  refuse('invalid-option', NO_RUN, [argumentProblem('experiment', experiment, aDesign)]);
  const { factors, design } = experiment;
  const points = design.kind === 'factorial' ? undefined : design.table.length;
  refuse('invalid-option', NO_RUN, [
    argumentProblem('point', point, whole(0, points === undefined ? undefined : points - 1)),
  ]);
  const levels = factors.map(({ levels: of }, column): Level => {
    switch (design.kind) {
      case 'factorial':
        return levelOf(of, factorialPoint(design.levels, point)[column]!, design.levels[column]!);
      case 'list':
        return design.table[point]![column]!;
      default:
        return levelAt(of, design.table[point]![column]!);
    }
  });
  return Object.fromEntries(factors.map(({ name }, column) => [name, levels[column]!]));
}

/** Returns the level of a number: that of a list, or one of `count` in equal steps from end to end of a range. */
export function levelOf(levels: FactorLevels, index: number, count: number): Level {
  if (levels.kind === 'list') return levels.values[index]!;
  const { min, max } = levels;
  if (index === count - 1) return max;
  const level = min + ((max - min) * index) / (count - 1);
  // 0.3, not 0.30000000000000004: levels stand in rows and messages.
  const short = Number(level.toPrecision(12));
  return index === 0 || short <= min || short >= max ? level : short;
}

/**
 * Returns the level at a coordinate from 0 to 1: each level of a list has the same share of it, a range is gone
 * along.
 */
export function levelAt(levels: FactorLevels, coordinate: number): Level {
  if (levels.kind === 'range') {
    return Math.min(levels.max, levels.min + (levels.max - levels.min) * coordinate);
  }
  const { values } = levels;
  return values[Math.min(values.length - 1, Math.floor(values.length * coordinate))]!;
}

/** Returns `point 3 (ambition = 0.5, rounds = 8)`. */
export function pointWords(point: number, parameters: Readonly<Record<string, Level>>): string {
  const levels = Object.entries(parameters).map(([name, level]) => `${name} = ${level}`);
  return `point ${point}${levels.length === 0 ? '' : ` (${levels.join(', ')})`}`;
}
