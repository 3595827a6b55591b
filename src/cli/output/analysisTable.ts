import type { DealAnalysis, PowerReport, Solution, SolutionDeal } from '../../analysis/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  columns,
  counted,
  figure,
  issueWord,
  levelWord,
  optionWord,
  partyWord,
  table,
  wrapped,
  UNKNOWN,
  unknownLegend,
} from '../../words/index.js';

/** What is told: of deals, and how much say the rule gives, or why that is not counted. */
type Told = DealAnalysis & { readonly power: PowerReport | null; readonly powerNote?: string };

/** Deals of one solution that are shown; the rest are counted. */
const SHOWN = 5;
/** Options of an issue are told in words if none that is told is longer than this. */
const SHORT = 20;
/** Greatest width of a line of running text. */
const WIDTH = 100;

/**
 * Says the analysis of a negotiation's deals as text. Options are told in words where these are short, else by their
 * number, with the words below.
 *
 * @param width - of a line. Default: tables are as wide as they are
 */
export function analysisTable(scenario: Scenario, analysis: Told, width = Infinity): string {
  const { issues, parties, title } = scenario;
  const ids = parties.map(({ id }) => id);
  const names = ids.map((id) => partyWord(scenario, id));
  const labels = issues.map(({ id }) => issueWord(scenario, id));
  const set = (rows: readonly (readonly string[])[]): string[] => columns(rows, width);
  const said = (text: string): string[] => wrapped(text, '', '', false, Math.min(width, WIDTH));
  const { solutions, power, deals, excluded, noDeal, ideal, paretoFrontier, paretoDeals } = analysis;
  const share = (count: number): string =>
    deals === 0 ? UNKNOWN : `${((100 * count) / deals).toFixed(2)} %`;
  const count = (label: string, of: number): string[] => [label, String(of), share(of)];
  const solved: [string, Solution][] = [
    ['Nash', solutions.nash],
    ['egalitarian', solutions.egalitarian],
    ['Kalai–Smorodinsky', solutions.kalaiSmorodinsky],
    ['utilitarian', solutions.utilitarian],
  ];
  const shown = solved.flatMap(([, solution]) => solution.deals.slice(0, SHOWN)).concat(paretoDeals);
  const { option, numbers } = optionsIn(scenario, shown);
  const gainsOf = ({ gains }: SolutionDeal): string[] => ids.map((id) => figure(gains[id]!));
  const efficient = paretoDeals.map((one, n) => [String(n + 1), ...gainsOf(one), ...one.deal.map(option)]);
  const lines = [
    ...said(title),
    '',
    ...set([
      ['deals', String(deals), ''],
      ...(excluded > 0 ? [['excluded by the rules of texts', String(excluded), '']] : []),
      count('suit everybody (nobody loses)', analysis.individuallyRational),
      count('pass the agreement rule', analysis.feasible),
      count('unanimous', analysis.unanimous),
      count('Pareto-efficient', paretoFrontier),
    ]),
    '',
    ...said('What one party alone makes impossible: deals from which only it loses'),
    ...set(
      ids.flatMap((id, i) => {
        const { deals: alone } = analysis.blockedAlone[id]!;
        return alone === 0 ? [] : [count(names[i]!, alone)];
      }),
    ),
    ...(ids.every((id) => analysis.blockedAlone[id]!.deals === 0) ? ['none'] : []),
    ...lostOptions(scenario, analysis, width),
    '',
    ...said('Gains over no deal, in utility'),
    ...set([
      ['', ...names],
      ...solved.flatMap(([name, solution]) => rowsOf(name, solution, gainsOf, ids.length)),
      ['most with nobody losing', ...ids.map((id) => figure(ideal[id]!))],
      ['utility of no deal', ...ids.map((id) => figure(noDeal[id]!))],
    ]),
    '',
    ...said('Deals, by option per issue'),
    ...set([
      ['', ...labels],
      ...solved.flatMap(([name, solution]) => rowsOf(name, solution, ({ deal }) => deal.map(option))),
    ]),
    '',
    ...titleOf(paretoFrontier, paretoDeals.length, Math.min(width, WIDTH)),
    ...(efficient.length > 0 ? set([['', ...names, ...labels], ...efficient]) : ['none']),
    ...(numbers.length > 0 ? ['', 'Options by number', ...table(numbers, [], Math.min(width, WIDTH))] : []),
    '',
    ...said('Power under the agreement rule'),
    ...(power
      ? set([
          ['', ...names],
          ['Shapley–Shubik', ...ids.map((id) => figure(power.shapleyShubik[id]!))],
          ['Banzhaf, normalised', ...ids.map((id) => figure(power.banzhafNormalised[id]!))],
          ['Banzhaf, absolute', ...ids.map((id) => figure(power.banzhafAbsolute[id]!))],
        ])
      : said(`Left out. ${analysis.powerNote ?? ''}`)),
  ];
  const legend = unknownLegend(lines, 'because there is no such deal').flatMap((text) => ['', ...said(text)]);
  return `${[...lines, ...legend].join('\n')}\n`;
}

