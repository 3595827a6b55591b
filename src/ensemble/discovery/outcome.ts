import {
  flag,
  number,
  optionProblems,
  problem,
  refuse,
  text,
  unknownName,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import type { Cell, Column } from '../fold/Column.js';
import type { RunsHeader } from '../sweep/rows/header.js';

/** What is to happen in a run, or not: a metric of the sweep, and when it counts as a yes. */
export interface RunOutcome {
  /** Name of a metric. One of yes or no needs no more. */
  readonly outcome: string;
  /** More than this: of a number; of a time that it had not happened by then. A yes is 1, a no 0. */
  readonly above?: number;
  /** Less than this: of a number; of a time that it happened before. */
  readonly below?: number;
  /** Of a category: that it is this one. */
  readonly is?: string;
  /** Runs of this policy only. Default: those of all. */
  readonly policy?: string;
  /**
   * That `policy` does better than this one at the same point and seed: it has more (or with `less`, less), or what
   * `above`, `below` or `is` ask happens under it alone. Equals are no better.
   */
  readonly over?: string;
  /** Whether less of it is better. Default `false`. */
  readonly less?: boolean;
}

const rules: OptionRules<keyof RunOutcome> = {
  outcome: text,
  above: number(),
  below: number(),
  is: text,
  policy: text,
  over: text,
  less: flag,
};

type Row = Readonly<Record<string, Cell>>;

/** An outcome that was read against the runs that it is of. */
export interface OutcomeOf {
  /** In short words. */
  readonly label: string;
  /** Undefined: the run, or one of the pair, has no value. */
  happens(row: Row, other: Row | undefined): boolean | undefined;
  /** What to try where it happens always or never, from the values that were seen. */
  hint(): string;
}

const MESSAGE = 'There is no such outcome.';

/**
 * Reads an outcome against the header of runs.
 *
 * @throws SixPartyError `unknown-name`, `invalid-option`
 */
export function readOutcome(header: RunsHeader, outcome: RunOutcome): OutcomeOf {
  refuse('invalid-option', MESSAGE, optionProblems(outcome, rules, ['outcome']));
  const column = columnOf(header, outcome.outcome);
  const { kind, source: name } = column;
  const { above, below, is, policy, over, less = false } = outcome;
  const policies = Object.keys(header.scenarios);
  const named = { policy, over };
  const unknown = (['policy', 'over'] as const).flatMap((key) => {
    const given = named[key];
    return given === undefined || policies.includes(given)
      ? []
      : [unknownName(key, 'policy', given, policies)];
  });
  refuse('unknown-name', MESSAGE, [...unknown, categoryProblem(column, is)]);
  refuse('invalid-option', MESSAGE, inconsistencies(header, outcome, column));
  const hasCondition = above !== undefined || below !== undefined || is !== undefined;
  const valueOf = valueReader(column, is);
  const seen = new Set<number>();
  const meets = (row: Row): boolean | undefined => {
    const value = valueOf(row);
    if (value === undefined) return undefined;
    seen.add(value);
    const isObserved = kind !== 'time' || row[`${column.name}_observed`] === true;
    if (above !== undefined) return !(isObserved && value <= above);
    if (below !== undefined) return isObserved && value < below;
    return value === 1;
  };
  const condition = conditionWords(name!, { ...outcome, less });
  return {
    label: condition,
    happens(row, other) {
      if (other === undefined) return meets(row);
      if (hasCondition) {
        const [own, its] = [meets(row), meets(other)];
        return own === undefined || its === undefined ? undefined : own && !its;
      }
      const [own, its] = [valueOf(row), valueOf(other)];
      if (own === undefined || its === undefined) return undefined;
      return less ? own < its : own > its;
    },
    hint: () => hintOf(column, [...seen], over !== undefined),
  };
}

function conditionWords(name: string, { above, below, is, policy, over, less }: RunOutcome): string {
  const what =
    above !== undefined
      ? `${name} > ${above}`
      : below !== undefined
        ? `${name} < ${below}`
        : is !== undefined
          ? `${name} is ${is}`
          : name;
  if (over === undefined) return what;
  return what === name
    ? `${name}: ${policy!} ${less ? '<' : '>'} ${over}`
    : `${what}: ${policy!} alone, not ${over}`;
}

function hintOf({ kind, categories = [] }: Column, seen: readonly number[], arePairs: boolean): string {
  if (kind === 'category') return `Known: ${categories.join(', ')}.`;
  if (arePairs) return 'Try it the other way round, or another metric.';
  if (kind === 'yesNo' || seen.length === 0) return 'Try another metric of the sweep.';
  const [least, most] = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))];
  if (least === most) return `It is ${least} in all of them: try another metric.`;
  return `It lies between ${least} and ${most}: give a limit in between.`;
}

