import { argumentProblem, holding, isRecord, problem, refuse } from '../input/index.js';
import { ruleAccepts } from '../scenario/index.js';
import type { AgreementRule } from '../scenario/index.js';

/** How much say an agreement rule gives each party. */
export interface PowerReport {
  /**
   * Share of the orders of joining in which the party turns a losing coalition into a winning one, per
   * party id; sum 1 (Shapley & Shubik 1954).
   */
  readonly shapleyShubik: Readonly<Record<string, number>>;
  /** Swings: coalitions without the party that lose and win with it, per party id. */
  readonly swings: Readonly<Record<string, number>>;
  /** Swings as a share of the coalitions of the others: the absolute index (Penrose 1946, Banzhaf 1965). */
  readonly banzhafAbsolute: Readonly<Record<string, number>>;
  /** Swings as a share of all parties' swings; sum 1. */
  readonly banzhafNormalised: Readonly<Record<string, number>>;
  /** Coalitions that win and lose without any one of their members; the smallest first. */
  readonly minimalWinning: readonly (readonly string[])[];
  /**
   * Coalitions without which the others lose, and that lose this hold without any one of their members;
   * the smallest first. They need not win themselves.
   */
  readonly minimalBlocking: readonly (readonly string[])[];
}

/**
 * Measures power under the agreement rule as a monotone game on all coalitions, vetoes included: Shapley & Shubik
 * 1954, Banzhaf 1965. It says how much say the rule gives, and nothing about wants or resources.
 *
 * @param scenario - a scenario or its rules; at most 20 parties
 * @throws SixPartyError `invalid-option`, also with more than 20 parties
 */
export function powerOf(scenario: Game): PowerReport {
  refuse('invalid-option', 'Power cannot be measured.', [argumentProblem('scenario', scenario, aGame)]);
  const { rule, parties } = scenario;
  const ids = parties.map(({ id }) => id);
  const count = ids.length;
  const winning = winningTable(rule, parties);
  const pivots = pivotsBySize(winning, count);
  const everyone = winning.length - 1;
  const rows = ids.map((_, i) => pivots.subarray(i * count, (i + 1) * count));
  const swings = rows.map((row) => row.reduce((sum, times) => sum + times, 0));
  const all = swings.reduce((sum, times) => sum + times, 0);
  const weights = orderShares(count);
  const perParty = (value: (i: number) => number): Record<string, number> =>
    Object.fromEntries(ids.map((id, i) => [id, value(i)]));
  return {
    shapleyShubik: perParty((i) => rows[i]!.reduce((sum, times, size) => sum + times * weights[size]!, 0)),
    swings: perParty((i) => swings[i]!),
    banzhafAbsolute: perParty((i) => swings[i]! / (winning.length / 2)),
    // A quota that nobody is needed for leaves no swings to share.
    banzhafNormalised: perParty((i) => (all === 0 ? 0 : swings[i]! / all)),
    minimalWinning: minimalSets(ids, (set) => winning[set] === 1),
    minimalBlocking: minimalSets(ids, (set) => winning[everyone & ~set] === 0),
  };
}

const aGame = holding('a scenario or its rules', {
  rule: isRecord,
  parties: (parties) => Array.isArray(parties) && parties.every(isRecord),
});

interface Game {
  readonly rule: AgreementRule;
  readonly parties: readonly { readonly id: string }[];
}

/** Returns |S|! (n − |S| − 1)! / n! per size of S, without factorials that outgrow a number. */
export function orderShares(count: number): number[] {
  const shares = [1 / count];
  for (let size = 1; size < count; size++) shares.push((shares[size - 1]! * size) / (count - size));
  return shares;
}

/** With more parties the table of coalitions would outgrow memory and patience. */
const MAX_PARTIES = 20;

/**
 * Tells which coalitions win under an agreement rule: 1 or 0 per set of parties, where bit i of the index stands
 * for the i-th party. The rule is asked, so that vetoes, quotas and their tolerance are those of the talks.
 *
 * @throws SixPartyError `invalid-option` with more than 20 parties
 */
export function winningTable(rule: AgreementRule, parties: readonly { readonly id: string }[]): Uint8Array {
  const count = parties.length;
  if (count > MAX_PARTIES) {
    const message = `Coalitions are counted for up to ${MAX_PARTIES} parties, and there are ${count}.`;
    refuse('invalid-option', 'The coalitions cannot be counted.', [
      problem('parties', 'out-of-range', `at most ${MAX_PARTIES}`, count, { message }),
    ]);
  }
  const table = new Uint8Array((2 ** 20) >> (MAX_PARTIES - count));
  for (let set = 0; set < table.length; set++) {
    const yes = parties.filter((_, i) => ((set >> i) & 1) === 1).map(({ id }) => id);
    table[set] = ruleAccepts(rule, parties, yes) ? 1 : 0;
  }
  return table;
}

/**
 * Counts how often each party is pivotal: at `party × parties + size`, the number of coalitions of that many
 * others which lose and win with the party. Whole numbers, so that the indices are exact sums.
 */
function pivotsBySize(winning: Uint8Array, parties: number): Float64Array {
  const pivots = new Float64Array(parties * parties);
  for (let set = 0; set < winning.length; set++) {
    if (winning[set] === 1) continue;
    let size = 0;
    for (let i = 0; i < parties; i++) size += (set >> i) & 1;
    for (let i = 0; i < parties; i++) {
      if (((set >> i) & 1) === 1 || winning[set | (1 << i)] === 0) continue;
      pivots[i * parties + size] = pivots[i * parties + size]! + 1;
    }
  }
  return pivots;
}

/**
 * Returns the minimal ones among the sets that have a property which every greater set has too, by size and then
 * by the order of the parties.
 *
 * @param has - of a set, as bits
 */
function minimalSets(ids: readonly string[], has: (set: number) => boolean): readonly (readonly string[])[] {
  const minimal: string[][] = [];
  for (let set = 0; set < 1 << ids.length; set++) {
    if (!has(set)) continue;
    const members = ids.filter((_, i) => ((set >> i) & 1) === 1);
    if (members.every((id) => !has(set & ~(1 << ids.indexOf(id))))) minimal.push(members);
  }
  const indices = (members: readonly string[]): number[] => members.map((id) => ids.indexOf(id));
  return minimal.sort((a, b) => {
    if (a.length !== b.length) return a.length - b.length;
    const [first, second] = [indices(a), indices(b)];
    const k = first.findIndex((index, i) => index !== second[i]);
    return k < 0 ? 0 : first[k]! - second[k]!;
  });
}
