import type {
  LevelSummary,
  MetricSummary,
  PointSummary,
  PolicySummary,
  SweepSummary,
} from '../../ensemble/index.js';
import { columns, figure } from '../../words/index.js';
import { betweenIn, SHARE, type Ends } from './summaryTable.js';

/** Points that are printed one by one. */
const MOST_POINTS = 20;

/** What the tables and commands of {@link sweepDetails} need. */
interface SweepDetailsOptions {
  /** Of the experiment, for the commands. */
  readonly file?: string;
  /** If it was given in place of that of the file. */
  readonly seed?: string | undefined;
  /** Of a line. Default: as wide as it is. */
  readonly width?: number | undefined;
}

/** Says as text what the factors of an experiment do: the runs at each level, and point by point; and which runs to read. */
export function sweepDetails(
  summary: SweepSummary,
  { file = '<experiment>', seed, width = Infinity }: SweepDetailsOptions = {},
): string {
  const { factors, byPoint, points } = summary;
  // Of a single factor the points are its levels.
  const isSaid = points === 1 || (factors.length === 1 && factors[0]!.levels.length === points);
  const blocks = [
    ...factors.map(({ factor, levels }) => table(`By ${factor}`, levels.map(levelRow), width)),
    points > MOST_POINTS || isSaid ? [] : table('Point by point', byPoint.map(pointRow), width),
    readingLines(summary, file, seed),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `\n${lines.join('\n')}\n`)
    .join('');
}

/** A row of such a table: what it is of, and what the runs of each policy say there. */
interface Row {
  readonly label: string;
  readonly policies: readonly PolicySummary[];
}

function levelRow({ policies, ...group }: LevelSummary): Row {
  const label = 'level' in group ? String(group.level) : `${figure(group.from)} to ${figure(group.to)}`;
  return { label, policies };
}

function pointRow({ point, parameters, policies }: PointSummary): Row {
  const levels = Object.entries(parameters).map(([factor, level]) => `${factor} = ${level}`);
  return { label: `${point}: ${levels.join(', ')}`, policies };
}

/**
 * One block of rows for each metric that can be told in one cell (categories are in the JSON only) and is not the same
 * everywhere.
 */
function table(title: string, rows: readonly Row[], width: number): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const told = Object.entries(first.policies[0]!.metrics).filter(([, { kind }]) => kind !== 'category');
  if (told.length === 0) return [];
  const cells = told.flatMap(([metric, { kind }]) => {
    const all = rows.flatMap(({ policies }) => policies.map((of) => endsOf(of.metrics[metric]!)));
    if (all.every(({ value }) => value === all[0]!.value)) return [];
    const texts = betweenIn(all, kind === 'yesNo' ? SHARE : undefined);
    const many = first.policies.length;
    return [
      [kind === 'time' ? `${metric}, median` : metric, ...first.policies.map(() => '')],
      ...rows.map(({ label }, row) => [`  ${label}`, ...texts.slice(row * many, (row + 1) * many)]),
    ];
  });
  if (cells.length === 0) return [];
  return [title, ...columns([['', ...first.policies.map(({ policy }) => policy)], ...cells], width)];
}

const NOTHING: Ends = { value: null, low: null, high: null };

const ends: {
  readonly [K in MetricSummary['kind']]: (of: Extract<MetricSummary, { readonly kind: K }>) => Ends;
} = {
  yesNo: ({ share, low, high }) => ({ value: share, low, high }),
  number: ({ mean, meanLow, meanHigh }) => ({ value: mean, low: meanLow, high: meanHigh }),
  time: ({ curve }) =>
    curve === null ? NOTHING : { value: curve.median, low: curve.medianLow, high: curve.medianHigh },
  category: () => NOTHING,
};

function endsOf(summary: MetricSummary): Ends {
  return (ends[summary.kind] as (of: MetricSummary) => Ends)(summary);
}

/** Names a pair of runs that came out differently, for each policy that is compared. */
function readingLines({ differences }: SweepSummary, file: string, seed: string | undefined): string[] {
  const seeded = seed === undefined ? '' : ` --seed ${quotedForShell(seed)}`;
  const lines = differences.flatMap(({ policy, from, example }) => {
    if (example === undefined) return [];
    const [first, other] = example.rows.map(
      (row) => `six-party run ${quotedForShell(file)} --row ${row}${seeded}`,
    );
    return [`  ${first!}  # ${from}: ${example.metric} comes out differently`, `  ${other!}  # ${policy}`];
  });
  return lines.length === 0 ? [] : ['Runs to read, on the same seed', ...lines];
}

/** Puts a text in quotes where a shell would take it apart. */
export function quotedForShell(file: string): string {
  return /^[\w./<>@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
