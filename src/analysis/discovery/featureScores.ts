import { number, optionProblems, refuse, seed, UNIT, whole, type OptionRules } from '../../input/index.js';
import { integerBelow, openStream } from '../../random/index.js';
import { quantiles } from '../statistics/quantiles.js';
import { halvesOf } from './halves.js';
import { codedTable, yesAmong, type CodedTable, type OutcomeTable } from './table.js';
import { treeDefaults, treeOf, type TreeNode, type TreeOptions } from './tree.js';

/** Options of {@link featureScores}. */
export interface FeatureScoresOptions extends TreeOptions {
  /** Halves on which a tree is grown, 1 to 10,000. Default 40. */
  readonly resamples?: number;
  /** Seeds the halves and the shuffling. Default `"1"`. */
  readonly seed?: string;
}

/** What a factor is worth for telling the outcome. */
export interface FeatureScore {
  /** Name of the factor. */
  readonly factor: string;
  /**
   * By how much trees tell rows that they have not seen worse when the factor is shuffled, as a share of the variance of
   * the outcome; mean over the halves. About 0 of a factor that tells nothing, and may be a little below.
   */
  readonly score: number;
  /** Between which scores the middle 90 % of the halves lie; null where there are fewer than 20. */
  readonly low: number | null;
  /** Upper end of its interval; null where no interval is known. */
  readonly high: number | null;
}

const rules: OptionRules<keyof FeatureScoresOptions> = {
  support: number({ above: 0, most: 0.5 }),
  complexity: number(UNIT),
  resamples: whole(1, 10_000),
  seed,
};

/** Halves of which the middle 90 % can be told. */
const FEWEST = 20;

/**
 * Scores the factors of a table by permutation (Breiman 2001): a tree is grown on half of the groups, and tells the rows of
 * the other half, with each factor as it is and shuffled. The mean decrease in impurity would be cheaper, but it is
 * counted on the rows that chose the splits, and favours factors of many levels (Strobl et al. 2007).
 *
 * Of two factors that say the same each may be spared for the other, and both score low.
 *
 * @returns the greatest first
 * @throws SixPartyError `invalid-option`, also if all rows say yes, or none
 */
export function featureScores(table: OutcomeTable, options: FeatureScoresOptions = {}): FeatureScore[] {
  const message = 'There are no such scores.';
  refuse('invalid-option', message, optionProblems(options, rules));
  const { resamples = 40, seed: name = '1', support, complexity } = options;
  const coded = codedTable(table, message);
  const all = Uint32Array.from({ length: coded.rows }, (_, row) => row);
  const grow = {
    support: support ?? treeDefaults.support,
    complexity: complexity ?? treeDefaults.complexity,
  };
  const scores = coded.factors.map((): number[] => []);
  for (let half = 0; half < resamples; half++) {
    const { searched, other } = halvesOf(coded, all, `${name}/half${half}`);
    const yes = yesAmong(coded, other);
    const variance = (yes / other.length) * (1 - yes / other.length);
    if (searched.length === 0 || variance === 0) continue;
    const tree = treeOf(coded, searched, grow);
    const loss = lossOf(coded, tree, other);
    for (const factor of coded.factors.keys()) {
      if (!isUsed(tree, factor)) {
        scores[factor]!.push(0);
        continue;
      }
      const from = shuffled(other, `${name}/shuffle${half}/${coded.factors[factor]!.name}`);
      scores[factor]!.push((lossOf(coded, tree, other, factor, from) - loss) / variance);
    }
  }
  return coded.factors
    .map(({ name: factor }, at) => ({ factor, ...summary(scores[at]!) }))
    .sort((a, b) => b.score - a.score);
}

function isUsed({ split }: TreeNode, factor: number): boolean {
  if (split === undefined) return false;
  return split.by.factor === factor || isUsed(split.inside, factor) || isUsed(split.outside, factor);
}

function summary(scores: readonly number[]): Omit<FeatureScore, 'factor'> {
  const score = scores.length === 0 ? 0 : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  if (scores.length < FEWEST) return { score, low: null, high: null };
  const [low, high] = quantiles(scores, [0.05, 0.95]);
  return { score, low: low!, high: high! };
}

/**
 * The mean squared distance of the outcome from the share that the tree tells (Brier 1950).
 *
 * @param factor - whose values are those of other rows
 * @param from - the row of which they are, per row
 */
function lossOf(
  table: CodedTable,
  tree: TreeNode,
  rows: Uint32Array,
  factor = -1,
  from: Uint32Array = rows,
): number {
  let sum = 0;
  rows.forEach((row, at) => {
    let node = tree;
    while (node.split) {
      const { by, inside, outside } = node.split;
      const code = table.factors[by.factor]!.codes[by.factor === factor ? from[at]! : row]!;
      node = by.inside[code] === 1 ? inside : outside;
    }
    const apart = table.yes[row]! - node.yes / node.rows.length;
    sum += apart * apart;
  });
  return sum / rows.length;
}

function shuffled(rows: Uint32Array, name: string): Uint32Array {
  const stream = openStream(name);
  const order = rows.slice();
  for (let at = order.length - 1; at > 0; at--) {
    const other = integerBelow(stream, at + 1);
    const drawn = order[other]!;
    order[other] = order[at]!;
    order[at] = drawn;
  }
  return order;
}
