import {
  callback,
  checkOptions,
  isFunction,
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
} from '../../input/index.js';
import { frozenScenario, scenarioHash } from '../../scenario/index.js';
import { version, type Talks } from '../../talks/index.js';
import type { Metric } from '../metrics/Metric.js';
import { readMeasure } from '../play/measured.js';
import { playInThread, type AblationPlayer } from '../play/player.js';
import { judgedDeviations, pays, type Deviation } from './deviations.js';
import { armsOfLevers, type LeverArm, type SkippedDose } from './leverArms.js';
import { leversOf, type Lever } from './leversOf.js';
import { playedArms, type PlayedArm } from './playedArms.js';
import { measureOf } from './measures.js';

/** Options of {@link advise}. */
export interface AdviseOptions {
  /** Whom it is for. */
  readonly party: string;
  /**
   * What it wants more of: the name of a metric, or one's own. Default `realisedGain` of the party. What it expects
   * (`expectedGain`) goes up with its own trust, whether or not anything comes of it.
   */
  readonly measure?: string | Metric;
  /** What a run counts as of which the measure says nothing. Default: such runs are refused. */
  readonly none?: number;
  /** Pairs of runs, 24 to 10^6: on half of them levers are chosen, on the others estimated. */
  readonly seeds: number;
  /** Run r has the seed `<seed>/choice/<r>` where levers are chosen, `<seed>/estimate/<r>` where they are estimated. Default `advice`. */
  readonly seed?: string;
  /** Ids of levers of the scenario, or levers of one's own. Default: all of `leversOf(scenario)`. */
  readonly levers?: readonly (string | Lever)[];
  /** How many levers of its own, and of the others, are estimated, 1 to 100. Default 5 each. */
  readonly most?: number;
  /** Who plays. Default: this thread. */
  readonly player?: AblationPlayer;
  /** 1 − confidence, between 0 and 1. Default 0.05. */
  readonly alpha?: number;
}

/** What is known of one dose of a lever that was chosen. */
export interface AdviceRow extends Pick<Deviation, 'gain' | 'interval' | 'pValue' | 'adjusted'> {
  /** Id of the lever. */
  readonly lever: string;
  /** The lever in words. */
  readonly label: string;
  /** Whose lever it is. */
  readonly party: string;
  /** How far it is moved, in words. */
  readonly dose: string;
  /** What it seemed to bring where it was chosen: of the best of many too much. What it does bring is `gain`. */
  readonly seemed: number;
  /** Whether it is known to pay, over all rows. */
  readonly pays: boolean;
}

/** The best lever that is known to pay. */
export interface AdvisedLever {
  /** Id of the lever. */
  readonly lever: string;
  /** The lever in words. */
  readonly label: string;
  /** Whose lever it is. */
  readonly party: string;
  /** The dose that seemed best where it was chosen, if it pays; else the best of those that do. */
  readonly best: AdviceRow;
  /** The smallest dose that is known to pay. */
  readonly smallest: AdviceRow;
}

/** What a party could do, and whom it could work on: plain JSON. */
export interface Advice {
  /** Name of the scenario. */
  readonly scenario: string;
  /** `scenarioHash` of the scenario that was played. */
  readonly scenarioHash: string;
  /** Of the library. */
  readonly version: string;
  /** The seed that chance was drawn from. */
  readonly seed: string;
  /** Pairs on which levers were chosen, and estimated. */
  readonly seeds: {
    /** Pairs on which levers were chosen. */
    readonly choice: number;
    /** Pairs, on other seeds, on which what was chosen was estimated. */
    readonly estimate: number;
  };
  /** 1 − confidence of the intervals, between 0 and 1. */
  readonly alpha: number;
  /** Whose measure counts, and whose own levers are told from those of others. */
  readonly party: string;
  /** Name of the metric that was measured. */
  readonly measure: string;
  /** Whether the measure is of yes or no, or a number. */
  readonly kind: 'yesNo' | 'number';
  /** What its numbers count or weigh, such as `days`; empty for pure numbers. */
  readonly unit: string;
  /** Doses that were tried where levers were chosen. */
  readonly tried: number;
  /** Every dose of the levers that were chosen, the levers that seemed best first: the table that is judged. */
  readonly rows: readonly AdviceRow[];
  /** Its own best lever, and the best of those of others; null: nothing separates from zero. */
  readonly own: AdvisedLever | null;
  /** The best lever of the others; null: nothing separates from zero. */
  readonly others: AdvisedLever | null;
  /** Doses that make no valid scenario. */
  readonly skipped: readonly SkippedDose[];
}

const rules: OptionRules<keyof AdviseOptions> = {
  party: text,
  measure: readMeasure,
  none: number(),
  seeds: whole(24, 1e6),
  seed,
  levers: listOf(
    satisfying(
      'the id of a lever, or a lever {id, label, party, doses: [{label, change}]}',
      (value): value is string | Lever => typeof value === 'string' || isLever(value),
    ),
    { least: 1 },
  ),
  most: whole(1, 100),
  player: callback,
  alpha: number(SHARE),
};

function isLever(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const isDose = (dose: unknown): boolean =>
    isRecord(dose) && typeof dose['label'] === 'string' && isFunction(dose['change']);
  const { doses } = value;
  const isNamed = ['id', 'label', 'party'].every((key) => typeof value[key] === 'string');
  return isNamed && Array.isArray(doses) && doses.length > 0 && doses.every(isDose);
}

