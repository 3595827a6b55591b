import {
  callback,
  checkOptions,
  number,
  POSITIVE_OR_ZERO,
  problem,
  refuse,
  seed,
  SHARE,
  whole,
  type OptionRules,
} from '../../input/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, type Talks } from '../../talks/index.js';
import { bandOf } from '../ablation/compare.js';
import type { Metric } from '../metrics/Metric.js';
import { readMeasure } from '../play/measured.js';
import { playInThread, type AblationPlayer } from '../play/player.js';
import { coincidingIn, isAlike, type Coinciding } from './coinciding.js';
import { judgedDeviations, verdictOf, type Deviation, type EquilibriumVerdict } from './deviations.js';
import { measureOf, payoffOf, type Measure, type Payoff } from './measures.js';
import { playedProfiles, type PlayedProfiles } from './playedProfiles.js';
import { responsePaths, type ResponsePath } from './responsePaths.js';
import { seatRules, seatsOf, type SeatChoice, type SeatsAsked } from './seats.js';
import { choicesAt, deviated, profileCount, type StrategicGame } from './StrategicGame.js';

/** Options of {@link bestResponses}. */
export interface BestResponseOptions extends SeatsAsked {
  /**
   * What every seat wants more of: the name of a metric, or one's own. A name that is a metric of each party stands for
   * the seat's own: `expectedGain` for `expectedGain.US`. Default `realisedGain`, what was implemented was worth to it.
   * Expected and realised gains may differ in sign: an answer is about its measure alone.
   */
  readonly measure?: string | Metric;
  /** What a run counts as of which the measure says nothing. Default: such runs are refused. */
  readonly none?: number;
  /** Runs of each profile, 2 to 10^6. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/<r>` in every profile. Default `responses`. */
  readonly seed?: string;
  /** Who plays. Default: this thread. Another one, such as `executorPlayer` of `/ensemble`, must give the same values. */
  readonly player?: AblationPlayer;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
  /**
   * Gains up to this are none, in units of the measure. Default: 0.02 of a share, a tenth of the standard deviation of a
   * number between all runs.
   */
  readonly epsilon?: number;
}

/** A seat that was looked at. */
export interface ResponseSeat {
  /** Party id. */
  readonly party: string;
  /** Names; the first sits there in the scenario. */
  readonly candidates: readonly string[];
  /** What its payoffs are: the name of the metric, its kind and its unit. */
  readonly measure: string;
  /** Whether its payoffs are shares of yes, or means of numbers. */
  readonly kind: 'yesNo' | 'number';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** Gains up to this are none, in units of the measure. */
  readonly epsilon: number;
}

/** Somebody in each seat, what each gets of it, and what a change of one alone brings that one. */
export interface ResponseProfile {
  /** The candidate in each seat. */
  readonly profile: Readonly<Record<string, string>>;
  /** What each party gets, per party id. */
  readonly payoffs: Readonly<Record<string, Payoff>>;
  /** Every change of one seat alone. */
  readonly deviations: readonly Deviation[];
  /** Per party the greatest gain that a change was found to bring, 0 if none brings any: of few seeds too much. */
  readonly regret: Readonly<Record<string, number>>;
  /** Of this profile alone: over a whole table some are called what they are not. */
  readonly verdict: EquilibriumVerdict;
}

/** The game between seats whose candidates are agents: plain JSON. */
export interface BestResponses {
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
  /** 1 − confidence of the intervals, between 0 and 1. */
  readonly alpha: number;
  /** Whether anything in some run was left to chance; else differences are exact, and their intervals have no width. */
  readonly chance: boolean;
  /** The seats that were looked at. */
  readonly seats: readonly ResponseSeat[];
  /** The present one first; the candidate of the first seat changes fastest. */
  readonly profiles: readonly ResponseProfile[];
  /** Candidates that nothing measured tells apart. */
  readonly coinciding: readonly Coinciding[];
  /** From the present profile, one for each seat that may begin. */
  readonly paths: readonly ResponsePath[];
  /** Mean payoffs as a strategic game, for {@link toNfg} and {@link replicator}. */
  readonly game: StrategicGame;
}

/** Most profiles that are played. */
const MAX_PROFILES = 1024;

const rules: OptionRules<keyof BestResponseOptions> = {
  ...seatRules,
  measure: readMeasure,
  none: number(),
  seeds: whole(2, 1e6),
  seed,
  player: callback,
  alpha: number(SHARE),
  epsilon: number(POSITIVE_OR_ZERO),
};

/**
 * Plays every profile of candidates for some seats, all others as they are, and tells what a change of one seat alone
 * brings it: payoff tables, regret, equilibria in pure strategies (Nash 1951), and paths of best responses. All profiles
 * have the same seeds, so that they differ in nothing else.
 *
 * What a change brings is judged per profile over all changes from it (Holm): of one profile nothing wrong is said with
 * probability 1 − α. A table of models is no table of policies: models that coincide in a seat are told.
 *
 * @param scenario - with agents that decide
 * @throws SixPartyError `invalid-scenario`, `unknown-name` (parties, models, measures), `invalid-option` (also for more than
 *   1,024 profiles, for runs without a value, and for a player that plays something else), `metric-failed`, and those of
 *   the player
 */
