/** How many were at risk and how many events there were at a time. */
export interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

/** One row per time with an event, in order. Who is lost at the time of an event was still at risk. */
export function riskTable(times: readonly number[], observed: readonly boolean[]): RiskRow[] {
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const rows: RiskRow[] = [];
  for (let i = 0; i < order.length;) {
    const time = times[order[i]!]!;
    const atRisk = order.length - i;
    let events = 0;
    for (; i < order.length && times[order[i]!] === time; i++) if (observed[order[i]!]) events++;
    if (events > 0) rows.push({ time, atRisk, events });
  }
  return rows;
}
