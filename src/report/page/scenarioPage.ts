import { analyzeDeals, powerOf, type DealAnalysis, type Solution } from '../../analysis/index.js';
import type { Cell } from '../../ensemble/results.js';
import { isSixPartyError } from '../../input/index.js';
import { laddersOf, preferencesOf, type LadderOrRung, type Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { counted, longDate, optionWord, partyWord, percent, signed } from '../../words/index.js';
import type { Picture, PictureTable } from '../pictures/Picture.js';
import { shownScenario } from '../pictures/stories.js';
import { picture } from '../picture.js';
import { WHOLE } from './moments.js';
import { stillPage, type Section } from './stillPage.js';

/** Makes the page of a scenario: who wants what, what can be had, and what each insists on. */
export async function scenarioPage(given: Scenario, script: string): Promise<string> {
  const { scenario } = rulebookOf(given);
  const words = shownScenario(scenario, WHOLE);
  const names = scenario.parties.map(({ id }) => partyWord(words, id)).join(', ');
  const begin = scenario.dynamics ? ` From ${longDate(scenario.start, 0)}.` : '';
  const lead = `${counted(scenario.parties.length, 'party', 'parties')}: ${names}.${begin} A model, at its start, every interval at its middle value.`;
  const sections = [
    { heading: 'Who wants what', tables: [wantsTable(scenario, words), optionsTable(words)] },
    await zone(scenario, words),
    { heading: 'Positions', tables: [positionsTable(scenario, words)] },
    ...power(scenario, words),
  ];
  return stillPage(words.title, lead, sections, script);
}

/** How much each issue weighs for each party, and which option it likes best. */
function wantsTable({ parties, issues }: Scenario, words: Scenario): PictureTable {
  const numbers = parties.map(({ preferences }) => preferencesOf(issues, preferences));
  const rows = words.issues.map(({ label, options }, k): Cell[] => [
    label,
    ...numbers.map(({ weights, values }) => {
      const best = values[k]!.indexOf(Math.max(...values[k]!));
      const weight = weights[k]!;
      return weight === 0 ? '–' : `${percent(weight)}, best ${best} of ${options.length - 1}`;
    }),
  ]);
  const columns = ['issue', ...parties.map(({ id }) => partyWord(words, id))];
  return { caption: 'Weight of every issue for every party, and the option it likes best', columns, rows };
}

function optionsTable(words: Scenario): PictureTable {
  const rows = words.issues.flatMap(({ label, options }) =>
    options.map((option, level): Cell[] => [label, level, option]),
  );
  return { caption: 'The options', columns: ['issue', 'option', 'that is'], rows };
}

/** What can be had by all: counts, solutions, and the frontier of two. */
async function zone(scenario: Scenario, words: Scenario): Promise<Section> {
  const heading = 'What can be had';
  let analysis: DealAnalysis;
  try {
    analysis = analyzeDeals(scenario);
  } catch (error) {
    // Too many deals to look at each: said, as the rest of the page is worth having.
    if (!isSixPartyError(error)) throw error;
    return { heading, words: [error.message] };
  }
  const essential = scenario.dynamics?.essential ?? [];
  const [a, b] = [...new Set([...essential, ...scenario.parties.map(({ id }) => id)])];
  const pictures: Picture[] =
    b === undefined ? [] : [await picture('dealSpace', { scenario, parties: [a!, b], analysis })];
  const { deals, excluded, individuallyRational, feasible, paretoFrontier } = analysis;
  const share = (count: number): Cell[] => [count, deals === 0 ? null : percent(count / deals)];
  const counts: PictureTable = {
    caption: 'Deals, counted one by one',
    columns: ['deals', 'number', 'of all'],
    rows: [
      ['all that the rules allow', ...share(deals)],
      ['excluded by the rules of texts', excluded, null],
      ['nobody loses: the zone of possible agreement', ...share(individuallyRational)],
      ['pass the agreement rule', ...share(feasible)],
      ['efficient: the frontier', ...share(paretoFrontier)],
    ],
  };
  return { heading, pictures, tables: [counts, ...solutionTables(analysis, words)] };
}

const solved: readonly (readonly [keyof DealAnalysis['solutions'], string])[] = [
  ['nash', 'Nash'],
  ['egalitarian', 'egalitarian'],
  ['kalaiSmorodinsky', 'Kalai–Smorodinsky'],
  ['utilitarian', 'utilitarian'],
];

function solutionTables(
  { solutions, ideal, noDeal }: DealAnalysis,
  words: Scenario,
): readonly PictureTable[] {
  const ids = words.parties.map(({ id }) => id);
  const names = ids.map((id) => partyWord(words, id));
  const first = (solution: Solution): Solution['deals'][number] | undefined => solution.deals[0];
  const gain = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? null : signed(value);
  const gains: PictureTable = {
    caption: 'Gains over no deal in the fair and the efficient deals (the first, of several)',
    columns: ['deal', ...names],
    rows: [
      ...solved.map(([kind, name]) => [name, ...ids.map((id) => gain(first(solutions[kind])?.gains[id]))]),
      ['most with nobody losing', ...ids.map((id) => gain(ideal[id]))],
      ['utility of no deal', ...ids.map((id) => gain(noDeal[id]))],
    ],
  };
  const deals: PictureTable = {
    caption: 'What these deals say',
    columns: ['issue', ...solved.map(([, name]) => name)],
    rows: words.issues.map(({ id, label }, k) => [
      label,
      ...solved.map(([kind]) => {
        const level = first(solutions[kind])?.deal[k];
        return level === undefined ? null : `${level} (${optionWord(words, id, level)})`;
      }),
    ]),
  };
  return [gains, deals];
}

/** What each insists on: what its party does, else what its agent demands. */
function positionsTable({ parties, agents }: Scenario, words: Scenario): PictureTable {
  const rows = parties.flatMap(({ id, position }): Cell[][] => {
    const seat = agents[id]!;
    const demands = seat.parameters['demands'];
    const own = position ?? (Array.isArray(demands) ? (demands as readonly LadderOrRung[]) : []);
    const ladders = laddersOf(own);
    if (ladders.length === 0) return [[partyWord(words, id), seat.name, 'insists on nothing', '', '']];
    return ladders.map(({ issue, bound, rungs }) => [
      ...[partyWord(words, id), seat.name, words.issues.find((one) => one.id === issue)?.label ?? issue],
      bound === 'atLeast' ? 'at least' : 'at most',
      rungs
        .map(({ level, firmness }) =>
          firmness === 'never' ? `${level}, always` : `${level} below flexibility ${firmness}`,
        )
        .join('; then '),
    ]);
  });
  const columns = ['party', 'played by', 'issue', 'bound', 'which option, and until when'];
  return { caption: 'What each party insists on, rung by rung', columns, rows };
}

function power(scenario: Scenario, words: Scenario): readonly Section[] {
  try {
    const { shapleyShubik, banzhafNormalised } = powerOf(scenario);
    const rows = scenario.parties.map(({ id }): Cell[] => [
      partyWord(words, id),
      shapleyShubik[id]!,
      banzhafNormalised[id]!,
    ]);
    const columns = ['party', 'Shapley–Shubik', 'Banzhaf, normalised'];
    return [{ heading: 'Say under the agreement rule', tables: [{ caption: 'Power', columns, rows }] }];
  } catch (error) {
    if (!isSixPartyError(error)) throw error;
    return [{ heading: 'Say under the agreement rule', words: [error.message] }];
  }
}
