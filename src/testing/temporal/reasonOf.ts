import type { Rulebook } from '../../talks/index.js';
import { counted, monthOf } from '../../words/index.js';
import { isConstant } from './compile.js';
import { decidedAt } from './decidedAt.js';
import type { Judged } from './judge.js';
import { atomInWords, termInWords, type Grounds } from './termInWords.js';
import type { Position } from './watch.js';

/**
 * Explains the truth of a term at the first position, out of the smallest parts that decided. Findings about the
 * same positions stand together, in the order of the positions.
 */
export function reasonOf(grounds: Grounds, judged: Judged): string {
  return told(grounds, clausesOf(grounds, judged, 0));
}

/** Tells findings in the order of their positions. */
export function told({ book, watched, unit }: Grounds, clauses: readonly Clause[]): string {
  const groups = new Map<string, { from: number; to: number; texts: Set<string> }>();
  for (const { from, to, text } of clauses) {
    const key = `${from}–${to}`;
    const group = groups.get(key) ?? { from, to, texts: new Set() };
    group.texts.add(text);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(
      ({ from, to, texts }) =>
        `${labelOf(book, watched.positions, unit, from, to)}: ${[...texts].join(' and ')}`,
    )
    .join('; ');
}

/**
 * Names positions by what people know of them: "round 5, February 2005", "rounds 1 to 10, February 2004 to
 * July 2008", "event 17, round 1, February 2004". Talks that are one plenary have no dates.
 */
function labelOf(
  book: Rulebook,
  positions: readonly Position[],
  unit: 'round' | 'event',
  from: number,
  to: number,
): string {
  const [first, last] = [positions[from]!, positions[to]!];
  const parts = unit === 'event' ? [ranged('event', from, to)] : [];
  parts.push(roundsOf(first.round, last.round));
  if (book.dynamics) {
    const [start, end] = [
      monthOf(book.scenario.start, first.opened),
      monthOf(book.scenario.start, last.opened),
    ];
    parts.push(start === end ? start : `${start} to ${end}`);
  }
  return parts.join(', ');
}

/** Names rounds; round 0 is what comes before the first one. */
function roundsOf(from: number, to: number): string {
  if (from > 0) return ranged('round', from, to);
  return to === 0 ? 'before round 1' : `up to round ${to}`;
}

function ranged(word: string, from: number, to: number): string {
  return from === to ? `${word} ${from}` : `${word}s ${from} to ${to}`;
}

/** A finding about the positions `from` … `to`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Finds what decided a term at position `i`: the smallest parts that were enough. */
export function clausesOf(grounds: Grounds, judged: Judged, i: number): Clause[] {
  const { term, column, parts } = judged;
  const holds = column[i] === 1;
  const last = column.length - 1;
  const [first, second] = parts;
  switch (term.op) {
    case 'atom':
      return [{ from: i, to: i, text: atomInWords(grounds, term.atom, i, holds) }];
    case 'not':
      return clausesOf(grounds, first!, i);
    case 'and':
    case 'or': {
      if (isConstant(term)) return [{ from: i, to: i, text: termInWords(term, grounds, holds) }];
      const enough = parts.filter((part) => part.column[i] === (term.op === 'and' ? 0 : 1));
      if (enough.length > 0) return clausesOf(grounds, soonest(enough, i), i);
      return parts.flatMap((part) => clausesOf(grounds, part, i));
    }
    case 'implies': {
      if (!holds) return although(clausesOf(grounds, first!, i), clausesOf(grounds, second!, i));
      const enough = [...(first!.column[i] ? [] : [first!]), ...(second!.column[i] ? [second!] : [])];
      return clausesOf(grounds, soonest(enough, i), i);
    }
    case 'next':
    case 'weakNext':
      if (i < last) return clausesOf(grounds, first!, i + 1);
      return [{ from: i, to: i, text: `no ${grounds.unit} followed` }];
    case 'pending': {
      const witness = first!.column.indexOf(1, i);
      const kept = holds && witness >= 0 && witness <= i + term.within;
      return kept ? clausesOf(grounds, first!, witness) : allAlong(grounds, first!, i, term.within);
    }
    case 'until':
    case 'release':
      return waitingClauses(grounds, judged, i);
  }
}

/** Finds what ended the waiting of an until or a release, or that nothing did. */
function waitingClauses(grounds: Grounds, { term, column, parts }: Judged, i: number): Clause[] {
  const [left, right] = parts as [Judged, Judged];
  const wanted = term.op === 'until' ? 1 : 0;
  const end = Math.min(i + term.within, column.length - 1);
  for (let j = i; j <= end; j++) {
    if (right.column[j] === wanted) {
      const unreleased = wanted === 0 && j > i && !isConstant(left.term);
      return [...(unreleased ? span(grounds, left, i, j - 1) : []), ...clausesOf(grounds, right, j)];
    }
    if (left.column[j] !== wanted) {
      return [...(wanted === 1 ? span(grounds, right, i, j) : []), ...clausesOf(grounds, left, j)];
    }
  }
  return allAlong(grounds, right, i, term.within);
}

/** Tells a part that has the same truth from `i` to the end of the term or of the trace. */
function allAlong(grounds: Grounds, part: Judged, i: number, within: number): Clause[] {
  const last = part.column.length - 1;
  const clauses = span(grounds, part, i, Math.min(i + within, last));
  const short = i + within - last;
  if (short <= 0 || within === Infinity) return clauses;
  const cut = `the trace ended ${counted(short, grounds.unit)} short of the term`;
  return [...clauses, { from: last, to: last, text: cut }];
}

/** Tells a part that has the same truth at some positions. */
function span(grounds: Grounds, part: Judged, from: number, to: number): Clause[] {
  if (from === to) return clausesOf(grounds, part, from);
  const holds = part.column[from] === 1;
  const [premise] = part.parts;
  const vacuous = part.term.op === 'implies' && holds && !premise!.column.subarray(from, to + 1).includes(1);
  const text = vacuous ? termInWords(premise!.term, grounds, false) : termInWords(part.term, grounds, holds);
  return [{ from, to, text }];
}

/** Picks the part that is decided first; of several the first one. */
function soonest(parts: readonly Judged[], i: number): Judged {
  return parts.reduce((best, part) => (decidedAt(part, i) < decidedAt(best, i) ? part : best));
}

/** Joins a conclusion that failed and the premise that held: in one sentence if both are of one position. */
function although(premise: readonly Clause[], conclusion: readonly Clause[]): Clause[] {
  const all = [...premise, ...conclusion];
  const { from, to } = all[0]!;
  if (all.some((clause) => clause.from !== from || clause.to !== to)) return all;
  const said = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join(' and ');
  return [{ from, to, text: `${said(conclusion)} although ${said(premise)}` }];
}