export async function bestResponses(scenario: Talks, options: BestResponseOptions): Promise<BestResponses> {
  checkOptions(options, rules, ['seats', 'seeds'], 'There is no such game.');
  const { seeds, seed = 'responses', alpha = 0.05, player = playInThread, none } = options;
  const talks = frozenScenario(scenario);
  const seats = seatsOf(talks, options);
  const measures = seats.map(({ party }) => measureOf(talks, options.measure ?? 'realisedGain', party));
  const sizes = seats.map(({ candidates }) => candidates.length);
  refuse('invalid-option', 'These are too many profiles.', [
    profileCount(sizes) > MAX_PROFILES ? tooMany(sizes) : undefined,
  ]);
  refuse('invalid-option', 'There is nothing to compare.', [
    profileCount(sizes) === 1 ? nobodyElse(seats) : undefined,
  ]);
  const played = await playedProfiles(talks, seats, measures, { player, seed, seeds, none });
  const { worth } = played;
  const parties = seats.map(({ party }) => party);
  const named = (profile: number): Record<string, string> => {
    const choices = choicesAt(sizes, profile);
    return byParty(parties, (_, n) => seats[n]!.candidates[choices[n]!]!.name);
  };
  const epsilons = measures.map(
    ({ kind }, n) =>
      options.epsilon ??
      bandOf(
        kind,
        worth.flatMap((of) => of[n]!),
      ),
  );
  const epsilonOf = (party: string): number => epsilons[parties.indexOf(party)]!;
  const judged = worth.map((own, profile) => {
    const choices = choicesAt(sizes, profile);
    const changes = seats.flatMap(({ party, candidates }, n) =>
      candidates.flatMap(({ name }, candidate) => {
        if (candidate === choices[n]) return [];
        const leadsTo = deviated(sizes, profile, n, candidate);
        const [after, before] = [worth[leadsTo]![n]!, own[n]!];
        const coincides = isAlike(played, profile, leadsTo);
        const isCertain = isSure(played, profile) && isSure(played, leadsTo);
        return [{ party, to: name, leadsTo, measure: measures[n]!, after, before, coincides, isCertain }];
      }),
    );
    return judgedDeviations(changes, alpha);
  });
  const rows = judged.map((all, profile): ResponseProfile => {
    const deviations = all.map(({ at: _, leadsTo: __, moved: ___, ...deviation }) => deviation);
    return {
      profile: named(profile),
      payoffs: byParty(parties, (_, n) => payoffOf(measures[n]!, worth[profile]![n]!, alpha)),
      deviations,
      regret: byParty(parties, (party) =>
        deviations.reduce((most, one) => (one.party === party ? Math.max(most, one.gain) : most), 0),
      ),
      verdict: verdictOf(all, epsilonOf, alpha),
    };
  });
  return {
    ...{ scenario: talks.name, scenarioHash: scenarioHash(talks), version, seed, seeds, alpha },
    chance: played.chance.includes(true),
    seats: seats.map(({ party, candidates }, n) => toldSeat(party, candidates, measures[n]!, epsilons[n]!)),
    profiles: rows,
    coinciding: coincidingIn(played),
    paths: responsePaths({ parties, deviations: judged, named, alpha }),
    game: {
      players: seats.map(({ party, candidates }) => {
        return { id: party, strategies: candidates.map(({ name }) => name) };
      }),
      payoffs: rows.map(({ payoffs }) => parties.map((party) => payoffs[party]!.mean)),
    },
  };
}

/** Nothing in it is left to chance, by what its runs say, and they are all worth the same. */
function isSure({ chance, worth }: PlayedProfiles, profile: number): boolean {
  return !chance[profile]! && worth[profile]!.every((runs) => runs.every((value) => value === runs[0]));
}

function tooMany(sizes: readonly number[]): ReturnType<typeof problem> {
  const product = `${sizes.join(' × ')} = ${profileCount(sizes)}`;
  const message = `Every profile is played, at most ${MAX_PROFILES}, and there are ${product}.`;
  const hint = 'Ask for fewer seats or candidates.';
  return problem('seats', 'out-of-range', `at most ${MAX_PROFILES} profiles`, product, { message, hint });
}

/** Of nothing to change to, no change would pay, and anything would be an equilibrium. */
function nobodyElse(seats: readonly SeatChoice[]): ReturnType<typeof problem> {
  const present = seats.map(({ candidates }) => candidates[0]!.name).join(', ');
  const message = 'Whoever could sit in these seats sits there already.';
  const hint = 'Name models or agents that are not there yet.';
  return problem('seats', 'inconsistent', 'another candidate', present, { message, hint });
}

function toldSeat(
  party: string,
  candidates: SeatChoice['candidates'],
  { name: measure, kind, unit }: Measure,
  epsilon: number,
): ResponseSeat {
  return { party, candidates: candidates.map(({ name }) => name), measure, kind, unit, epsilon };
}

function byParty<T>(parties: readonly string[], of: (party: string, n: number) => T): Record<string, T> {
  return Object.fromEntries(parties.map((party, n) => [party, of(party, n)]));
}
