import { number, optionProblems, refuse, UNIT, type OptionRules } from '../../input/index.js';
import { bestSplit, impurityOf, type Split } from './split.js';
import { boxOf, codedTable, type Box, type CodedTable, type OutcomeTable, type Region } from './table.js';

/** Options of {@link outcomeTree}. */
export interface TreeOptions {
  /** Share of the rows that a leaf holds at least. Default 0.05. */
  readonly support?: number;
  /**
   * What a leaf more must pay: the share of the impurity of the whole table that it takes away, from 0 (every split stays
   * that takes any away) to 1. Default 0.01.
   */
  readonly complexity?: number;
}

/** A leaf of a tree, as a box: the leaves are parts of the table that do not overlap and leave nothing out. */
export interface TreeLeaf {
  /** What the leaf asks of the factors. */
  readonly box: Box;
  /** Rows of the table that are in it. */
  readonly rows: number;
  /** Rows in it that say yes. */
  readonly yes: number;
  /** Share of all rows that say yes which are in it. */
  readonly coverage: number;
  /** Share of its rows that say yes. */
  readonly density: number;
  /** Share of all rows that are in it. */
  readonly mass: number;
}

/** A tree: plain JSON, the same for the same table and options. */
export interface TreeReport {
  /** Rows of the table. */
  readonly rows: number;
  /** Rows that say yes. */
  readonly yes: number;
  /** Share of the rows that say yes. */
  readonly base: number;
  /** The densest first. */
  readonly leaves: readonly TreeLeaf[];
  /** Share of the impurity of the whole table that the tree takes away. */
  readonly explained: number;
}

/** Part of a tree. */
export interface TreeNode {
  readonly region: Region;
  readonly rows: Uint32Array;
  readonly yes: number;
  /** Undefined of a leaf. */
  readonly split?: { readonly by: Split; readonly inside: TreeNode; readonly outside: TreeNode };
}

const rules: OptionRules<keyof TreeOptions> = {
  support: number({ above: 0, most: 0.5 }),
  complexity: number(UNIT),
};

/** The defaults of {@link outcomeTree}. */
export const treeDefaults = { support: 0.05, complexity: 0.01 } as const;

/**
 * Cuts a table into boxes by a classification tree (Breiman, Friedman, Olshen & Stone 1984): each split is the one that takes
 * away most of Gini's impurity, and of all trees that stop earlier the one is taken whose impurity and leaves together
 * cost least. Beside `prim`, which looks for one box with patience, it says what holds everywhere.
 *
 * Only the order of numbers counts. Ends of boxes are values of the table.
 *
 * @throws SixPartyError `invalid-option`, also if all rows say yes, or none
 */
export function outcomeTree(table: OutcomeTable, options: TreeOptions = {}): TreeReport {
  const message = 'There is no tree of this.';
  refuse('invalid-option', message, optionProblems(options, rules));
  const coded = codedTable(table, message);
  const all = Uint32Array.from({ length: coded.rows }, (_, row) => row);
  const leaves = leavesOf(treeOf(coded, all, { ...treeDefaults, ...options }));
  const { rows, positives } = coded;
  const left = leaves.reduce((sum, { yes, rows: own }) => sum + impurityOf(yes, own.length), 0);
  return {
    rows,
    yes: positives,
    base: positives / rows,
    leaves: leaves
      .map(({ region, rows: own, yes }) => ({
        box: boxOf(coded, region),
        rows: own.length,
        yes,
        coverage: yes / positives,
        density: yes / own.length,
        mass: own.length / rows,
      }))
      .sort((a, b) => b.density - a.density || b.rows - a.rows),
    explained: 1 - left / impurityOf(positives, rows),
  };
}

/** Grows a tree on some rows, and takes back what does not pay. */
export function treeOf(
  table: CodedTable,
  rows: Uint32Array,
  { support, complexity }: Required<TreeOptions>,
): TreeNode {
  const least = Math.max(1, Math.ceil(support * rows.length - 1e-9));
  const yes = rows.reduce((sum, row) => sum + table.yes[row]!, 0);
  const root = { region: table.factors.map(() => undefined), rows, yes };
  // A whole leaf costs nothing twice: what is pure at the root stays a leaf whatever a leaf costs.
  return pruned(grown(table, root, least), complexity * impurityOf(yes, rows.length)).tree;
}

function grown(table: CodedTable, node: TreeNode, least: number): TreeNode {
  const by = bestSplit(table, node.region, node.rows, least);
  if (by === undefined) return node;
  const { codes } = table.factors[by.factor]!;
  const part = (mask: Uint8Array): TreeNode => {
    const rows = node.rows.filter((row) => mask[codes[row]!] === 1);
    const yes = rows.reduce((sum, row) => sum + table.yes[row]!, 0);
    return grown(table, { region: node.region.with(by.factor, mask), rows, yes }, least);
  };
  return { ...node, split: { by, inside: part(by.inside), outside: part(by.outside) } };
}

/**
 * The subtree of least cost, of those the smallest (minimal cost-complexity pruning): a part is kept if its leaves save
 * more impurity than they cost.
 *
 * @param price - of a leaf
 */
function pruned(node: TreeNode, price: number): { readonly tree: TreeNode; readonly cost: number } {
  const { region, rows, yes, split } = node;
  const leaf = { tree: { region, rows, yes }, cost: impurityOf(yes, rows.length) + price };
  if (split === undefined) return leaf;
  const [inside, outside] = [pruned(split.inside, price), pruned(split.outside, price)];
  const cost = inside.cost + outside.cost;
  // Of sums that differ by rounding only the smaller tree is taken.
  if (leaf.cost <= cost * (1 + 1e-12)) return leaf;
  return { tree: { ...node, split: { by: split.by, inside: inside.tree, outside: outside.tree } }, cost };
}

/** Lists the leaves of a tree. */
function leavesOf(node: TreeNode): TreeNode[] {
  const { split } = node;
  return split === undefined ? [node] : [...leavesOf(split.inside), ...leavesOf(split.outside)];
}
