import { SixPartyError } from '../../scenario/index.js';
import type { Problem } from '../../scenario/index.js';
import { runsTargets } from './runsTargets.js';
import { tally } from './tally.js';
import { DRAWS_PER_GROUP } from './targets.js';
import type { Target } from './targets.js';
import { valueTargets } from './valueTargets.js';
import { structureOnly } from './variants.js';

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
  readonly draws: number;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Per target: in how many of its draws, or twenties of draws, it holds. */
  readonly held: readonly HeldCount[];
}

/** How often one target holds. */
export interface HeldCount {
  readonly id: number;
  readonly dated: number;
  /** With structure only. */
  readonly structureOnly: number;
}

/** What a back-test found. Stable: the command line prints it as JSON. */
export interface BacktestReport {
  readonly draws: number;
  readonly seed: string;
  readonly targets: readonly TargetResult[];
  /** What must be said whenever these figures are shown. */
  readonly caution: string;
}

/** One target over all draws. */
export interface TargetResult {
  readonly id: number;
  readonly label: string;
  /** `value`: what texts are worth, judged per draw. `runs`: what talks lead to, judged per twenty draws. */
  readonly kind: 'value' | 'runs';
  /** Share of draws (or of twenties of draws) in which it holds, in [0, 1]. */
  readonly share: number;
  /** The same with structure only: equal trust, no shift of mandate or no-deal value. */
  readonly structureOnlyShare: number;
  /** Share from which on the target counts as met, in [0, 1]. */
  readonly needed: number;
  readonly verdict: Verdict;
}

/** `depends on the shift`: met with the dated numbers, not with structure only. */
export type Verdict = 'robust' | 'depends on the shift' | 'missed';

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
 * Some of the draws of a back-test, for who wants to share them out among threads: draws depend on the seed
 * and their number only, so that parts put together by {@link mergeBacktest} give what {@link backtest}
 * gives, to the bit.
 *
 * @throws SixPartyError `invalid-option`
 */
export function backtestDraws(options: BacktestDrawsOptions = {}): BacktestPart {
  const { draws, seed } = withDefaults(options);
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
 * The report of a back-test out of its parts, in any order.
 *
 * @throws SixPartyError `invalid-option` if they are not all the draws of one back-test, each once
 */
export function mergeBacktest(parts: readonly BacktestPart[]): BacktestReport {
  const { draws, seed } = checkedParts(parts);
  const results = targets.map(({ id, label, kind, needed }): TargetResult => {
    const trials = kind === 'value' ? draws : draws / DRAWS_PER_GROUP;
    const counts = parts.map(({ held }) => held.find((count) => count.id === id)!);
    // Whole numbers: their sum does not depend on how the draws were shared out.
    const share = counts.reduce((sum, { dated }) => sum + dated, 0) / trials;
    const structureOnlyShare = counts.reduce((sum, { structureOnly }) => sum + structureOnly, 0) / trials;
    const verdict = verdictOf(share, structureOnlyShare, needed);
    return { id, label, kind, share, structureOnlyShare, needed, verdict };
  });
  return { draws, seed, targets: results, caution: CAUTION };
}

function verdictOf(share: number, structureOnlyShare: number, needed: number): Verdict {
  if (share < needed) return 'missed';
  return structureOnlyShare < needed ? 'depends on the shift' : 'robust';
}

const MAX_DRAWS = 100_000;

function withDefaults({ draws = 400, seed = 'backtest' }: BacktestOptions): Required<BacktestOptions> {
  const problems: Problem[] = [];
  const least = DRAWS_PER_GROUP;
  if (!Number.isInteger(draws) || draws < least || draws % least !== 0 || draws > MAX_DRAWS) {
    const message = 'Draws come in twenties, from 20 to 100,000.';
    problems.push({
      path: 'draws',
      code: 'out-of-range',
      expected: '20, 40, …',
      received: String(draws),
      message,
      hint: '',
    });
  }
  if (typeof seed !== 'string' || seed === '') {
    const message = 'A seed is a text that is not empty.';
    problems.push({
      path: 'seed',
      code: 'wrong-type',
      expected: 'a text',
      received: String(seed),
      message,
      hint: '',
    });
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-option', 'The back-test cannot be run.', problems);
  return { draws, seed };
}

function checkRange(from: number, to: number, draws: number): void {
  const isWhole = from % DRAWS_PER_GROUP === 0 && to % DRAWS_PER_GROUP === 0;
  if (isWhole && from >= 0 && from <= to && to <= draws) return;
  const expected = `twenties from 0 to ${draws}`;
  const received = `${from} to ${to}`;
  const message = `A part has whole ${expected}, not ${received}.`;
  throw new SixPartyError('invalid-option', 'There is no such part of the back-test.', [
    { path: 'from', code: 'out-of-range', expected, received, message, hint: '' },
  ]);
}

function checkedParts(parts: readonly BacktestPart[]): { draws: number; seed: string } {
  const sorted = [...parts].sort((a, b) => a.from - b.from || a.to - b.to);
  const { draws = 0, seed = '' } = sorted[0] ?? {};
  let next = 0;
  const fit = sorted.every((part) => {
    const follows = part.draws === draws && part.seed === seed && part.from === next;
    next = part.to;
    return follows;
  });
  if (fit && draws > 0 && next === draws) return { draws, seed };
  const expected = 'parts of one back-test that have each of its draws once';
  const received = sorted.map(({ from, to }) => `${from}–${to}`).join(', ') || 'no parts';
  const message = `Expected ${expected}, but found ${received}.`;
  throw new SixPartyError('invalid-option', 'These parts do not make a back-test.', [
    { path: 'parts', code: 'inconsistent', expected, received, message, hint: '' },
  ]);
}