/**
 * Looks for what a party could do for what it wants, and whom it could work on: its own levers and those of all others.
 *
 * The best of many levers seems better than it is. So they are chosen on one half of the runs, by what their best dose
 * seems to bring, and estimated on the other half, with every dose; those rows are one table (Holm). Where no lever
 * matters, something is said to pay with probability α at most.
 *
 * @param scenario - with agents that decide
 * @throws SixPartyError `invalid-scenario`, `unknown-name` (the party, levers, the measure), `invalid-option` (also for a lever
 *   that is given twice or makes no scenario, for runs without a value, and for a player that plays something else),
 *   `metric-failed`, and those of the player
 */
export async function advise(scenario: Talks, options: AdviseOptions): Promise<Advice> {
  checkOptions(options, rules, ['party', 'seeds'], 'There is no advice to give.');
  const { party, seeds, seed = 'advice', most = 5, player = playInThread, alpha = 0.05, none } = options;
  const talks = frozenScenario(scenario);
  const ids = talks.parties.map(({ id }) => id);
  refuse('unknown-name', `${talks.name} has no such party.`, [
    ids.includes(party) ? undefined : unknownName('party', 'party', party, ids),
  ]);
  const measure = measureOf(talks, options.measure ?? 'realisedGain', party);
  const { arms, skipped } = armsOfLevers(talks, chosenLevers(talks, options.levers));
  const play = async (tried: readonly LeverArm[], half: string, runs: number): Promise<PlayedArm[]> => {
    const asked = [talks, ...tried.map((arm) => arm.scenario)];
    return await playedArms(asked, measure, { player, seed: `${seed}/${half}`, seeds: runs, none });
  };
  const half = Math.floor(seeds / 2);
  const [base, ...tried] = await play(arms, 'choice', half);
  const seemed = tried.map(({ worth }) => meanOf(worth) - meanOf(base!.worth));
  const chosen = [
    ...shortlist(arms, seemed, (own) => own === party, most),
    ...shortlist(arms, seemed, (own) => own !== party, most),
  ];
  const places = chosen.flat();
  const [before, ...after] = await play(
    places.map((place) => arms[place]!),
    'estimate',
    seeds - half,
  );
  const judged = judgedDeviations(
    places.map((place, n) => {
      const { lever, dose } = arms[place]!;
      const isCertain = after[n]!.isCertain && before!.isCertain;
      const common = { measure, leadsTo: n, coincides: false, isCertain };
      return { party: lever.party, to: dose, after: after[n]!.worth, before: before!.worth, ...common };
    }),
    alpha,
  );
  const rows = judged.map((row, n): AdviceRow => {
    const { lever, dose } = arms[places[n]!]!;
    const { gain, interval, pValue, adjusted } = row;
    return {
      ...{ lever: lever.id, label: lever.label, party: lever.party, dose, seemed: seemed[places[n]!]! },
      ...{ gain, interval, pValue, adjusted, pays: pays(row, alpha) },
    };
  });
  return {
    ...{ scenario: talks.name, scenarioHash: scenarioHash(talks), version, seed, alpha, party },
    seeds: { choice: half, estimate: seeds - half },
    ...{ measure: measure.name, kind: measure.kind, unit: measure.unit, tried: arms.length },
    rows,
    own: bestOf(rows.filter((row) => row.party === party)),
    others: bestOf(rows.filter((row) => row.party !== party)),
    skipped,
  };
}

/** Returns the arms of the levers that seem best, lever by lever; a lever that seems to bring nothing is left out. */
function shortlist(
  arms: readonly LeverArm[],
  seemed: readonly number[],
  isAsked: (party: string) => boolean,
  most: number,
): number[][] {
  const byLever = new Map<Lever, number[]>();
  arms.forEach(({ lever }, place) => {
    if (isAsked(lever.party)) byLever.set(lever, [...(byLever.get(lever) ?? []), place]);
  });
  const best = (places: readonly number[]): number => Math.max(...places.map((place) => seemed[place]!));
  return [...byLever.values()]
    .filter((places) => best(places) > 0)
    .sort((a, b) => best(b) - best(a))
    .slice(0, most);
}

/** The first lever of which a dose is known to pay: rows are in the order of what levers seemed to bring. */
function bestOf(rows: readonly AdviceRow[]): AdvisedLever | null {
  const first = rows.find((row) => row.pays);
  if (first === undefined) return null;
  const doses = rows.filter((row) => row.lever === first.lever && row.pays);
  const best = doses.reduce((most, row) => (row.seemed > most.seemed ? row : most));
  const { lever, label, party } = first;
  return { lever, label, party, best, smallest: doses[0]! };
}

function chosenLevers(scenario: Talks, asked: AdviseOptions['levers']): readonly Lever[] {
  const all = leversOf(scenario);
  if (asked === undefined) return all;
  const ids = all.map(({ id }) => id);
  const parties = scenario.parties.map(({ id }) => id);
  const unknown = asked.filter((one) => typeof one === 'string' && !ids.includes(one));
  refuse('unknown-name', `${scenario.name} has no such levers.`, [
    ...unknown.map((one) => unknownName(`levers[${asked.indexOf(one)}]`, 'lever', one as string, ids)),
    ...asked.flatMap((one, n) =>
      typeof one === 'string' || parties.includes(one.party)
        ? []
        : [unknownName(`levers[${n}].party`, 'party', one.party, parties)],
    ),
  ]);
  const chosen = asked.map((one) => (typeof one === 'string' ? all.find(({ id }) => id === one)! : one));
  const names = chosen.map(({ id }) => id);
  refuse('invalid-option', 'Each lever is one more to be judged.', [
    ...names.flatMap((id, n) =>
      names.indexOf(id) === n ? [] : [problem(`levers[${n}]`, 'duplicate', 'each lever once', id)],
    ),
  ]);
  return chosen;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
