import type {
  Box,
  FeatureScore,
  PrimBox,
  PrimReport,
  Restriction,
  RobustnessReport,
  TreeReport,
} from '../../analysis/index.js';
import {
  columns,
  counted,
  figure,
  joined,
  percent,
  pValueFigure,
  UNKNOWN,
  unknownLegend,
  wrapped,
} from '../../words/index.js';

/** What was looked at. */
export interface Discovered {
  /** Name and hash of the experiment. */
  readonly name: string;
  readonly experiment: string;
  /** Of the library. */
  readonly version: string;
  readonly points: number;
  readonly replicates: number;
  readonly policies: readonly string[];
  readonly factors: readonly string[];
  /** Of the halves. */
  readonly seed: string;
  /** What happens, in short words. */
  readonly outcome: string;
  /** Runs, pairs or points that have no value. */
  readonly missing: number;
}

/** Steps that are printed. */
const MOST_STEPS = 20;
/** With fewer points halves of them are hardly a table. */
const FEW_POINTS = 20;

/** Says boxes as text: the way of each, what it asks, what speaks for it, and what to do next. */
export function boxesText(of: Discovered, report: PrimReport, width = Infinity): string {
  const { boxes, together } = report;
  const told = boxes.flatMap((box, at) => [
    '',
    ...boxLines(box, boxes.length > 1 ? ` ${at + 1}` : '', width),
  ]);
  const all = boxes.length > 1 ? ['', `All boxes together: ${countsInWords(together)}.`] : [];
  const lines = [
    ...headLines(of, report, width),
    ...told,
    ...all,
    '',
    ...wrapped(adviceOn(of, report), '', '', false, width),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines(
  { name, outcome, missing, points, seed }: Discovered,
  { rows, yes, base }: { readonly rows: number; readonly yes: number; readonly base: number },
  width: number,
): string[] {
  const left = missing === 0 ? '' : ` ${counted(missing, 'run')} without a value left out.`;
  return [
    ...wrapped(`${name}: ${outcome}`, '', '', false, width),
    ...wrapped(
      `It happens in ${yes} of ${counted(rows, 'row')} (${percent(base)}) at ${counted(points, 'point')}; seed "${seed}".${left}`,
      '',
      '',
      false,
      width,
    ),
  ];
}

function boxLines(found: PrimBox, number: string, width: number): string[] {
  const { trajectory, step, restricted, box, dropped, heldOut } = found;
  const rows = shownSteps(trajectory.length, step).map((at) => {
    const { cut, rows: held, coverage, density, mass } = trajectory[at]!;
    const mark = at === step ? ' *' : '';
    return [`  ${at} ${cut ?? 'all'}${mark}`, `${held}`, percent(coverage), percent(density), percent(mass)];
  });
  const asked = restricted.map(({ factor, quasiP, reproduced }) => [
    `  ${factor} ${restrictionInWords(box[factor]!)}`,
    pValueFigure(quasiP),
    reproduced === null ? UNKNOWN : percent(reproduced),
  ]);
  const said = (text: string): string[] => wrapped(text, '  ', '  ', false, width);
  return [
    `Box${number}: what each cut leaves (* chosen)`,
    ...columns([['', 'rows', 'coverage', 'density', 'mass'], ...rows], width),
    '',
    `Box${number}: where it happens`,
    ...columns([['', 'quasi-p', 'found again'], ...asked], width),
    ...said(`It holds ${countsInWords(found)}.`),
    ...(heldOut ? said(heldOutInWords(heldOut)) : []),
    ...(dropped.length > 0 ? said(`Taken off, as it may be chance: ${dropped.join(', ')}.`) : []),
  ];
}

/** All steps if they are few, else some evenly, with the first, the chosen and the last. */
function shownSteps(count: number, chosen: number): number[] {
  const most = Math.min(count, MOST_STEPS);
  const evenly = Array.from({ length: most }, (_, n) =>
    Math.round((n * (count - 1)) / Math.max(1, most - 1)),
  );
  return [...new Set([...evenly, chosen])].sort((a, b) => a - b);
}

function countsInWords({ rows, yes, coverage, density, mass }: PrimReport['together']): string {
  return `${counted(rows, 'row')}, ${percent(mass)} of all; it happens in ${yes} of them (density ${percent(density)}), ${percent(coverage)} of all in which it does (coverage)`;
}

function heldOutInWords({
  found,
  density,
  densityLow,
  densityHigh,
  coverage,
  base,
}: NonNullable<PrimBox['heldOut']>): string {
  if (density === null)
    return 'Searched in half of the points, no box came out that held rows of the others.';
  const range =
    densityLow === null ? '' : ` (nine halves in ten: ${percent(densityLow)} to ${percent(densityHigh!)})`;
  return `Boxes from half of the points, in the other half: density ${percent(density)}${range} against ${percent(base!)} of all rows, coverage ${percent(coverage!)}; ${found === 1 ? 'every half' : `${percent(found)} of the halves`} had one.`;
}

/** Says what a box asks of a factor. */
export function restrictionInWords(asked: Restriction): string {
  if ('values' in asked) return `is ${joined(asked.values.map(String), 'or')}`;
  const { low, high } = asked;
  const [least, most] = [low, high].map((end) => (end === null ? '' : `${Number(end.toPrecision(6))}`));
  if (low === null) return `≤ ${most!}`;
  if (high === null) return `≥ ${least!}`;
  return low === high ? `= ${least!}` : `from ${least!} to ${most!}`;
}

function adviceOn({ points }: Discovered, { boxes }: PrimReport): string {
  const [first] = boxes;
  if (first === undefined) {
    return 'Advice: no box tells these rows from the others beyond what chance gives. Play more points, vary other factors, or set another limit.';
  }
  const { heldOut, restricted, density } = first;
  if (points < FEW_POINTS) {
    return `Advice: ${counted(points, 'point')} are few to find a box in. Play a design of 50 or more (sobol, latinHypercube) before you lean on it.`;
  }
  const gained = heldOut?.density ? heldOut.density - heldOut.base! : 0;
  if (heldOut && gained < (density - heldOut.base!) / 2) {
    return 'Advice: take it as a hint. In points that were not searched such boxes hold less than half of what this one promises; play more points.';
  }
  if (heldOut && heldOut.found < 0.5) {
    return 'Advice: take it as a hint. Most halves of the points show no box at all; play more points.';
  }
  const weak = restricted.filter(({ reproduced }) => reproduced !== null && reproduced < 0.5);
  if (weak.length > 0) {
    const names = joined(weak.map(({ factor }) => factor));
    return `Advice: do not lean on ${names}: fewer than half of the halves restrict ${weak.length === 1 ? 'it' : 'them'}. Play more points, or drop ${weak.length === 1 ? 'it' : 'them'}.`;
  }
  return 'Advice: it holds in points that were not searched. Make a test of it: boxArbitrary of six-party-talks/testing draws scenarios in this box, or outside.';
}

/** Says the leaves of a tree, and what its factors are worth, as text. */
export function treeText(
  of: Discovered,
  tree: TreeReport,
  scores: readonly FeatureScore[],
  width = Infinity,
): string {
  const leaves = tree.leaves.map(({ box, rows, coverage, density, mass }) => [
    `  ${boxInWords(box)}`,
    ...[percent(density), percent(coverage), percent(mass), `${rows}`],
  ]);
  const worth = scores.map(({ factor, score, low, high }) => [
    `  ${factor}`,
    figure(score),
    low === null ? UNKNOWN : `${figure(low)} to ${figure(high)}`,
  ]);
  const lines = [
    ...headLines(of, tree, width),
    '',
    ...wrapped(
      `Where it happens most: a tree of ${counted(tree.leaves.length, 'leaf', 'leaves')} that explains ${percent(tree.explained)} of the impurity`,
      '',
      '',
      false,
      width,
    ),
    ...columns([['', 'density', 'coverage', 'mass', 'rows'], ...leaves], width),
    '',
    ...wrapped(
      'What factors are worth: how much worse the other half is told with the factor shuffled, as a share of the variance',
      '',
      '',
      false,
      width,
    ),
    ...columns([['', 'score', 'nine halves in ten'], ...worth], width),
  ];
  const advice =
    tree.leaves.length === 1
      ? 'Advice: no split pays for itself. Play more points, vary other factors, or set another limit.'
      : 'Advice: a factor whose range reaches 0 may be left out. For one box with what speaks for it: --method prim.';
  return `${[...lines, ...unknownLegend(lines), '', ...wrapped(advice, '', '', false, width)].join('\n')}\n`;
}

function boxInWords(box: Box): string {
  const asked = Object.entries(box).map(([factor, one]) => `${factor} ${restrictionInWords(one)}`);
  return asked.length === 0 ? 'everywhere' : asked.join(', ');
}

/** Says how policies do over all points as text. @param points - of which the values are, by their index */
export function robustnessText(
  { name, outcome, missing, replicates }: Discovered,
  report: RobustnessReport,
  points: readonly number[],
  width = Infinity,
): string {
  const { better, threshold, share, thresholds, policies, bestBy } = report;
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const sign = better === 'greater' ? '≥' : '≤';
  const head = [
    '',
    'mean',
    'worst',
    'regret',
    `regret at ${percent(share)}`,
    'interval',
    'greatest',
    'at point',
    'best at',
  ];
  const rows = policies.map(({ policy, mean, worst, regret }) => [
    `  ${policy}`,
    ...[mean, worst, regret.mean, regret.high.estimate].map(figure),
    regret.high.low === null ? UNKNOWN : `${figure(regret.high.low)} to ${figure(regret.high.high)}`,
    ...[figure(regret.greatest), `${points[regret.worstPoint]!}`, `${regret.bestAt}`],
  ]);
  const enough = policies.map(({ policy, satisficing }) => [
    `  ${policy}`,
    percent(satisficing?.share ?? 0),
    `${percent(satisficing?.low ?? 0)} to ${percent(satisficing?.high ?? 1)}`,
  ]);
  // Where few values occur, several of the thresholds are one.
  const told = [...thresholds.keys()].filter((at) => thresholds.indexOf(thresholds[at]!) === at);
  const domain = policies.map(({ policy, domain: shares }) => [
    `  ${policy}`,
    ...told.map((at) => percent(shares[at]!)),
  ]);
  const lines = [
    ...said(`${name}: ${outcome}, ${better === 'greater' ? 'more' : 'less'} is better`),
    ...said(
      `Means over ${counted(replicates, 'run')} at each of ${counted(report.points, 'point')}${missing === 0 ? '' : ` (${missing} without a value left out)`}; regret: how far a policy falls short of the best one at the same point`,
    ),
    ...columns([head, ...rows], width),
    ...(threshold === null
      ? []
      : [
          '',
          ...said(`Good enough (${sign} ${threshold}): share of the points`),
          ...columns([['', 'share', 'interval'], ...enough], width),
        ]),
    '',
    ...said(`Starr's domain: share of the points at which it is ${sign}`),
    ...columns([['', ...told.map((at) => figure(thresholds[at]!))], ...domain], width),
  ];
  const [best] = bestBy.highRegret;
  const own = policies.find(({ policy }) => policy === best)!;
  const least = `${joined(bestBy.greatestRegret)} ${bestBy.greatestRegret.length === 1 ? 'has' : 'have'} the least greatest regret`;
  const close = `${best!} is within ${figure(own.regret.high.estimate)} of the best policy at ${percent(share)} of the points`;
  const chance =
    replicates < 30
      ? ` With ${counted(replicates, 'run')} a point regret holds much of what chance does to a mean: more runs would tell less of it.`
      : '';
  const advice = `Advice: ${close}; ${least}.${chance}`;
  return `${[...lines, ...unknownLegend(lines, 'as where resampling says nothing'), '', ...said(advice)].join('\n')}\n`;
}
