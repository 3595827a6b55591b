import type { Problem } from '../../../scenario/index.js';
import { optionProblem } from './optionProblem.js';

/** What is wrong with the form of a lever; whether it fits is known when there is a scenario. */
export function leverProblems(lever: unknown): Problem[] {
  if (typeof lever !== 'object' || lever === null) {
    return [optionProblem('lever', 'wrong-type', '{path, values} or {name, values, set}', lever)];
  }
  const { path, name, values, set } = lever as Record<string, unknown>;
  const problems: Problem[] = [];
  if (path === undefined) {
    if (typeof name !== 'string' || name === '')
      problems.push(optionProblem('lever.name', 'wrong-type', 'a name', name));
    if (typeof set !== 'function')
      problems.push(optionProblem('lever.set', 'wrong-type', 'a function (scenario, value)', set));
  } else if (typeof path !== 'string') {
    problems.push(optionProblem('lever.path', 'wrong-type', 'a dotted path', path));
  }
  if (!Array.isArray(values) || values.length < 2) {
    problems.push(optionProblem('lever.values', 'wrong-length', 'two values or more', values));
  } else if (values.every((value) => typeof value === 'number') && !ascending(values)) {
    problems.push(optionProblem('lever.values', 'inconsistent', 'numbers from low to high', values));
  }
  return problems;
}

function ascending(values: readonly number[]): boolean {
  return values.every((value, place) => place === 0 || values[place - 1]! < value);
}
