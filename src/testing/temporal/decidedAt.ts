import type { Judged } from './judge.js';

/**
 * Returns the position at which a term's truth at `i` is decided: every trace of the same length that is the same
 * up to there gives it the same truth. Not always the first such position: `p or not p` waits for p.
 */
export function decidedAt(judged: Judged, i: number): number {
  const { decided } = judged;
  if (decided[i]! < 0) decided[i] = decision(judged, i);
  return decided[i]!;
}

function decision(judged: Judged, i: number): number {
  const { term, column, parts } = judged;
  const last = column.length - 1;
  const end = Math.min(i + term.within, last);
  const holds = column[i]!;
  const [first, second] = parts;
  switch (term.op) {
    case 'atom':
      return i;
    case 'not':
      return decidedAt(first!, i);
    case 'and':
      return holds ? latest(parts, i) : earliest(parts, i, 0);
    case 'or':
      return holds ? earliest(parts, i, 1) : latest(parts, i);
    case 'implies':
      if (!holds) return latest(parts, i);
      return Math.min(earliest([first!], i, 0), earliest([second!], i, 1));
    case 'next':
    case 'weakNext':
      return i < last ? decidedAt(first!, i + 1) : i;
    case 'pending': {
      const witness = first!.column.indexOf(1, i);
      if (!holds) return over(first!, i, end);
      return witness >= 0 && witness <= end ? decidedAt(first!, witness) : last;
    }
    case 'until':
    case 'release': {
      // An until looks for its right operand while the left one holds; a release for the opposite.
      const wanted = term.op === 'until' ? 1 : 0;
      for (let j = i; j <= end; j++) {
        if (second!.column[j] === wanted) return Math.max(decidedAt(second!, j), over(first!, i, j - 1));
        if (first!.column[j] !== wanted) return Math.max(decidedAt(first!, j), over(second!, i, j));
      }
      return over(second!, i, end);
    }
  }
}

/** Returns when all parts are decided. */
function latest(parts: readonly Judged[], i: number): number {
  return parts.reduce((last, part) => Math.max(last, decidedAt(part, i)), i);
}

/** Returns when the first part of that truth is decided; Infinity if there is none. */
function earliest(parts: readonly Judged[], i: number, truth: 0 | 1): number {
  return parts.reduce(
    (first, part) => (part.column[i] === truth ? Math.min(first, decidedAt(part, i)) : first),
    Infinity,
  );
}

/** Returns when a part is decided at all of some positions. */
function over(part: Judged, from: number, to: number): number {
  let last = from;
  for (let j = from; j <= to; j++) last = Math.max(last, decidedAt(part, j));
  return last;
}
