import { phasedConcessions } from '../../agents/index.js';
import { scenarios } from '../../scenarios/index.js';
import { runTalks, withAgent } from '../../talks/index.js';
import type { Outcome, Talks } from '../../talks/index.js';
import type { BacktestOptions } from './BacktestOptions.js';
import type { BacktestReport, TargetResult } from './BacktestReport.js';
import { checkBacktestOptions } from './checkBacktestOptions.js';
import { evidenceOf } from './evidenceOf.js';
import { perturbed } from './perturbed.js';
import { runsTargets } from './runsTargets.js';
import { structureOnly } from './structureOnly.js';
import { valueTargets } from './valueTargets.js';
import { verdictOf } from './verdictOf.js';

/** Draws that are judged together where a target is about what talks lead to. */
const GROUP = 20;

const CAUTION =
  'The outcomes were known when the model was built, and n = 4: this shows what the model can hold together, not what it can foresee.';

/**
 * Holds the four dated scenarios against fourteen things that history bore out, each over many draws with
 * perturbed judgements, once with the dated numbers and once with structure only. Nothing is fitted here.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtest(options: BacktestOptions = {}): BacktestReport {
  const { draws, seed } = checkBacktestOptions(options);
  const dated = tally(draws, seed, (scenario) => scenario);
  const bare = tally(draws, seed, structureOnly);
  const targets = [...valueTargets, ...runsTargets].map(({ id, label, kind, needed }): TargetResult => {
    const share = dated.get(id)!;
    const structureOnlyShare = bare.get(id)!;
    const verdict = verdictOf(share, structureOnlyShare, needed);
    return { id, label, kind, share, structureOnlyShare, needed, verdict };
  });
  return { draws, seed, targets, caution: CAUTION };
}

/** Per target: the share of draws, or of groups of draws, in which it holds. */
function tally(draws: number, seed: string, variant: (scenario: Talks) => Talks): Map<number, number> {
  const held = new Map<number, number>();
  const count = (id: number, holds: boolean): void => void held.set(id, (held.get(id) ?? 0) + Number(holds));
  let played: Record<string, Outcome[]> = {};
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawnScenarios(seed, draw, variant);
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
  for (const { id } of valueTargets) held.set(id, held.get(id)! / draws);
  for (const { id } of runsTargets) held.set(id, (held.get(id)! * GROUP) / draws);
  return held;
}

/** The four scenarios of one draw, and December 2003 with the other American policy: the same judgements. */
function drawnScenarios(
  seed: string,
  draw: number,
  variant: (scenario: Talks) => Talks,
): Record<string, Talks> {
  const drawn: Record<string, Talks> = {};
  for (const name of Object.keys(scenarios)) {
    drawn[name] = perturbed(variant(scenarios[name]!), `${seed}/${draw}`);
  }
  drawn.phased = withAgent(drawn.december2003!, 'US', phasedConcessions());
  return drawn;
}
