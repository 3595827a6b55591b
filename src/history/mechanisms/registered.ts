import { agentModels } from '../../agents/index.js';
import {
  compared,
  edited,
  playInThread,
  type AblationPlayer,
  type AblationRow,
  type Compared,
  type Mechanism,
} from '../../analysis/index.js';
import {
  argumentProblem,
  callback,
  checkOptions,
  oneOf,
  refuse,
  seed,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { scenarioHash } from '../../scenario/index.js';
import { scenarios } from '../../scenarios/index.js';
import { withAgent, type Talks } from '../../talks/index.js';
import { mechanismRegister } from './register/register.js';
import { acts } from './switches/acts.js';
import { claims } from './switches/claims.js';
import { table, texts, world } from './switches/others.js';
import { second } from './switches/second.js';
import type { Switch, Switches } from './switches/Switch.js';

/** A registered mechanism as it can be ablated, in its arm. */
export interface RegisteredMechanism extends Required<Mechanism> {
  /** Name of the arm in the register. */
  readonly arm: string;
}

const switches: Switches = { ...claims, ...world, ...table, ...texts, ...second, ...acts };

/** Returns the scenario of an arm of the register, with the agent that speaks for Washington in it. */
export function armOf(name: string): Talks {
  const { scenario, policy } = mechanismRegister.arms[name]!;
  const talks = scenarios[scenario]!;
  return policy === null ? talks : withAgent(talks, 'US', agentModels[policy]!());
}

/**
 * Returns the mechanisms of the register that the model has, in the order of the register, each as it was registered: for
 * `ablate` with the scenario of their arm.
 *
 * @param arm - of this arm only; default of all
 * @throws SixPartyError `unknown-name` (arm)
 */
export function registeredMechanisms(arm?: string): readonly RegisteredMechanism[] {
  const arms = Object.keys(mechanismRegister.arms);
  refuse('unknown-name', 'The register has no such arm.', [
    arm === undefined ? undefined : argumentProblem('arm', arm, oneOf(arms, 'an arm of the register')),
  ]);
  return Object.values(mechanismRegister.sections).flatMap((section) =>
    Object.entries(section).flatMap(([id, { without: label, measure, sign, arm: own }]) => {
      const how = switches[id];
      if (how === undefined || how === null || (arm !== undefined && own !== arm)) return [];
      const { band } = mechanismRegister.measures[measure]!;
      const mechanism = { id, label, arm: own, registered: { measure, sign, band }, ...sides(how) };
      return isThere(mechanism) ? [mechanism] : [];
    }),
  );
}

function sides({ given, with: on, without }: Switch): Required<Pick<Mechanism, 'with' | 'without'>> {
  const first = given ? [given] : [];
  return {
    with: (scenario) => edited(scenario, ...first, ...(on ? [on] : [])),
    without: (scenario) => edited(scenario, ...first, without),
  };
}

/** A switch that changes nothing has nothing to switch off: the scenario does not have it (yet). */
function isThere({ arm, with: on, without }: RegisteredMechanism): boolean {
  const scenario = armOf(arm);
  return scenarioHash(on(scenario)) !== scenarioHash(without(scenario));
}

/** Options of {@link ablateRegistered}. */
export interface AblateRegisteredOptions {
  /** Pairs of runs of each mechanism, 2 to 10^6. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/<r>`. Default `mechanisms`, which no size of the model was chosen on. */
  readonly seed?: string;
  /** Name of a scenario of the library: what is registered for others is left out. Default: all are played. */
  readonly scenario?: string;
  /** Who plays. Default: this thread. */
  readonly player?: AblationPlayer;
}

/** What came of a registered mechanism. Its policy is the agent that speaks for Washington. */
export interface RegisteredOutcome extends AblationRow, Pick<Compared, 'values'> {
  /** Name of the arm in the register. */
  readonly arm: string;
}

/**
 * Plays the register: every registered mechanism that the model has, in its arm, by its one measure, judged as one table
 * (Holm over all of it).
 *
 * @returns in the order of the register, with the values of every seed
 * @throws SixPartyError `invalid-option`, and those of the player
 */
export async function ablateRegistered(
  options: AblateRegisteredOptions,
): Promise<readonly RegisteredOutcome[]> {
  checkOptions(options, rules, ['seeds'], 'The register cannot be played.');
  const { seeds, seed: named = 'mechanisms', player = playInThread, scenario: only } = options;
  const { arms } = mechanismRegister;
  const mechanisms = registeredMechanisms().filter(
    ({ arm }) => only === undefined || arms[arm]!.scenario === only,
  );
  const comparisons = mechanisms.map(({ arm, registered, ...mechanism }) => {
    const scenario = armOf(arm);
    return { with: mechanism.with(scenario), without: mechanism.without(scenario), ...registered };
  });
  const outcomes = await compared(comparisons, { player, seed: named, runs: seeds });
  return outcomes.map((outcome, n) => {
    const { id, label, arm, registered } = mechanisms[n]!;
    const { measure, sign } = registered;
    return { mechanism: id, label, arm, policy: armOf(arm).agents['US']!.name, measure, sign, ...outcome };
  });
}

const rules: OptionRules<keyof AblateRegisteredOptions> = {
  seeds: whole(2, 1e6),
  seed,
  scenario: oneOf(Object.keys(scenarios), 'a scenario of the library'),
  player: callback,
};
