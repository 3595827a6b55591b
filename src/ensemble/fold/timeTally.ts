import { kaplanMeier } from '../../analysis/index.js';
import type { Tally } from './Tally.js';

/** Times are whole days, so that there are far fewer of them than runs: they are counted. */
export function timeTally(unit: string, alpha: number): Tally {
  const happened = new Map<number, number>();
  const censored = new Map<number, number>();
  let runs = 0;
  let observed = 0;
  return {
    add(values, width, column) {
      for (let at = column; at < values.length; at += width) {
        const time = values[at]!;
        const counts = values[at + 1] === 1 ? happened : censored;
        counts.set(time, (counts.get(time) ?? 0) + 1);
        runs += 1;
        observed += values[at + 1]!;
      }
    },
    summary() {
      const times = [...happened.keys(), ...censored.keys()];
      const flags = times.map((_, place) => place < happened.size);
      const counts = [...happened.values(), ...censored.values()];
      const curve = runs === 0 ? null : kaplanMeier(times, flags, { alpha, counts });
      return { kind: 'time', unit, runs, observed, curve };
    },
  };
}
