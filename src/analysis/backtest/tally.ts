import { scenarios } from '../../scenarios/index.js';
import { runTalks } from '../../talks/index.js';
import type { Outcome, Talks } from '../../talks/index.js';
import { drawnScenarios } from './drawnScenarios.js';
import { evidenceOf } from './evidenceOf.js';
import { GROUP } from './GROUP.js';
import { runsTargets } from './runsTargets.js';
import { valueTargets } from './valueTargets.js';

/** Per target: in how many draws, or groups of draws, it holds. */
export function tally(
  seed: string,
  from: number,
  to: number,
  variant: (scenario: Talks) => Talks,
): Map<number, number> {
  const held = new Map<number, number>();
  const count = (id: number, holds: boolean): void => void held.set(id, (held.get(id) ?? 0) + Number(holds));
  let played: Record<string, Outcome[]> = {};
  for (let draw = from; draw < to; draw++) {
    const drawn = drawnScenarios(`${seed}/${draw}`, variant);
    const evidence = Object.fromEntries(
      Object.keys(scenarios).map((name) => [name, evidenceOf(drawn[name]!)]),
    );
    for (const { id, holds } of valueTargets) count(id, holds(evidence));
    for (const name in drawn) {
      (played[name] ??= []).push(runTalks(drawn[name]!, { seed: `${seed}/${draw}` }).outcome);
    }
    if ((draw + 1) % GROUP > 0) continue;
    for (const { id, holds } of runsTargets) count(id, holds(played));
    played = {};
  }
  return held;
}
