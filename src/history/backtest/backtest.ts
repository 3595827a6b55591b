import { wilsonInterval } from '../../analysis/index.js';
import type { Interval } from '../../analysis/index.js';
import {
  anything,
  argumentProblem,
  checkOptions,
  holding,
  isRecord,
  listOf,
  problem,
  refuse,
  satisfying,
  seed as seedText,
  shown,
  SixPartyError,
  type OptionRules,
} from '../../input/index.js';
import { runsTargets } from './runsTargets.js';
import { structureOnly } from './structureOnly.js';
import { tally } from './tally.js';
import { DRAWS_PER_GROUP, MAX_DRAWS } from './targets.js';
import type { Target } from './targets.js';
import { valueTargets } from './valueTargets.js';
import { verdictOf } from './verdict.js';
import type { Verdict } from './verdict.js';

/** Options of {@link backtest}. */
export interface BacktestOptions {
  /** Perturbed draws, a multiple of twenty, at least 20. Default 400. */
  readonly draws?: number;
  /** Default `backtest`. */
  readonly seed?: string;
}

/** Options of {@link backtestDraws}. */
export interface BacktestDrawsOptions extends BacktestOptions {
  /** First draw, a multiple of twenty. Default 0. */
  readonly from?: number;
  /** The draw after the last one, a multiple of twenty. Default: all. */
  readonly to?: number;
}

/** Some of the draws of a back-test: what the draws `from` ≤ n < `to` gave. Plain data, to be sent and merged. */
export interface BacktestPart {
  /** Draws of the whole back-test. */
  readonly draws: number;
  /** What judgements were perturbed from. */
  readonly seed: string;
  /** First draw of this part, from 0. */
  readonly from: number;
  /** After its last draw. */
  readonly to: number;
  /** Per target: in how many of its draws, or twenties of draws, it holds. */
  readonly held: readonly HeldCount[];
}

/** How often one target holds. */
export interface HeldCount {
  /** Number of the target. */
  readonly id: number;
  /** With the dated numbers. */
  readonly dated: number;
  /** With structure only. */
  readonly structureOnly: number;
}

/** What a back-test found. Stable: the command line prints it as JSON. */
export interface BacktestReport {
  /** How often judgements were perturbed. */
  readonly draws: number;
  /** What they were perturbed from. */
  readonly seed: string;
  /** What history bore out, one after the other. */
  readonly targets: readonly TargetResult[];
  /** What must be said whenever these figures are shown. */
  readonly caution: string;
}

/** One target over all draws. */
export interface TargetResult {
  /** Its number. */
  readonly id: number;
  /** What history bore out, in a sentence. */
  readonly label: string;
  /** `value`: what texts are worth, judged per draw. `runs`: what talks lead to, judged per twenty draws. */
  readonly kind: 'value' | 'runs';
  /** Share of draws (or of twenties of draws) in which it holds, in [0, 1]. */
  readonly share: number;
  /** Wilson's 95 % interval for that share: so many draws know no more. */
  readonly interval: Interval;
  /** The same with structure only: all that was judged for a date is the common base's (`structureOnly`). */
  readonly structureOnlyShare: number;
  /** Wilson's 95 % interval for that. */
  readonly structureOnlyInterval: Interval;
  /** Share from which on the target counts as met, in [0, 1]. */
  readonly needed: number;
  /** What the two shares say together. */
  readonly verdict: Verdict;
}

const targets: readonly Target[] = [...valueTargets, ...runsTargets];

const CAUTION =
  'The outcomes were known when the model was built, and n = 4: this shows what the model can hold together, not what it can foresee.';

/**
 * Holds the four dated scenarios against fourteen things that history bore out, each over many draws with
 * perturbed judgements, once with the dated numbers and once with structure only. Nothing is fitted here.
 *
 * Four hundred draws take about a minute of one core; {@link backtestDraws} lets threads share them.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtest(options: BacktestOptions = {}): BacktestReport {
  return mergeBacktest([backtestDraws(withDefaults(options))]);
}

/**
 * Plays some of the draws of a back-test, for who wants to share them out among threads: draws depend on the seed
 * and their number only, so that parts put together by {@link mergeBacktest} give what {@link backtest}
 * gives, to the bit.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtestDraws(options: BacktestDrawsOptions = {}): BacktestPart {
  const { draws, seed } = withDefaults(options, partRules);
  const { from = 0, to = draws } = options;
  checkRange(from, to, draws);
  const dated = tally(seed, from, to, (scenario) => scenario);
  const bare = tally(seed, from, to, structureOnly);
  const held = targets.map(({ id }) => ({
    id,
    dated: dated.get(id) ?? 0,
    structureOnly: bare.get(id) ?? 0,
  }));
  return { draws, seed, from, to, held };
}

/**
 * Makes the report of a back-test out of its parts, in any order.
 *
 * @throws SixPartyError `invalid-option` if they are not all the draws of one back-test, each once
 */
