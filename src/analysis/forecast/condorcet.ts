import { cursorOn, listOf, number, readList, refuse, report, SUM_TOLERANCE } from '../../input/index.js';

/** Chances of options in a vote of all against all. */
export interface CondorcetForecast {
  /** Chance per option that it beats every other one, given that some option does; sum 1. */
  readonly chances: readonly number[];
  /** The option with the greatest chance; the first of those within 1e-9 of it. */
  readonly winner: number;
  /** At `[i][j]`: chance that option i beats option j; 1/2 on the diagonal and where nobody cares. */
  readonly victories: readonly (readonly number[])[];
}

/** A table takes no more voters, nor options: the victories are their square. */
const MOST = 1000;
/** Products of greater numbers could run over. */
const GREATEST = 1e9;
/** Share of the greatest utility up to which a difference is none. */
const SAME = 1e-12;

/**
 * Works out the probabilistic Condorcet election of KTAB (Wise, Lester & Efird 2015): each voter throws its weight, times
 * what it has at stake, on the better of two options, and the stronger of the two coalitions is so much more likely to win.
 *
 * c(i over j) = Σ weight × max(0, utility of i − utility of j); P(i beats j) = c(i over j) / (c(i over j) + c(j over i));
 * the chance of i is Π over j of P(i beats j), divided by the sum of these products: its one-step conditional model.
 * Utilities of a voter within 1e-12 of its greatest are equal: rounding is no stake.
 *
 * @param weights - of each voter, from 0 to 1e9
 * @param utilities - at `[voter][option]`: from -1e9 to 1e9
 * @throws SixPartyError `invalid-option`
 */
export function condorcetChances(
  weights: readonly number[],
  utilities: readonly (readonly number[])[],
): CondorcetForecast {
  check(weights, utilities);
  const victories = victoriesOf(weights, utilities);
  const products = victories.map((row, i) =>
    row.reduce((product, chance, j) => (i === j ? product : product * chance), 1),
  );
  const greatest = Math.max(...products);
  // As shares of the greatest: with hundreds of options their sum could vanish.
  const shares = products.map((product) => (greatest > 0 ? product / greatest : 1));
  const sum = shares.reduce((total, share) => total + share, 0);
  const chances = shares.map((share) => share / sum);
  const most = Math.max(...chances);
  return { chances, winner: chances.findIndex((chance) => chance > most - SUM_TOLERANCE), victories };
}

function victoriesOf(weights: readonly number[], utilities: readonly (readonly number[])[]): number[][] {
  const count = utilities[0]!.length;
  const strengths = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  utilities.forEach((row, k) => {
    const slack = SAME * row.reduce((most, utility) => Math.max(most, Math.abs(utility)), 0);
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) {
        const stake = row[i]! - row[j]!;
        if (stake > slack) strengths[i]![j]! += weights[k]! * stake;
      }
    }
  });
  return strengths.map((row, i) =>
    row.map((forIt, j) => {
      const both = forIt + strengths[j]![i]!;
      return both > 0 ? forIt / both : 1 / 2;
    }),
  );
}

function check(weights: unknown, utilities: unknown): void {
  const [given, table] = [cursorOn(weights, 'weights'), cursorOn(utilities, 'utilities')];
  const voters = readList(given, number({ least: 0, most: GREATEST }), { least: 1, most: MOST });
  const options = Array.isArray(utilities) && Array.isArray(utilities[0]) ? utilities[0].length : 1;
  if (options === 0) report(table, 'wrong-length', 'at least one option');
  readList(
    table,
    listOf(number({ least: -GREATEST, most: GREATEST }), {
      exactly: options,
      most: MOST,
      because: 'one per option',
    }),
    {
      exactly: voters?.length,
      most: MOST,
      because: 'one row per weight',
    },
  );
  refuse('invalid-option', 'The vote cannot be worked out.', [...given.problems, ...table.problems]);
}
