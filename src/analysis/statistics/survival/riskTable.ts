/** How many were at risk and how many events there were at a time. */
export interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

/** One row per time with an event, in order. Who is lost at the time of an event was still at risk. */
export function riskTable(
  times: readonly number[],
  observed: readonly boolean[],
  counts?: readonly number[],
): RiskRow[] {
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const rows: RiskRow[] = [];
  let left = counts ? counts.reduce((sum, count) => sum + count, 0) : times.length;
  for (let i = 0; i < order.length;) {
    const time = times[order[i]!]!;
    const atRisk = left;
    let events = 0;
    for (; i < order.length && times[order[i]!] === time; i++) {
      const count = counts?.[order[i]!] ?? 1;
      left -= count;
      if (observed[order[i]!]) events += count;
    }
    if (events > 0) rows.push({ time, atRisk, events });
  }
  return rows;
}
