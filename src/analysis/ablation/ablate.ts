import { checkOptions } from '../../input/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, withAgent, type Talks } from '../../talks/index.js';
import { runsAlike, armsOf } from './arms.js';
import { ablateRules, checkMeasures, chosenMechanisms, type AblateOptions } from './asked.js';
import { compared, type Compared, type Comparison } from './compare.js';
import type { Sign } from './mechanisms/Mechanism.js';
import { playInThread } from '../play/player.js';

/** What one measure says of one mechanism under one policy. */
export interface AblationRow extends Omit<Compared, 'values'> {
  /** Id of the mechanism. */
  readonly mechanism: string;
  /** What it is called, for reading. */
  readonly label: string;
  /** Name of the policy under which it was played. */
  readonly policy: string;
  /** Name of the metric that was measured. */
  readonly measure: string;
  /** Whether the mechanism was expected to raise the measure, to lower it, or either. */
  readonly sign: Sign;
  /**
   * So many of the first runs are the same in every event with and without it; left out where one is not. Such rows
   * stay in the table that is judged: what counts had been settled before anything was played.
   */
  readonly sameRuns?: number;
}

/** A mechanism that cannot be switched off in a policy by itself. */
export interface Skipped {
  /** Id of the mechanism. */
  readonly mechanism: string;
  /** What it is called, for reading. */
  readonly label: string;
  /** Name of the policy in which it cannot be switched off. */
  readonly policy: string;
  /** What would be wrong with the scenario. */
  readonly why: string;
}

/** What is left of a scenario without each of its mechanisms: plain JSON. */
export interface AblationReport {
  /** Name of the scenario. */
  readonly scenario: string;
  /** `scenarioHash` of the scenario that was played. */
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  /** The seed that chance was drawn from. */
  readonly seed: string;
  /** How many seeds were played: pairs, where two things are compared. */
  readonly seeds: number;
  /** In the order of mechanisms, policies and measures. */
  readonly rows: readonly AblationRow[];
  /** What cannot be switched off by itself: the scenario without it would not be valid. */
  readonly skipped: readonly Skipped[];
}

const MEASURES = ['substance'];

/**
 * Switches off every mechanism of a scenario, one by one, and tells what comes of it: both arms are played with the
 * same seeds, so that they differ in nothing else. An effect is what there is with the mechanism less what there is
 * without it. It is `alive` if it holds at 95 % over the whole table (Holm), `no measurable effect` if its
 * plain 90 % interval lies within the band, else `undecided`; where a direction was registered, also `wrong sign`.
 *
 * Few seeds leave most rows undecided: 400 tell effects from 5 to 10 points on in a table of a hundred rows.
 *
 * @param scenario - with agents that decide; those of the library can be asked for less (`agents.…`)
 * @throws SixPartyError `invalid-scenario`, `invalid-option` (also for what is asked for twice, for a mechanism of one's own
 *   that makes no scenario, and for a player that plays something else), `unknown-name` (mechanisms, parties, measures),
 *   `metric-failed`, and those of the player
 */
export async function ablate(scenario: Talks, options: AblateOptions): Promise<AblationReport> {
  checkOptions(options, ablateRules, ['seeds'], 'This cannot be ablated.');
  const { seeds, seed = 'ablation', policies = { 'as it is': {} }, player = playInThread } = options;
  const talks = frozenScenario(scenario);
  const mechanisms = chosenMechanisms(talks, options.mechanisms);
  const measures = options.measures ?? MEASURES;
  checkMeasures(talks, measures);
  const skipped: Skipped[] = [];
  const asked = Object.entries(policies).flatMap(([policy, seats]) => {
    const seated = Object.entries(seats).reduce((all, [party, agent]) => withAgent(all, party, agent), talks);
    const arm = frozenScenario(seated);
    return mechanisms.flatMap((mechanism) => {
      const { id, label, registered } = mechanism;
      const sides = armsOf(mechanism, arm);
      if ('why' in sides) {
        skipped.push({ mechanism: id, label, policy, why: sides.why });
        return [];
      }
      const rows: Pick<Comparison, 'measure' | 'sign' | 'band'>[] =
        registered === undefined ? measures.map((measure) => ({ measure, sign: 'either' })) : [registered];
      return rows.map((row) => ({ mechanism, policy, sides, comparison: { ...sides, ...row } }));
    });
  });
  const outcomes = await compared(
    asked.map(({ comparison }) => comparison),
    { player, seed, runs: seeds },
  );
  const differs = new Set(asked.flatMap(({ sides }, n) => (outcomes[n]!.differing > 0 ? [sides] : [])));
  const alike = new Map<object, number>();
  const sameRuns = (sides: (typeof asked)[number]['sides']): number => {
    if (differs.has(sides)) return 0;
    let runs = alike.get(sides);
    if (runs === undefined) alike.set(sides, (runs = runsAlike(sides, seed, seeds)));
    return runs;
  };
  return {
    scenario: talks.name,
    scenarioHash: scenarioHash(talks),
    version,
    seed,
    seeds,
    rows: outcomes.map(({ values: _, ...outcome }, n) => {
      const { mechanism, policy, sides, comparison } = asked[n]!;
      const { measure, sign } = comparison;
      const name = typeof measure === 'string' ? measure : measure.name;
      const { id, label } = mechanism;
      const runs = sameRuns(sides);
      const same = runs > 0 && { sameRuns: runs };
      return { mechanism: id, label, policy, measure: name, sign, ...outcome, ...same };
    }),
    skipped,
  };
}
