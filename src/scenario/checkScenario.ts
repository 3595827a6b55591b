import { checkAgents } from './check/checkAgents.js';
import { checkCosts } from './check/checkCosts.js';
import { checkDynamics } from './check/checkDynamics.js';
import { checkHorizon } from './check/checkHorizon.js';
import { checkId } from './check/checkId.js';
import { checkIssues } from './check/checkIssues.js';
import { checkLevels } from './check/checkLevels.js';
import { checkParties } from './check/checkParties.js';
import { checkProtocol } from './check/checkProtocol.js';
import { checkRecord } from './check/checkRecord.js';
import { checkRule } from './agreementRules.js';
import { checkSchedule } from './check/checkSchedule.js';
import { checkSources } from './check/checkSources.js';
import { checkDate, checkText } from './check/checkText.js';
import { outlineOf, type Outline } from './check/Outline.js';
import type { Check, Place } from './check/Place.js';
import { problem } from './check/problem.js';
import type { Problem } from '../input/index.js';

/**
 * Everything that is wrong with a scenario, in the order of its parts; nothing if it is valid.
 *
 * Never throws, whatever it is given, and changes nothing. Paths have the form `parties[1].trust.US`
 * and are empty for the input as a whole.
 */
export function checkScenario(input: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    checkParts({ path: '', value: input, problems });
  } catch (error) {
    // Only an input that runs code when it is read (getters, proxies) can get here.
    const received = error instanceof Error ? error.name : 'something thrown';
    problems.push(problem('', 'wrong-type', 'plain data that can be read', received));
  }
  return problems;
}

function checkParts(place: Place): void {
  const outline = outlineOf(place.value);
  const part =
    (check: (spot: Place, outline: Outline) => void): Check =>
    (spot) => {
      check(spot, outline);
    };
  checkRecord(
    place,
    {
      name: checkId,
      title: checkText,
      start: checkDate,
      issues: part(checkIssues),
      parties: part(checkParties),
      rule: part(checkRule),
      protocol: part(checkProtocol),
      horizon: checkHorizon,
      agents: part(checkAgents),
    },
    {
      implemented: part(checkLevels),
      schedule: part(checkSchedule),
      costs: part(checkCosts),
      dynamics: part(checkDynamics),
      sources: (spot) => {
        checkSources(spot, place.value);
      },
    },
  );
}
