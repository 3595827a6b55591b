import { didYouMean, nearestName } from './names.js';
import { stepsFrom, valueBelow, writeStep } from './path.js';
import { addProblems, isFull, problem, type Problem } from './problem.js';
import { isRecord, keysOf } from './records.js';

/**
 * Returns plain data with differences to it, as deep as they go; what does not change is shared.
 *
 * Records are merged; numbers, texts and lists replace what was there, and a record of another `kind` replaces the
 * old one whole. Of a list the elements that differ may be given as a record, by the steps that lead to them in a
 * dotted path. `null` takes a member or element out; an element of a new id, which says it once more as its own `id`,
 * is added at the end.
 *
 * @param problems - gets the steps that lead to no element of such a list
 * @param path - of the data, for problems
 */
export function changedBy(base: unknown, change: unknown, problems: Problem[], path = ''): unknown {
  if (!isRecord(change)) return change;
  if (Array.isArray(base)) {
    const names = stepsFrom(base);
    const unknown = keysOf(change).filter((name) => !names.includes(name));
    const added = unknown.filter((name) => saysItsId(change[name], name));
    for (const name of unknown) {
      if (isFull(problems)) break;
      if (!added.includes(name))
        addProblems(problems, [unknownElement(below(path, name), name, base, change[name])]);
    }
    const kept = (base as unknown[]).flatMap((element, index) => {
      const name = names[index]!;
      const inner = Object.hasOwn(change, name) ? change[name] : undefined;
      if (inner === null) return [];
      return [inner === undefined ? element : changedBy(element, inner, problems, below(path, name))];
    });
    return [...kept, ...added.map((name) => change[name])];
  }
  if (!isRecord(base) || (typeof change.kind === 'string' && change.kind !== base.kind)) return change;
  const members = new Map(Object.entries(base));
  for (const key of keysOf(change)) {
    if (change[key] === null) members.delete(key);
    else members.set(key, changedBy(members.get(key), change[key], problems, below(path, key)));
  }
  return Object.fromEntries(members);
}

/**
 * Gives a problem for every null in a change that takes out what is not there. {@link changedBy} lets it pass, but
 * where a person wrote it, it is a misspelt key.
 */
export function* nothingToTakeOut(base: unknown, change: unknown, path = ''): Generator<Problem> {
  if (!isRecord(change)) return;
  for (const key of keysOf(change)) {
    const inner = valueBelow(base, key);
    if (change[key] !== null) yield* nothingToTakeOut(inner, change[key], below(path, key));
    else if (inner === undefined) {
      const hint = didYouMean(key, stepsFrom(base));
      const expected = 'something of the base to take out';
      yield problem(below(path, key), 'unknown-name', expected, key, { hint, onKey: true });
    }
  }
}

/** Saying the id twice is what tells a new element from a misspelt one. */
function saysItsId(given: unknown, name: string): boolean {
  return isRecord(given) && given.id === name;
}

function unknownElement(path: string, name: string, list: readonly unknown[], given: unknown): Problem {
  const names = stepsFrom(list);
  const goesById = list.every((element) => isRecord(element) && typeof element.id === 'string');
  const isNumbered = names[0] === '0';
  const isNew = goesById && isRecord(given) && nearestName(name, names) === undefined;
  const hint = isNew ? `To add one, say its id inside too: id: ${name}.` : didYouMean(name, names);
  const expected = `${isNumbered ? 'the number of an element' : 'an id'} that the base has`;
  return problem(path, 'unknown-name', expected, name, { hint, onKey: true });
}

function below(path: string, key: string): string {
  return path + writeStep(key, path === '');
}
