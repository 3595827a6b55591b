import { analyzeStability, forecastCard } from '../../analysis/index.js';
import { problem, refuse } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readConflict } from '../reading/readConflict.js';
import { forecastTable } from './forecastTable.js';
import { stabilityText } from './stabilityText.js';

/** Which analysis is asked for in place of the one over all deals. */
interface Asked {
  readonly json?: boolean;
  readonly forecast?: boolean;
  /** File that says who can do what. */
  readonly stability?: string;
}

/** Makes the forecasts of a scenario, or analyses the conflict in a file, and says it as text or JSON. */
export async function analyzedOtherwise(
  scenario: Scenario,
  { json, forecast, stability }: Asked,
  width: number | undefined,
): Promise<string> {
  const hint = 'Call it twice.';
  refuse('invalid-option', 'This cannot be analysed.', [
    forecast && stability !== undefined
      ? problem('--stability', 'inconsistent', 'no --forecast beside it', stability, { hint })
      : undefined,
  ]);
  if (stability === undefined) {
    const card = forecastCard(scenario);
    return json ? `${JSON.stringify(card, null, 2)}\n` : forecastTable(scenario, card, width);
  }
  const read = await readConflict(scenario, stability);
  if (!json) return stabilityText(scenario, read, width);
  const { conflict, deals, gains } = read;
  return `${JSON.stringify({ ...analyzeStability(conflict), deals, gains, conflict }, null, 2)}\n`;
}
