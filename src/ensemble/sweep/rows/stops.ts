import type { Span } from '../../fold/runs.js';
import { openStopping } from '../../fold/stopping.js';
import type { RunsHeader } from './header.js';

/** Follows where cells are stopped early; a cell is a policy at a point. */
export interface Stops {
  /** Takes runs of one cell in any order. @param yes - what the metric of `until` says, run by run */
  add(span: Span, yes: readonly boolean[]): void;
  /** After how many replicates the cell of a run is stopped; undefined: not yet, or not at all. */
  at(index: number): number | undefined;
}

interface Cell {
  /** First replicate that was not looked at yet. */
  next: number;
  stop: number | undefined;
  readonly waiting: Map<number, readonly boolean[]>;
  readonly stopAfter: ReturnType<typeof openStopping>;
}

/**
 * Applies `until` to every cell by itself, in order of the replicates, whatever the order in which runs come. It is
 * looked at after fixed numbers of replicates, so that where it stops follows from the experiment alone.
 */
export function openStops({ replicates, until }: RunsHeader): Stops {
  if (until === undefined) return { add: () => undefined, at: () => undefined };
  const cells = new Map<number, Cell>();
  const cellOf = (index: number): Cell => {
    const key = Math.floor(index / replicates);
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { next: 0, stop: undefined, waiting: new Map(), stopAfter: openStopping(until) };
      cells.set(key, cell);
    }
    return cell;
  };
  return {
    add({ from }, yes) {
      const cell = cellOf(from);
      cell.waiting.set(from % replicates, yes);
      for (let part; cell.stop === undefined && (part = cell.waiting.get(cell.next));) {
        cell.waiting.delete(cell.next);
        const values = Float64Array.from(part, Number);
        const after = cell.stopAfter(values);
        if (after !== undefined) cell.stop = cell.next + after;
        cell.next += values.length;
      }
      if (cell.stop !== undefined) cell.waiting.clear();
    },
    at: (index) => cells.get(Math.floor(index / replicates))?.stop,
  };
}
