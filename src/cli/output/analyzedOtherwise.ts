import {
  analyzeStability,
  conflictOf,
  forecastCard,
  type ScenarioConflict,
  type ScenarioFrame,
} from '../../analysis/index.js';
import { isSixPartyError, SixPartyError } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readText } from '../reading/readText.js';
import { forecastTable } from './forecastTable.js';
import { stabilityText } from './stabilityText.js';

/** Which analysis is asked for in place of the one over all deals. */
interface Asked {
  readonly json?: boolean;
  /** File that says who can do what. */
  readonly stability?: string;
}

/** Makes the forecasts of a scenario, or analyses the conflict in a file, and says it as text or JSON. */
export async function analyzedOtherwise(
  scenario: Scenario,
  { json, stability }: Asked,
  width: number | undefined,
): Promise<string> {
  if (stability === undefined) {
    const card = forecastCard(scenario);
    return json ? `${JSON.stringify(card, null, 2)}\n` : forecastTable(scenario, card, width);
  }
  const read = await readConflict(scenario, stability);
  if (!json) return stabilityText(scenario, read, width);
  const { conflict, deals, gains } = read;
  return `${JSON.stringify({ ...analyzeStability(conflict), deals, gains, conflict }, null, 2)}\n`;
}

/**
 * Reads a file that says who can do what in a scenario, and makes a conflict of it.
 *
 * @throws SixPartyError `invalid-file` with every mistake at its line, `invalid-scenario`
 */
async function readConflict(scenario: Scenario, file: string): Promise<ScenarioConflict> {
  const text = readText(file);
  const { readData } = await import('../../files/index.js');
  const data = readData(text, file);
  try {
    return conflictOf(scenario, data.value as ScenarioFrame);
  } catch (error) {
    if (!isSixPartyError(error) || error.code !== 'invalid-option') throw error;
    const message = `The conflict in ${file} is not valid.`;
    throw new SixPartyError('invalid-file', message, data.placed([{ problems: error.issues }]));
  }
}
