import { refuse } from './error.js';
import { problem, quoted, type Problem } from './problem.js';

/** More names than this are not listed in a hint. */
const MAX_LISTED = 20;

/** A hint that would take more pairs of letters to find is not looked for: an error may tell a hundred problems. */
const MAX_PAIRS = 1_000_000;

/** Returns a hint with the nearest of the names allowed, or all of them if they are few and none is near. */
export function didYouMean(name: unknown, candidates: readonly string[]): string {
  const hint = nearestMeant(name, candidates);
  if (hint !== '' || candidates.length === 0 || candidates.length > MAX_LISTED) return hint;
  // Of a list in which a name stands twice, which is told elsewhere, it is one.
  return `Known: ${[...new Set(candidates)].join(', ')}.`;
}

/** Returns a hint with the nearest of the names allowed, where the problem itself lists them; empty if none is near. */
export function nearestMeant(name: unknown, candidates: readonly string[]): string {
  const letters = candidates.reduce((sum, candidate) => sum + candidate.length, 0);
  const isShort = typeof name === 'string' && name.length * letters <= MAX_PAIRS;
  const nearest = isShort ? nearestName(name, candidates) : undefined;
  return nearest === undefined ? '' : askIfMeant(nearest);
}

/** Returns the hint that a name was probably meant. */
export function askIfMeant(name: string): string {
  return `Did you mean ${quoted(name)}?`;
}

/**
 * Returns the problem of a name that is not among those allowed.
 *
 * @param what - what it should name: `policy`
 */
export function unknownName(path: string, what: string, name: string, allowed: readonly string[]): Problem {
  return problem(path, 'unknown-name', allowed.join(', '), name, {
    message: `There is no ${what} ${quoted(name)}.`,
    hint: didYouMean(name, allowed),
  });
}

/**
 * The candidate that somebody who wrote `name` most likely meant, for hints.
 *
 * Upper and lower case count the same. A candidate is near if it begins with `name` (three letters or
 * more), or if no more than a third of the longer one's letters were mistyped, counting insertions,
 * deletions, substitutions and swaps of neighbours (Damerau 1964). The first of equally near ones wins.
 *
 * @returns one of `candidates`, or `undefined` if none is near
 * @throws SixPartyError `invalid-option`
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const areTexts = Array.isArray(candidates) && candidates.every((each) => typeof each === 'string');
  refuse('invalid-option', 'There is no nearest name.', [
    typeof name === 'string' ? undefined : problem('name', 'wrong-type', 'a text', name),
    areTexts ? undefined : problem('candidates', 'wrong-type', 'a list of texts', candidates),
  ]);
  const meant = name.toLowerCase();
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const written = candidate.toLowerCase();
    const most = Math.min(Math.floor((Math.max(meant.length, written.length) + 1) / 3), least - 1);
    if (Math.abs(meant.length - written.length) > most) continue;
    const distance = editDistance(meant, written, most);
    if (distance <= most) {
      least = distance;
      nearest = candidate;
    }
    if (least === 0) break;
  }
  if (nearest !== undefined || meant.length < 3) return nearest;
  return candidates.find((candidate) => candidate.toLowerCase().startsWith(meant));
}

/** Returns the distance of two texts, or Infinity as soon as it is sure to be more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let nearestBefore = 0;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let nearest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, beforeLast[j - 2]! + 1);
      row.push(distance);
      if (distance < nearest) nearest = distance;
    }
    // A swap goes on from the row before the last.
    if (nearest > most && nearestBefore > most) return Infinity;
    nearestBefore = nearest;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