/** The options that one party alone keeps out of what suits everybody; nothing where nothing does. */
function lostOptions(
  scenario: Scenario,
  { blockedAlone, individuallyRational }: DealAnalysis,
  width: number,
): string[] {
  const rows = scenario.parties.flatMap(({ id }) => {
    const { options } = blockedAlone[id]!;
    const words = options.map(({ issue, option, deals }) => {
      const what = `${issueWord(scenario, issue)}: ${optionWord(scenario, issue, option)}`;
      return `${what} (${counted(deals, 'deal')})`;
    });
    return words.length === 0 ? [] : [[partyWord(scenario, id), words.join('; ')]];
  });
  if (rows.length === 0 || individuallyRational === 0) return [];
  const title = 'Options in no deal that suits everybody, and in some that suit all but one';
  const narrow = Math.min(width, WIDTH);
  return ['', ...wrapped(title, '', '', false, narrow), ...table(rows, [], narrow)];
}

function titleOf(all: number, shown: number, width: number): string[] {
  const title = 'Efficient deals: gains, and option per issue';
  if (shown === all) return wrapped(`${title}; best first for whoever is worst off`, '', '', false, width);
  const more = shown < 1000 ? ' (--all lists all)' : '';
  const which = `The ${shown} of ${all} that are best for whoever is worst off${more}`;
  return [title, which].flatMap((line) => wrapped(line, '', '', false, width));
}

/** How options are told: in words where those that are told of an issue are short, else by their number. */
function optionsIn(
  scenario: Scenario,
  shown: readonly SolutionDeal[],
): {
  readonly option: (level: number, issue: number) => string;
  /** Per issue that is told by numbers: its name, and the numbers in words. */
  readonly numbers: readonly (readonly string[])[];
} {
  const { issues } = scenario;
  const told = issues.map((_, k) => [...new Set(shown.map(({ deal }) => deal[k]!))].sort((a, b) => a - b));
  const isShort = issues.map(({ id }, k) =>
    told[k]!.every((level) => optionWord(scenario, id, level).length <= SHORT),
  );
  return {
    option: (level, k) => (isShort[k]! ? optionWord(scenario, issues[k]!.id, level) : String(level)),
    numbers: issues.flatMap(({ id }, k) =>
      isShort[k]!
        ? []
        : [[issueWord(scenario, id), told[k]!.map((level) => levelWord(scenario, id, level)).join(', ')]],
    ),
  };
}

/** The rows of a solution's deals; where there is none, one that says so. @param cells - of such a row */
function rowsOf(
  name: string,
  { deals, ties }: Solution,
  cellsOf: (one: SolutionDeal) => readonly string[],
  cells = 0,
): string[][] {
  if (ties === 0) return cells === 0 ? [] : [[`${name}: none`, ...Array<string>(cells).fill(UNKNOWN)]];
  return deals
    .slice(0, SHOWN)
    .map((one, n) => [ties === 1 ? name : `${name}, ${n + 1} of ${ties}`, ...cellsOf(one)]);
}
