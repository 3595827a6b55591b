import { frozenScenario } from '../../scenario/index.js';
import { withAgent, type Talks } from '../../talks/index.js';
import { chanceMetric } from '../metrics/chanceMetric.js';
import { metricNames } from '../metrics/metricsOf.js';
import { measured } from '../play/measured.js';
import type { AblationPlayer, Value } from '../play/player.js';
import { numbersOf, type Measure } from './measures.js';
import type { SeatChoice } from './seats.js';
import { choicesAt, profileCount } from './StrategicGame.js';

/** Every profile of candidates, and its runs. */
export interface PlayedProfiles {
  readonly seats: readonly SeatChoice[];
  readonly seed: string;
  readonly seeds: number;
  /** Per profile. */
  readonly arms: readonly Talks[];
  /** Per profile and for everything that was measured the values of all runs. */
  readonly values: readonly (readonly (readonly Value[])[])[];
  /** Per profile and seat what each run was worth to it. */
  readonly worth: readonly (readonly (readonly number[])[])[];
  /** Per profile whether anything in a run of it was left to chance: else one run is as good as a thousand. */
  readonly chance: readonly boolean[];
}

/** How profiles are played. */
export interface PlayOptions {
  readonly player: AblationPlayer;
  readonly seed: string;
  readonly seeds: number;
  readonly none: number | undefined;
}

/**
 * Plays every profile with the same seeds.
 *
 * @param measures - one per seat
 */
export async function playedProfiles(
  scenario: Talks,
  seats: readonly SeatChoice[],
  measures: readonly Measure[],
  { player, seed, seeds, none }: PlayOptions,
): Promise<PlayedProfiles> {
  const sizes = seats.map(({ candidates }) => candidates.length);
  const arms = Array.from({ length: profileCount(sizes) }, (_, profile) =>
    seated(scenario, seats, choicesAt(sizes, profile)),
  );
  const watched = [...new Set([...measures.map(({ asked }) => asked), ...watchedIn(scenario)])];
  const columns = await measured(
    arms.flatMap((arm) => watched.map((measure) => ({ scenario: arm, measure }))),
    { player, seed, runs: seeds },
  );
  const values = arms.map((_, profile) =>
    columns.slice(profile * watched.length, (profile + 1) * watched.length),
  );
  const worth = values.map((of) =>
    measures.map((measure) => numbersOf(of[watched.indexOf(measure.asked)]!, measure, none)),
  );
  const chance = values.map((of) => of[watched.indexOf(chanceMetric.name)]!.some((said) => said !== 0));
  return { seats, seed, seeds, arms, values, worth, chance };
}

/** What is measured of every run beside what is asked for, to see whether anything differs. */
function watchedIn(scenario: Talks): string[] {
  const wanted = [chanceMetric.name, 'days', 'rounds', 'sessions', 'agreements', 'refusals', 'objections'];
  const gains = scenario.parties.flatMap(({ id }) => [`realisedGain.${id}`, `expectedGain.${id}`]);
  const known = metricNames(scenario);
  return [...wanted, ...gains].filter((name) => known.includes(name));
}

/** The present agent stays as it is, whatever its name: governments may change its parameters. */
function seated(scenario: Talks, seats: readonly SeatChoice[], choices: readonly number[]): Talks {
  return frozenScenario(
    seats.reduce(
      (all, { party, candidates }, n) =>
        choices[n] === 0 ? all : withAgent(all, party, candidates[choices[n]!]!.agent),
      scenario,
    ),
  );
}
