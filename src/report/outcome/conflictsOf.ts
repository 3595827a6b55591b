import type { Blocker } from '../../talks/index.js';

/** An issue that some wanted more of and others less. */
export interface Conflict {
  readonly issue: string;
  readonly more: readonly Blocker[];
  readonly less: readonly Blocker[];
  /** Objections of the side that objected less often; 0 if one party alone objected both ways. */
  readonly weight: number;
}

/** The issues on which parties pulled in opposite directions, the most disputed first. */
export function conflictsOf(blockers: readonly Blocker[]): readonly Conflict[] {
  const issues = [...new Set(blockers.map(({ issue }) => issue))];
  const conflicts = issues.map((issue): Conflict => {
    const side = (wanted: 'up' | 'down'): Blocker[] =>
      blockers.filter((blocker) => blocker.issue === issue && blocker.direction === wanted);
    const [more, less] = [side('up'), side('down')];
    const between = more.some(({ party }) => less.some((other) => other.party !== party));
    return { issue, more, less, weight: between ? Math.min(total(more), total(less)) : 0 };
  });
  return conflicts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

function total(side: readonly Blocker[]): number {
  return side.reduce((sum, { count }) => sum + count, 0);
}
