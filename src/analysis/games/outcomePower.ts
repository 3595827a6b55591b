import {
  callback,
  checkOptions,
  isRecord,
  listOf,
  number,
  problem,
  refuse,
  satisfying,
  seed,
  SHARE,
  text,
  unknownName,
  whole,
  type OptionRules,
  type Problem,
} from '../../input/index.js';
import { mediator } from '../../agents/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, withAgent, type Agent, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { measured, readMeasure } from '../play/measured.js';
import { playInThread, type AblationPlayer } from '../play/player.js';
import { powerOf } from '../power/powerOf.js';
import { bootstrapInterval } from '../statistics/quantiles.js';
import { measureOf, numbersOf, payoffOf, type Payoff } from './measures.js';
import { agentOf, isAgentOrModel } from './seats.js';
import { membersOf, shapleyShares } from './shapley.js';

/** Options of {@link outcomePower}. */
export interface OutcomePowerOptions {
  /** Whose softening is looked at, 1 to 10. Default: all parties. */
  readonly parties?: readonly string[];
  /** Who plays a party that softens, if it is among them: an agent or the name of a model. Default: `mediator()`. */
  readonly softer?: Readonly<Record<string, string | Agent>>;
  /** What comes of it: the name of a metric, or one's own. Default `substance`, an agreement of substance was signed. */
  readonly measure?: string | Metric;
  /** What a run counts as of which the measure says nothing. Default: such runs are refused. */
  readonly none?: number;
  /** Runs of each coalition, 2 to 10^6. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/<r>` with every coalition. Default `power`. */
  readonly seed?: string;
  /** Who plays. Default: this thread. */
  readonly player?: AblationPlayer;
  /** How often the runs are resampled for the intervals, 10 to 1,000,000. Default 2,000. */
  readonly resamples?: number;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** What is due to one party's softening. */
export interface PartyPower {
  /** Party id. */
  readonly party: string;
  /** Name of the agent that softens it. */
  readonly softer: string;
  /** Its share of what all bring about together (Shapley 1953). */
  readonly share: number;
  /** Bootstrap over the runs; null where every resample says the same, as of a party whose softening changes nothing. */
  readonly low: number | null;
  /** Upper end of its interval; null where no interval is known. */
  readonly high: number | null;
  /** What it brings if it alone softens, and if it is the last to. */
  readonly alone: number;
  /** What it brings if it is the last to soften. */
  readonly last: number;
  /** Beside it: its say by the agreement rule (Shapley & Shubik 1954), see `powerOf`. */
  readonly rule: number;
}

/** On whose softening an outcome depends: plain JSON. */
export interface OutcomePower {
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
  /** Name of the metric that was measured. */
  readonly measure: string;
  /** Whether the measure is of yes or no, or a number. */
  readonly kind: 'yesNo' | 'number';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** In the order asked. The shares sum up to the value of all less the value of nobody. */
  readonly parties: readonly PartyPower[];
  /** Value of each coalition of those that soften; nobody first, all last. */
  readonly coalitions: readonly ({
    /** Ids of those that soften. */
    readonly parties: readonly string[];
  } & Payoff)[];
}

/** With more, a thousand coalitions would have to be played. */
const MAX_PARTIES = 10;

const rules: OptionRules<keyof OutcomePowerOptions> = {
  parties: listOf(text, { least: 1 }),
  softer: satisfying(
    'agents, or names of models, by party',
    (value): value is NonNullable<OutcomePowerOptions['softer']> =>
      isRecord(value) && Object.values(value).every(isAgentOrModel),
  ),
  measure: readMeasure,
  none: number(),
  seeds: whole(2, 1e6),
  seed,
  player: callback,
  resamples: whole(10, 1e6),
  alpha: number(SHARE),
};

/**
 * Attributes what comes of talks to whose softening brings it about: every coalition of parties is softened, with the same
 * seeds, and each party gets its mean marginal contribution over all orders (Shapley 1953). It is about these softer
 * agents and this measure; a party that already plays the softer one gets 0.
 *
 * The intervals resample runs, each with all coalitions, the same runs for every party.
 *
 * @param scenario - with agents that decide
 * @throws SixPartyError `invalid-scenario`, `unknown-name` (parties, models, the measure), `invalid-option` (also for more
 *   than 10 parties, for runs without a value, and for a player that plays something else), `metric-failed`, and those of the
 *   player
 */
export async function outcomePower(scenario: Talks, options: OutcomePowerOptions): Promise<OutcomePower> {
  checkOptions(options, rules, ['seeds'], 'Nothing can be attributed.');
  const { seeds, seed = 'power', player = playInThread, resamples = 2000, alpha = 0.05, none } = options;
  const talks = frozenScenario(scenario);
  const parties = partiesOf(talks, options.parties);
  const softer = softerOf(talks, parties, options.softer ?? {});
  const measure = measureOf(talks, options.measure ?? 'substance');
  const count = parties.length;
  const coalitions = Array.from({ length: 1 << count }, (_, coalition) => coalition);
  const columns = await measured(
    coalitions.map((coalition) => ({
      scenario: frozenScenario(
        membersOf(parties, coalition).reduce((all, party) => withAgent(all, party, softer[party]!), talks),
      ),
      measure: measure.asked,
    })),
    { player, seed, runs: seeds },
  );
  const values = columns.map((column) => numbersOf(column, measure, none));
  const means = values.map((runs) => payoffOf(measure, runs, alpha));
  // A share is linear in the values: the share of means is the mean of the shares of each run.
  const perRun = values[0]!.map((_, run) =>
    shapleyShares(
      count,
      values.map((runs) => runs[run]!),
    ),
  );
  const all = coalitions.length - 1;
  const rule = powerOf(talks).shapleyShubik;
  return {
    ...{ scenario: talks.name, scenarioHash: scenarioHash(talks), version, seed, seeds, alpha },
    ...{ measure: measure.name, kind: measure.kind, unit: measure.unit },
    parties: parties.map((party, n) => {
      const { estimate, low, high } = bootstrapInterval(
        perRun.map((shares) => shares[n]!),
        meanOf,
        { seed, resamples, alpha },
      );
      const value = (coalition: number): number => means[coalition]!.mean;
      return {
        ...{ party, softer: softer[party]!.name, share: estimate, low, high },
        alone: value(1 << n) - value(0),
        last: value(all) - value(all & ~(1 << n)),
        rule: rule[party]!,
      };
    }),
    coalitions: coalitions.map((coalition) => ({
      parties: membersOf(parties, coalition),
      ...means[coalition]!,
    })),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the parties that were asked for, all by default. */
function partiesOf(scenario: Talks, asked: readonly string[] | undefined): readonly string[] {
  const ids = scenario.parties.map(({ id }) => id);
  const parties = asked ?? ids;
  refuse('unknown-name', `${scenario.name} has no such parties.`, [
    ...parties.flatMap((party, n) =>
      ids.includes(party) ? [] : [unknownName(`parties[${n}]`, 'party', party, ids)],
    ),
  ]);
  const message = `All coalitions are played, of at most ${MAX_PARTIES} parties, and there are ${parties.length}.`;
  refuse('invalid-option', 'These coalitions cannot be played.', [
    ...parties.flatMap((party, n) =>
      parties.indexOf(party) === n ? [] : [problem(`parties[${n}]`, 'duplicate', 'each party once', party)],
    ),
    parties.length > MAX_PARTIES
      ? problem('parties', 'out-of-range', `at most ${MAX_PARTIES}`, parties.length, { message })
      : undefined,
  ]);
  return parties;
}

function softerOf(
  scenario: Talks,
  parties: readonly string[],
  given: NonNullable<OutcomePowerOptions['softer']>,
): Readonly<Record<string, Agent>> {
  const ids = scenario.parties.map(({ id }) => id);
  const problems: Problem[] = Object.keys(given)
    .filter((party) => !ids.includes(party))
    .map((party) => unknownName(`softer.${party}`, 'party', party, ids));
  const agents = parties.map((party) => {
    const agent = Object.hasOwn(given, party)
      ? agentOf(given[party]!, `softer.${party}`, problems)
      : mediator();
    return [party, agent ?? scenario.agents[party]!] as const;
  });
  refuse('unknown-name', 'Nobody of that name softens.', problems);
  return Object.fromEntries(agents);
}