function columnOf({ columns }: RunsHeader, metric: string): Column {
  const metrics = columns.filter(({ kind }) => kind !== undefined);
  const column = metrics.find(({ source }) => source === metric);
  const names = metrics.map(({ source }) => source!);
  const unknown = unknownName('outcome', 'metric', metric, names);
  refuse('unknown-name', 'The sweep has measured no such thing.', [
    column ? undefined : { ...unknown, hint: unknown.hint || `Measured: ${names.join(', ')}.` },
  ]);
  return column!;
}

function categoryProblem({ kind, categories = [] }: Column, is: string | undefined): Problem | undefined {
  if (kind !== 'category' || is === undefined || categories.includes(is)) return undefined;
  return unknownName('is', 'category', is, categories);
}

/** What does not go together. */
function inconsistencies(
  { paired }: RunsHeader,
  { above, below, is, policy, over, less }: RunOutcome,
  { kind, source: name, categories = [] }: Column,
): (Problem | undefined)[] {
  const given = Object.entries({ above, below, is }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  const needs = (path: string, expected: string, message: string, hint = ''): Problem =>
    problem(path, 'inconsistent', expected, undefined, { message, hint });
  const isCategory = kind === 'category';
  const isNeeded = given.length === 0 && over === undefined && (kind === 'number' || kind === 'time');
  return [
    given.length > 1
      ? needs(given[1]!, 'one limit', `Both ${given.join(' and ')} are given: one is enough.`)
      : undefined,
    isCategory && is === undefined
      ? needs(
          'is',
          'a category',
          `${name!} is a category: say which one.`,
          `Known: ${categories.join(', ')}.`,
        )
      : undefined,
    isCategory && (above ?? below) !== undefined
      ? needs(given[0]!, 'no limit of a category', `${name!} is a category, and has no more or less.`)
      : undefined,
    !isCategory && is !== undefined
      ? needs('is', 'a category', `${name!} is none of several categories.`, 'Give above or below.')
      : undefined,
    isNeeded
      ? needs('above', 'a limit', `${name!} is a ${kind!}: say when it counts, by above or below.`)
      : undefined,
    over !== undefined && policy === undefined
      ? needs('over', 'two policies', 'Which policy is to be better is not said.', 'Give policy.')
      : undefined,
    over !== undefined && over === policy
      ? needs('over', 'another policy', 'A policy is never better than itself.')
      : undefined,
    over !== undefined && !paired
      ? needs(
          'over',
          'runs on the same seeds',
          'The policies of this sweep were not played on the same seeds.',
          'Play it with paired: true.',
        )
      : undefined,
    less === true && (over === undefined || given.length > 0)
      ? needs(
          'less',
          'two policies and no limit',
          'Less of it is better only of two policies that are compared by how much they have.',
        )
      : undefined,
  ];
}

function valueReader({ name, kind }: Column, is: string | undefined): (row: Row) => number | undefined {
  return (row) => {
    const cell = row[name];
    if (cell === null || cell === undefined) return undefined;
    if (kind === 'category') return cell === is ? 1 : 0;
    return Number(cell);
  };
}

/**
 * Reads what a run is worth as a number.
 *
 * @throws SixPartyError `unknown-name`, `invalid-option`
 */
export function readValue(
  header: RunsHeader,
  outcome: Pick<RunOutcome, 'outcome' | 'is'>,
): (row: Row) => number | undefined {
  refuse('invalid-option', MESSAGE, optionProblems(outcome, { outcome: text, is: text }, ['outcome']));
  const column = columnOf(header, outcome.outcome);
  refuse('unknown-name', MESSAGE, [categoryProblem(column, outcome.is)]);
  const all = inconsistencies(header, outcome, column);
  refuse(
    'invalid-option',
    MESSAGE,
    all.filter((one) => one?.path === 'is'),
  );
  return valueReader(column, outcome.is);
}
