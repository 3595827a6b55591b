import type { LevelSummary, PointSummary, PolicySummary, SweepSummary } from '../../ensemble/index.js';
import { columns, figure, unknownLegend } from '../../words/index.js';
import { metricRows } from './metricRows.js';

/** Points that are printed one by one. */
const MOST_POINTS = 20;

/** What the tables and commands of {@link sweepDetails} need. */
interface SweepDetailsOptions {
  /** Of the experiment, for the commands. */
  readonly file?: string;
  /** If it was given in place of that of the file. */
  readonly seed?: string | undefined;
  /** Whether the commands need to be allowed a script. */
  readonly allowScripts?: boolean;
  /** Of a line. Default: as wide as it is. */
  readonly width?: number | undefined;
}

/** Says as text what the factors of an experiment do: the runs at each level, and point by point; and which runs to read. */
export function sweepDetails(
  summary: SweepSummary,
  { file = '<experiment>', seed, allowScripts = false, width = Infinity }: SweepDetailsOptions = {},
): string {
  const { factors, byPoint, points } = summary;
  // Of a single factor the points are its levels.
  const isSaid = points === 1 || (factors.length === 1 && factors[0]!.levels.length === points);
  const blocks = [
    ...factors.map(({ factor, levels }) => table(`By ${factor}`, levels.map(levelRow), width)),
    points > MOST_POINTS || isSaid ? [] : table('Point by point', byPoint.map(pointRow), width),
    readingLines(summary, file, `${seeded(seed)}${allowScripts ? ' --allow-scripts' : ''}`),
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

/** One block of rows for each thing that the table of all runs tells of a metric and that is not the same everywhere. */
function table(title: string, rows: readonly Row[], width: number): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const many = first.policies.length;
  const blocks = Object.keys(first.policies[0]!.metrics).flatMap((metric) => {
    const all = rows.flatMap(({ policies }) => policies.map((of) => of.metrics[metric]!));
    return metricRows(metric, all).flatMap(({ label, cells, isAlike }) => {
      if (isAlike) return [];
      return [
        [label, ...first.policies.map(() => '')],
        ...rows.map((row, n) => [`  ${row.label}`, ...cells.slice(n * many, (n + 1) * many)]),
      ];
    });
  });
  if (blocks.length === 0) return [];
  const lines = columns([['', ...first.policies.map(({ policy }) => policy)], ...blocks], width);
  return [title, ...lines, ...unknownLegend(lines)];
}

/** Names a pair of runs that came out differently, for each policy that is compared. */
function readingLines({ differences }: SweepSummary, file: string, more: string): string[] {
  const lines = differences.flatMap(({ policy, from, example }) => {
    if (example === undefined) return [];
    const [first, other] = example.rows.map(
      (row) => `six-party run ${quotedForShell(file)} --row ${row}${more}`,
    );
    return [`  ${first!}  # ${from}: ${example.metric} comes out differently`, `  ${other!}  # ${policy}`];
  });
  return lines.length === 0 ? [] : ['Runs to read, on the same seed', ...lines];
}

function seeded(seed: string | undefined): string {
  return seed === undefined ? '' : ` --seed ${quotedForShell(seed)}`;
}

/** Puts a text in quotes where a shell would take it apart. */
export function quotedForShell(file: string): string {
  return /^[\w./<>@%+=:,-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