export function mergeBacktest(parts: readonly BacktestPart[]): BacktestReport {
  const { draws, seed } = checkedParts(parts);
  const results = targets.map(({ id, label, kind, needed }): TargetResult => {
    const trials = kind === 'value' ? draws : draws / DRAWS_PER_GROUP;
    const counts = parts.map(({ held }) => held.find((count) => count.id === id)!);
    // Whole numbers: their sum does not depend on how the draws were shared out.
    const dated = counts.reduce((sum, count) => sum + count.dated, 0);
    const bare = counts.reduce((sum, count) => sum + count.structureOnly, 0);
    const interval = wilsonInterval(dated, trials);
    const structureOnlyInterval = wilsonInterval(bare, trials);
    return {
      id,
      label,
      kind,
      share: dated / trials,
      interval,
      structureOnlyShare: bare / trials,
      structureOnlyInterval,
      needed,
      verdict: verdictOf(interval, structureOnlyInterval, needed),
    };
  });
  return { draws, seed, targets: results, caution: CAUTION };
}

const drawCount = satisfying(
  `a multiple of ${DRAWS_PER_GROUP} from ${DRAWS_PER_GROUP} to ${MAX_DRAWS}`,
  (value): value is number =>
    Number.isInteger(value) &&
    Number(value) >= DRAWS_PER_GROUP &&
    Number(value) <= MAX_DRAWS &&
    isWholeGroups(Number(value)),
  'out-of-range',
);

const rules: OptionRules<keyof BacktestOptions> = { draws: drawCount, seed: seedText };

/** A part of the draws has its ends in its options too; whether there is such a part is seen later. */
const partRules: OptionRules<keyof BacktestDrawsOptions> = { ...rules, from: anything, to: anything };

function withDefaults(options: BacktestOptions, of: OptionRules = rules): Required<BacktestOptions> {
  checkOptions(options, of, [], 'The back-test cannot be run.');
  const { draws = 400, seed = 'backtest' } = options;
  return { draws, seed };
}

function isWholeGroups(draws: number): boolean {
  return draws % DRAWS_PER_GROUP === 0;
}

function checkRange(from: number, to: number, draws: number): void {
  const areNumbers = typeof from === 'number' && typeof to === 'number';
  if (areNumbers && isWholeGroups(from) && isWholeGroups(to) && from >= 0 && from <= to && to <= draws)
    return;
  refuse('invalid-option', 'There is no such part of the back-test.', [
    problem('from', 'out-of-range', `whole twenties of draws from 0 to ${draws}`, from, {
      received: `${shown(from)} to ${shown(to)}`,
    }),
  ]);
}

const someParts = listOf(
  holding('a part of a back-test (backtestDraws)', {
    draws: Number.isInteger,
    from: Number.isInteger,
    to: Number.isInteger,
    held: (held) => Array.isArray(held) && held.every(isRecord),
  }),
);

function checkedParts(parts: readonly BacktestPart[]): {
  draws: number;
  /** The seed that chance was drawn from. */
  seed: string;
} {
  refuse('invalid-option', NO_PARTS, [argumentProblem('parts', parts, someParts)]);
  const sorted = [...parts].sort((a, b) => a.from - b.from || a.to - b.to);
  const { draws = 0, seed = '' } = sorted[0] ?? {};
  let next = 0;
  const fit = sorted.every((part) => {
    const follows = part.draws === draws && part.seed === seed && part.from === next;
    next = part.to;
    return follows;
  });
  if (fit && draws > 0 && next === draws) return { draws, seed };
  throw new SixPartyError('invalid-option', NO_PARTS, [
    problem('parts', 'inconsistent', 'parts of one back-test that have each of its draws once', parts, {
      received: sorted.map(({ from, to }) => `${from}–${to}`).join(', ') || 'no parts',
    }),
  ]);
}

const NO_PARTS = 'These parts do not make a back-test.';
