import type { Scenario } from '../scenario/index.js';
import type { Outcome } from '../talks/index.js';
import { counted, joined, longDate, optionText, partyWord, signed, table, wrapped } from '../words/index.js';
import { blockersLines } from './blockersInWords.js';
import { outcomeInWords } from './outcomeInWords.js';
import type { ToldOutcome } from './toldOutcome.js';

/**
 * Returns the end of an account, in lines of up to `width` characters: how the talks ended and why, and where everything
 * stands.
 */
export function outcomeLines(scenario: Scenario, outcome: ToldOutcome, width: number | undefined): string[] {
  const when = scenario.dynamics
    ? ` after ${counted(outcome.rounds, 'round')} and ${counted(outcome.sessions, 'session')}, on ${longDate(scenario.start, outcome.day)}`
    : '';
  const parts = [
    [
      ...wrapped(`OUTCOME: ${outcome.kind}${when}`, '', '  ', false, width),
      ...wrapped(outcomeInWords(scenario, outcome), '  ', '  ', false, width),
    ],
    agreementsLines(scenario, outcome, width),
    levelsLines(scenario, outcome, width),
    gainsLines(scenario, outcome, width),
    materialLines(scenario, outcome, width),
    blockersLines(scenario, outcome.blockers, width),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, part) => (part === 0 ? lines : ['', ...lines]));
}

/** The agreements that were signed and what became of them. */
function agreementsLines(scenario: Scenario, { agreements }: Outcome, width: number | undefined): string[] {
  if (agreements.length === 0 || !scenario.dynamics) return [];
  const rows = agreements.map(({ round, day, substance, status, brokenBy }) => [
    `round ${round}`,
    longDate(scenario.start, day),
    substance ? 'of substance' : 'not of substance',
    status + (brokenBy === null ? '' : ` by ${partyWord(scenario, brokenBy)}`),
  ]);
  return ['Agreements', ...table(rows, [], width)];
}

/** What is implemented at the end, or signed where signing is all there is. */
function levelsLines(
  scenario: Scenario,
  { levels, agreements }: Outcome,
  width: number | undefined,
): string[] {
  if (!scenario.schedule) return signedLines(scenario, agreements[agreements.length - 1]?.levels, width);
  const issues = scenario.issues.filter(({ obligation }) => obligation !== undefined);
  if (issues.every(({ id }) => levels[id] === 0)) return ['Implemented: nothing on any issue.'];
  const rows = issues.map(({ id, label, options }) => [
    label,
    `${levels[id]!} of ${options.length - 1}`,
    optionText(scenario, id, levels[id]!),
  ]);
  return ['Implemented', ...table(rows, [], width)];
}

/** Options of a plain scored game need not be amounts: they are told without their numbers. */
function signedLines(
  scenario: Scenario,
  deal: Readonly<Record<string, number>> | undefined,
  width: number | undefined,
): string[] {
  if (!deal) return [];
  const rows = scenario.issues.map(({ id, label }) => [label, optionText(scenario, id, deal[id]!)]);
  return ['Signed', ...table(rows, [], width)];
}

/** What each party expected when it last signed, and what it got. */
function gainsLines(scenario: Scenario, { gains }: Outcome, width: number | undefined): string[] {
  const rows = Object.entries(gains).map(([id, { expected, realised }]) => [
    partyWord(scenario, id),
    expected === null ? '–' : signed(expected),
    signed(realised),
  ]);
  if (rows.some(([, expected]) => expected !== '–')) {
    return ['Gains', ...table([['', 'expected', 'realised'], ...rows], [1, 2], width)];
  }
  const realised = rows.map(([name, , gain]) => `${name!} ${gain!}`);
  return wrapped(
    `Gains expected: none, nothing was signed. Realised: ${realised.join(', ')}.`,
    '',
    '  ',
    false,
    width,
  );
}

/** Fissile material and aid: what can be counted. */
function materialLines(scenario: Scenario, { stocks, aid }: Outcome, width: number | undefined): string[] {
  const paths = scenario.dynamics?.paths ?? [];
  const lines: string[] = [];
  if (paths.length > 0) {
    const told = paths.map(({ id, label }) => `${label} ${stocks[id]!.toFixed(1)}`);
    lines.push(...wrapped(`Fissile material, in weapons' worth: ${joined(told)}.`, '', '  ', false, width));
  }
  if (Object.keys(aid).length > 0) {
    const paid = Object.entries(aid).filter(([, amount]) => amount > 0);
    const told = paid.map(([id, amount]) => `${partyWord(scenario, id)} ${amount.toFixed(0)}`);
    const all = told.length > 0 ? told.join(', ') : 'none';
    lines.push(...wrapped(`Aid delivered under agreements, in million US$: ${all}.`, '', '  ', false, width));
  }
  return lines;
}
