import { nearestName } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { countProblem, optionProblem, seedProblem } from '../designs/refuse.js';
import type { EnsembleOptions } from './EnsembleOptions.js';

type Check = (path: string, value: unknown) => Problem | undefined;

const checks: Readonly<Record<keyof EnsembleOptions, Check>> = {
  runs: (path, value) => countProblem(path, value, 1, 1e9),
  seed: seedProblem,
  metrics: optional(metricsProblem),
  workers: optional((path, value) => countProblem(path, value, 0, 256)),
  batch: optional((path, value) => countProblem(path, value, 1, 1e6)),
  executor: optional(is('an executor', (value) => typeof (value as { run?: unknown })?.run === 'function')),
  quantiles: optional(is('a list of shares per metric', isObject)),
  alpha: optional(is('a number between 0 and 1', isShare)),
  until: optional(is('{metric, width}', isObject)),
  rows: optional(is('true or false', (value) => typeof value === 'boolean')),
  onRows: optional(is('a function', isFunction)),
  onProgress: optional(is('a function', isFunction)),
  signal: optional(is('an AbortSignal', isObject)),
};

/** All that is wrong with options by themselves. */
export function ensembleProblems(options: unknown): readonly Problem[] {
  if (!isObject(options)) return [optionProblem('options', 'an object with runs and seed', options)];
  const given = options as Readonly<Record<string, unknown>>;
  const wrong = Object.entries(checks).flatMap(([name, check]) => check(name, given[name]) ?? []);
  const odd = Object.keys(given).filter((name) => !Object.hasOwn(checks, name));
  const both = given['executor'] !== undefined && given['workers'] !== undefined;
  return [...wrong, ...odd.map(unknownOption), ...(both ? [workersOfExecutor()] : [])];
}

function optional(check: Check): Check {
  return (path, value) => (value === undefined ? undefined : check(path, value));
}

function is(expected: string, holds: (value: unknown) => boolean): Check {
  return (path, value) => (holds(value) ? undefined : optionProblem(path, expected, value));
}

function metricsProblem(path: string, value: unknown): Problem | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isMetric)) {
    return optionProblem(path, 'a list of one or more metrics', value);
  }
  const names = (value as (string | { name: string })[]).map((one) =>
    typeof one === 'string' ? one : one.name,
  );
  const again = names.findIndex((name, place) => names.indexOf(name) !== place);
  if (again < 0) return undefined;
  const problem = optionProblem(`${path}[${again}]`, 'each metric once', names[again]);
  return { ...problem, code: 'duplicate' };
}

function isMetric(value: unknown): boolean {
  if (typeof value === 'string') return true;
  const { name, kind, of, categories } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const known = ['yesNo', 'number', 'time', 'category'].includes(kind as string);
  return (
    typeof name === 'string' && known && isFunction(of) && (kind !== 'category' || Array.isArray(categories))
  );
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value < 1;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function unknownOption(name: string): Problem {
  const nearest = nearestName(name, Object.keys(checks));
  return {
    path: name,
    code: 'unknown-key',
    expected: Object.keys(checks).join(', '),
    received: name,
    message: `"${name}" is not an option of an ensemble.`,
    hint: nearest === undefined ? '' : `Did you mean "${nearest}"?`,
  };
}

function workersOfExecutor(): Problem {
  const problem = optionProblem('workers', 'none beside an executor, which has its own', 'workers');
  return { ...problem, code: 'inconsistent' };
}
