import { chosenBy, type Explanation, type Fact, type TestedFact } from '../analysis/index.js';
import { argumentProblem, holding, refuse } from '../input/index.js';
import { needScenario, type Scenario } from '../scenario/index.js';
import {
  actionWord,
  counted,
  EXACT,
  fewPairsLegend,
  happeningWord,
  isExact,
  issueWord,
  joined,
  partyWord,
  percent,
  pValueFigure,
  shortDate,
  signed,
  table,
  upperFirst,
  wrapped,
} from '../words/index.js';
import { checkTextOptions, type TextOptions } from './TextOptions.js';

/**
 * Tells why a run came out as it did, as far as that was tested, as lines of text.
 *
 * @param scenario - that the run was of
 * @throws SixPartyError `invalid-option`, `invalid-scenario`
 */
export function tellExplanation(
  scenario: Scenario,
  explanation: Explanation,
  options: TextOptions = {},
): string {
  needScenario(scenario);
  refuse('invalid-option', 'There is no such explanation to tell.', [
    argumentProblem('explanation', explanation, anExplanation),
  ]);
  checkTextOptions(options);
  const { width = 100 } = options;
  const { seed, measure, value, seeds, causes, together, undecided, circumstances, untested, fixed } =
    explanation;
  const shown = [...causes, ...together, ...undecided];
  const said = (text: string): string[] => wrapped(text, '', '', false, width);
  const head = ['without it', 'with it', 'points', '95 %', 'p', ''];
  const rows = (found: readonly TestedFact[]): string[] =>
    table([head, ...found.map((one) => cells(scenario, one))], [0, 1, 2, 3, 4], width);
  const section = (title: string, found: readonly TestedFact[]): string[] =>
    found.length === 0
      ? []
      : ['', ...said(title), ...rows(found), ...found.flatMap((one) => doses(one).flatMap(said))];
  return `${[
    ...said(`${scenario.title}, seed "${seed}": ${measure} ${value ? 'yes' : 'no'}`),
    ...said(
      `Each fact was taken out where it came in, and the rest played again in ${seeds} pairs of futures. The figures: in how many futures the outcome is another one, without the fact and with it; the difference in points, with a 95 % interval; p adjusted by Holm (–: fewer than six pairs differ).${shown.some(isExact) ? ' Exact: nothing in these futures is left to chance.' : ''}`,
    ),
    ...section('Causes: without one of these it turns more often', causes),
    ...section('Causes together: neither does it alone', together),
    ...(causes.length + together.length === 0 ? ['', ...said('No cause was found.')] : []),
    ...section('Undecided: more seeds would tell', undecided),
    ...fewPairsLegend(shown.map(({ difference, low, high }) => ({ value: difference, low, high }))).flatMap(
      (text) => ['', ...said(text)],
    ),
    '',
    ...said(
      `Circumstances, without which it turned no more often in the ${chosenBy(seeds)} futures that chose what to test: ${listed(scenario, circumstances)}.`,
    ),
    ...(untested.length > 0
      ? [
          '',
          ...said(
            `Turned more often there, and not tested, for others did more: ${listed(scenario, untested)}.`,
          ),
        ]
      : []),
    ...(fixed.length > 0
      ? ['', ...said(`Could not have been otherwise by the rules: ${listed(scenario, fixed)}.`)]
      : []),
  ].join('\n')}\n`;
}

const anExplanation = holding('what explain() returns', {
  causes: Array.isArray,
  circumstances: Array.isArray,
});

function cells(scenario: Scenario, one: TestedFact): string[] {
  const { facts, turned, anyway, difference, low, high, adjusted } = one;
  const points = (share: number): string => signed(100 * share);
  return [
    percent(turned),
    percent(anyway),
    points(difference),
    isExact({ low, high }) ? EXACT : `${points(low)} to ${points(high)}`,
    isExact({ low, high }) ? '' : pValueFigure(adjusted),
    upperFirst(facts.map((fact) => factWord(scenario, fact)).join(', and ')),
  ];
}

function doses({ facts, least }: TestedFact): string[] {
  const [fact] = facts;
  if (!least || !fact) return [];
  return [
    `The least ${fact.kind} that does it, of eight: ${least.to.toFixed(2)} (${signed(100 * least.difference)} points).`,
  ];
}

/** What is said of a fact of each kind. */
const words: {
  readonly [K in Fact['kind']]: (fact: Extract<Fact, { kind: K }>, scenario: Scenario) => string;
} = {
  demand: ({ party, issue }, scenario) =>
    `${partyWord(scenario, party)} insists on ${issueWord(scenario, issue)}`,
  mandate: ({ party, mandate }, scenario) =>
    `${partyWord(scenario, party)} has a mandate of ${mandate.toFixed(2)}`,
  trust: ({ party, in: other, trust }, scenario) =>
    `${partyWord(scenario, party)} trusts ${partyWord(scenario, other)} to ${trust.toFixed(2)}`,
  event: ({ id, day }, scenario) => `${happeningWord(scenario, id)} (${shortDate(scenario.start, day)})`,
  act: ({ action, day }, scenario) => `${actionWord(scenario, action)} (${shortDate(scenario.start, day)})`,
  absence: ({ party, round }, scenario) => `${partyWord(scenario, party)} does not come to round ${round}`,
  breach: ({ party, round }, scenario) =>
    `${partyWord(scenario, party)} does not do what it owes after round ${round}`,
};

function factWord<F extends Fact>(scenario: Scenario, fact: F): string {
  return (words[fact.kind] as (fact: F, scenario: Scenario) => string)(fact, scenario);
}

/** Facts that differ in their date only are told once. */
function listed(scenario: Scenario, facts: readonly Fact[]): string {
  const times = new Map<string, number>();
  for (const fact of facts) {
    const word = undated(scenario, fact);
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  const told = [...times].map(([word, count]) =>
    count === 1 ? word : `${word} (${counted(count, 'time')})`,
  );
  return told.length === 0 ? 'none' : joined(told);
}

function undated(scenario: Scenario, fact: Fact): string {
  if (fact.kind === 'event') return happeningWord(scenario, fact.id);
  if (fact.kind === 'act') return actionWord(scenario, fact.action);
  if (fact.kind === 'absence') return `${partyWord(scenario, fact.party)} does not come`;
  return factWord(scenario, fact);
}
