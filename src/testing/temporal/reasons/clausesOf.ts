import { decidedAt } from '../judging/decidedAt.js';
import { isConstant } from '../judging/isConstant.js';
import type { Judged } from '../judging/judge.js';
import type { Clause } from './Clause.js';
import type { Ground } from './Ground.js';
import { inWords } from './inWords.js';

/** What decided a term at position `i`: findings about the smallest parts that were enough. */
export function clausesOf(ground: Ground, judged: Judged, i: number): Clause[] {
  const { term, column, parts } = judged;
  const holds = column[i] === 1;
  const last = column.length - 1;
  const [first, second] = parts;
  switch (term.op) {
    case 'atom':
      return [{ from: i, to: i, text: ground.atomInWords(term.atom, i, holds) }];
    case 'not':
      return clausesOf(ground, first!, i);
    case 'and':
    case 'or': {
      if (isConstant(term)) return [{ from: i, to: i, text: inWords(term, ground, holds) }];
      const enough = parts.filter((part) => part.column[i] === (term.op === 'and' ? 0 : 1));
      if (enough.length > 0) return clausesOf(ground, soonest(enough, i), i);
      return parts.flatMap((part) => clausesOf(ground, part, i));
    }
    case 'implies': {
      if (!holds) return although(clausesOf(ground, first!, i), clausesOf(ground, second!, i));
      const enough = [...(first!.column[i] ? [] : [first!]), ...(second!.column[i] ? [second!] : [])];
      return clausesOf(ground, soonest(enough, i), i);
    }
    case 'next':
    case 'weakNext':
      if (i < last) return clausesOf(ground, first!, i + 1);
      return [{ from: i, to: i, text: `no ${ground.unit} followed` }];
    case 'pending': {
      const witness = first!.column.indexOf(1, i);
      const kept = holds && witness >= 0 && witness <= i + term.within;
      return kept ? clausesOf(ground, first!, witness) : allAlong(ground, first!, i, term.within);
    }
    case 'until':
    case 'release':
      return waitingClauses(ground, judged, i);
  }
}

/** Of an until or a release: what ended the waiting, or that nothing did. */
function waitingClauses(ground: Ground, { term, column, parts }: Judged, i: number): Clause[] {
  const [left, right] = parts as [Judged, Judged];
  const wanted = term.op === 'until' ? 1 : 0;
  const end = Math.min(i + term.within, column.length - 1);
  for (let j = i; j <= end; j++) {
    if (right.column[j] === wanted) {
      const unreleased = wanted === 0 && j > i && !isConstant(left.term);
      return [...(unreleased ? span(ground, left, i, j - 1) : []), ...clausesOf(ground, right, j)];
    }
    if (left.column[j] !== wanted) {
      return [...(wanted === 1 ? span(ground, right, i, j) : []), ...clausesOf(ground, left, j)];
    }
  }
  return allAlong(ground, right, i, term.within);
}

/** A part that has the same truth from `i` to the end of the term or of the trace. */
function allAlong(ground: Ground, part: Judged, i: number, within: number): Clause[] {
  const last = part.column.length - 1;
  const clauses = span(ground, part, i, Math.min(i + within, last));
  const short = i + within - last;
  if (short <= 0 || within === Infinity) return clauses;
  const cut = `the trace ended ${short} ${ground.unit}${short === 1 ? '' : 's'} short of the term`;
  return [...clauses, { from: last, to: last, text: cut }];
}

/** A part that has the same truth at some positions. */
function span(ground: Ground, part: Judged, from: number, to: number): Clause[] {
  if (from === to) return clausesOf(ground, part, from);
  const holds = part.column[from] === 1;
  const [premise] = part.parts;
  const vacuous = part.term.op === 'implies' && holds && !premise!.column.subarray(from, to + 1).includes(1);
  const text = vacuous ? inWords(premise!.term, ground, false) : inWords(part.term, ground, holds);
  return [{ from, to, text }];
}

/** The part that is decided first; of several the first one. */
function soonest(parts: readonly Judged[], i: number): Judged {
  return parts.reduce((best, part) => (decidedAt(part, i) < decidedAt(best, i) ? part : best));
}

/** A conclusion that failed and the premise that held: in one sentence if both are of one position. */
function although(premise: readonly Clause[], conclusion: readonly Clause[]): Clause[] {
  const all = [...premise, ...conclusion];
  const { from, to } = all[0]!;
  if (all.some((clause) => clause.from !== from || clause.to !== to)) return all;
  const said = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join(' and ');
  return [{ from, to, text: `${said(conclusion)} although ${said(premise)}` }];
}
