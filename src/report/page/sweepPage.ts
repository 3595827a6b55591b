import type { Cell, SweepSummary } from '../../ensemble/results.js';
import { counted, figure } from '../../words/index.js';
import { shownName } from '../pictures/labels.js';
import type { Picture, PictureTable } from '../pictures/Picture.js';
import { picture } from '../picture.js';
import { stillPage, type Section } from './stillPage.js';

/** The runs of a sweep, as a page tells them. */
export interface SweepRuns {
  readonly summary: SweepSummary;
  /** Rows of its runs, as its files have them; maybe not all. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Columns of factors, of what was measured as yes or no, and of what was measured as a number. */
  readonly factors: readonly string[];
  readonly yesNo: readonly string[];
  readonly numbers: readonly string[];
  /** Says how a run is played again. */
  command(run: number): string;
}

/** Pictures of main effects at most: one a measure. */
const MOST_EFFECTS = 6;
/** Pairs of runs that are named, per policy and measure. */
const MOST_PAIRS = 25;

/** Makes the page of a sweep: what came out, what the policies and factors do, and which runs to read. */
export async function sweepPage(runs: SweepRuns, script: string): Promise<string> {
  const { summary } = runs;
  const { name, seed, version, points } = summary;
  const lead = `${counted(summary.runs, 'run')}, ${counted(points, 'point')}, seed “${shownName(seed)}”, version ${version}. Everything here happened in the model only.`;
  const sections = [
    await outcomes(summary),
    ...(await comparisons(summary)),
    ...(await factors(runs)),
    ...discordant(runs),
  ];
  return stillPage(`Sweep ${shownName(name, 80)}`, lead, sections, script);
}

async function outcomes({ policies, version, seed, chance }: SweepSummary): Promise<Section> {
  const pictures: Picture[] = [];
  for (const [k, { policy, runs, metrics }] of policies.entries()) {
    const result = {
      scenario: policy,
      scenarioHash: '',
      version,
      seed,
      asked: runs,
      runs,
      ended: 'complete',
      chance,
      metrics,
    } as const;
    const one = await picture('outcomes', result, { id: `outcomes-${k}` });
    pictures.push(named(one, policy));
    const timed = Object.values(metrics).some(({ kind }) => kind === 'time');
    if (timed) pictures.push(named(await picture('survival', result, { id: `survival-${k}` }), policy));
  }
  const words = chance ? [] : ['Nothing here is left to chance: all runs of a policy at a point are alike.'];
  return { heading: 'What came out', words, pictures };
}

/** A picture of one of several policies: its table says of which. */
function named(one: Picture, policy: string): Picture {
  const title = `${one.title}: ${shownName(policy)}`;
  return { ...one, title, table: { ...one.table, caption: title } };
}

async function comparisons(summary: SweepSummary): Promise<readonly Section[]> {
  const { differences } = summary;
  if (differences.length === 0) return [];
  return [
    {
      heading: 'Policies compared on the same seeds',
      words: differences.flatMap(({ backtest }) => backtest ?? []),
      pictures: [await picture('policies', { summary })],
    },
  ];
}

async function factors({
  summary,
  rows,
  factors: names,
  yesNo,
  numbers,
}: SweepRuns): Promise<readonly Section[]> {
  if (names.length === 0) return [];
  const moving = [...yesNo, ...numbers].filter((column) => new Set(rows.map((row) => row[column])).size > 1);
  const pictures: Picture[] = [];
  for (const [k, metric] of moving.slice(0, MOST_EFFECTS).entries()) {
    pictures.push(await picture('mainEffects', { rows, factors: names, metric }, { id: `effects-${k}` }));
  }
  const words = [
    ...(rows.length < summary.runs ? [`Of the first ${counted(rows.length, 'run')}.`] : []),
    ...(moving.length === 0 ? ['Every measure is the same in all runs.'] : []),
    ...(moving.length > MOST_EFFECTS
      ? [`Pictures of ${MOST_EFFECTS} of ${moving.length} measures; the table has all.`]
      : []),
  ];
  return [{ heading: 'What the factors do', words, pictures, tables: [levelsTable(summary)] }];
}

/** All measures of every policy at every level of every factor. */
function levelsTable({ factors: all }: SweepSummary): PictureTable {
  const rows = all.flatMap(({ factor, levels }) =>
    levels.flatMap(({ policies, ...group }) => {
      const level = 'level' in group ? String(group.level) : `${figure(group.from)} to ${figure(group.to)}`;
      return policies.flatMap(({ policy, metrics }) =>
        Object.entries(metrics).flatMap(([metric, one]): Cell[][] => {
          if (one.kind === 'yesNo') return [[factor, level, policy, metric, one.share, one.low, one.high]];
          if (one.kind !== 'number') return [];
          return [[factor, level, policy, metric, one.mean, one.meanLow, one.meanHigh]];
        }),
      );
    }),
  );
  const columns = ['factor', 'level', 'policy', 'measure', 'share or mean', 'low', 'high'];
  return { caption: 'Every measure at every level, over all else', columns, rows };
}

/** A pair of runs on one seed that came out differently, yes against no. */
interface Pair {
  readonly metric: string;
  readonly policy: string;
  readonly seed: Cell;
  readonly point: Cell;
  readonly first: Readonly<Record<string, Cell>>;
  readonly other: Readonly<Record<string, Cell>>;
}

function discordant({ summary, rows, yesNo, command }: SweepRuns): readonly Section[] {
  if (summary.differences.length === 0) return [];
  const [from] = summary.policies;
  const key = (row: Readonly<Record<string, Cell>>): string => `${row['point']}/${row['replicate']}`;
  const first = new Map(rows.filter(({ policy }) => policy === from!.policy).map((row) => [key(row), row]));
  const pairs = rows.flatMap((other): Pair[] => {
    const one = first.get(key(other));
    if (!one || one === other) return [];
    return yesNo
      .filter((metric) => one[metric] !== other[metric])
      .map((metric) => ({
        metric,
        policy: String(other['policy']),
        seed: other['seed'] ?? null,
        point: other['point'] ?? null,
        first: one,
        other,
      }));
  });
  const tables = summary.differences.flatMap(({ policy }) =>
    yesNo.flatMap((metric): PictureTable[] => {
      const here = pairs.filter((pair) => pair.policy === policy && pair.metric === metric);
      if (here.length === 0) return [];
      const more = here.length > MOST_PAIRS ? `, the first ${MOST_PAIRS}` : '';
      return [
        {
          caption: `${metric}: ${counted(here.length, 'pair')} of ${from!.policy} and ${policy} that differ${more}`,
          columns: ['seed', 'point', from!.policy, policy, 'the first again', 'the other again'],
          rows: here
            .slice(0, MOST_PAIRS)
            .map(({ seed, point, first: a, other: b }) => [
              ...[seed, point, a[metric]!, b[metric]!],
              ...[command(Number(a['run'])), command(Number(b['run']))],
            ]),
        },
      ];
    }),
  );
  const words =
    tables.length === 0
      ? ['No pair of runs on the same seed differs in a measure of yes or no.']
      : [
          'Each line is one seed on which two policies came out differently; its commands play and tell both runs.',
        ];
  return [{ heading: 'Seeds on which policies differ', words, tables }];
}
