import type { Draft } from 'immer';
import type { Objection } from './state/Table.js';
import type { PublicState, SaidBounds } from './state/PublicState.js';

/**
 * Notes what objections to the draft on the table imply: more than it has of an issue, or less, by as much as the
 * party wants or else by one option. The newest remark in a direction takes the place of an earlier one, and
 * takes back what it excludes in the other.
 */
export function noteSaid(now: Draft<PublicState>, by: string, objections: readonly Objection[]): void {
  const { offer } = now.table;
  for (const { issue, direction, want } of objections) {
    const k = now.said.findIndex((one) => one.issue === issue);
    const said = now.said[k];
    const level = offer?.[k];
    if (!said || level === undefined) continue;
    const bounds: Draft<SaidBounds> = (said.by[by] ??= {});
    if (direction === 'up') {
      bounds.atLeast = { level: want ?? level + 1, day: now.day };
      if (bounds.atMost && bounds.atMost.level < bounds.atLeast.level) delete bounds.atMost;
    } else {
      bounds.atMost = { level: want ?? level - 1, day: now.day };
      if (bounds.atLeast && bounds.atLeast.level > bounds.atMost.level) delete bounds.atLeast;
    }
  }
}
