import type { Scenario } from '../../scenario/index.js';
import type { Outcome } from '../../talks/index.js';
import { counted, longDate, wrapped } from '../../words/index.js';
import { agreementsLines } from './agreementsLines.js';
import { blockersLines } from './blockersLines.js';
import { gainsLines } from './gainsLines.js';
import { kindInWords } from './kindInWords.js';
import { levelsLines } from './levelsLines.js';
import { materialLines } from './materialLines.js';

/** The end of an account: how the talks ended and why, and where everything stands. */
export function outcomeLines(scenario: Scenario, outcome: Outcome): string[] {
  const when = scenario.dynamics
    ? ` after ${counted(outcome.rounds, 'round')} and ${counted(outcome.sessions, 'session')}, on ${longDate(scenario.start, outcome.day)}`
    : '';
  const parts = [
    [`OUTCOME: ${outcome.kind}${when}`, ...wrapped(kindInWords(scenario, outcome), '  ', '  ')],
    agreementsLines(scenario, outcome),
    levelsLines(scenario, outcome),
    gainsLines(scenario, outcome),
    materialLines(scenario, outcome),
    blockersLines(scenario, outcome),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}
