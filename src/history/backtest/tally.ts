import { phasedConcessions } from '../../agents/index.js';
import { scenarios } from '../../scenarios/index.js';
import { initialState, observe, rulebookOf, runTalks, valuationOf, withAgent } from '../../talks/index.js';
import type { Outcome, Talks } from '../../talks/index.js';
import type { Valuation } from '../../valuation/index.js';
import { runsTargets } from './runsTargets.js';
import { DRAWS_PER_GROUP } from './targets.js';
import type { Evidence } from './targets.js';
import { valueTargets } from './valueTargets.js';
import { perturbed } from './perturbed.js';

/**
 * Counts per target in how many draws, or groups of draws, it holds.
 *
 * @param from - first draw
 * @param to - the draw after the last one
 * @param variant - what is made of a dated scenario before its judgements are perturbed
 */
export function tally(
  seed: string,
  from: number,
  to: number,
  variant: (scenario: Talks) => Talks,
): Map<number, number> {
  const held = new Map<number, number>();
  const count = (id: number, holds: boolean): void => void held.set(id, (held.get(id) ?? 0) + Number(holds));
  const unmoved = Object.entries(variantsOf(variant));
  let played: Record<string, Outcome[]> = {};
  for (let draw = from; draw < to; draw++) {
    // One name for all: the same judgements at every date and under both policies.
    const drawn = Object.fromEntries(
      unmoved.map(([id, scenario]) => [id, perturbed(scenario, `${seed}/${draw}`)]),
    );
    const evidence = Object.fromEntries(
      Object.keys(scenarios).map((name) => [name, evidenceOf(drawn[name]!)]),
    );
    for (const { id, holds } of valueTargets) count(id, holds(evidence));
    for (const name in drawn) {
      (played[name] ??= []).push(runTalks(drawn[name]!, { seed: `${seed}/${draw}` }).outcome);
    }
    if ((draw + 1) % DRAWS_PER_GROUP > 0) continue;
    for (const { id, holds } of runsTargets) count(id, holds(played));
    played = {};
  }
  return held;
}

/**
 * Returns what a variant makes of the four scenarios, by name, and as `phased` of December 2003 with the other
 * American policy.
 */
function variantsOf(variant: (scenario: Talks) => Talks): Record<string, Talks> {
  const made = Object.fromEntries(Object.entries(scenarios).map(([id, dated]) => [id, variant(dated)]));
  return { ...made, phased: withAgent(made.december2003!, 'US', phasedConcessions()) };
}

/** Takes the values at the start of a scenario, every interval at its middle. */
export function evidenceOf(scenario: Talks): Evidence {
  const book = rulebookOf(scenario);
  const state = initialState(book, 'evidence');
  const valuations: Record<string, Valuation> = {};
  const noDeal: Record<string, number> = {};
  for (const id of book.ids) {
    const mayOptOut = scenario.costs?.optOut?.[id] !== undefined;
    valuations[id] = valuationOf(observe(book, state, id), !mayOptOut);
    noDeal[id] = state.private[id]!.noDeal;
  }
  return { parties: book.ids, valuations, noDeal };
}
