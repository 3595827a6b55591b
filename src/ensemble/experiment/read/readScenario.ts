import type { SixPartyError } from '../../../scenario/index.js';
import type { Talks } from '../../../talks/index.js';
import { readText } from './readText.js';
import type { Spot } from './Spot.js';

/** Reads `scenario`; what is wrong with the scenario itself is told at the place that names it. */
export async function readScenario(
  spot: Spot,
  scenarioOf: (name: string) => Talks | Promise<Talks>,
): Promise<Talks | undefined> {
  const name = readText(spot);
  if (name === undefined) return undefined;
  try {
    return await scenarioOf(name);
  } catch (error) {
    const { issues, message } = error as Partial<SixPartyError>;
    if (issues === undefined) throw error;
    const [first] = issues;
    // One problem a place: of many in another file the first says where to look, and how many there are.
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    const place = [first?.at, first?.path].filter((part) => part !== undefined && part !== '').join(' ');
    const inFile = first?.at !== undefined && first.at !== '';
    spot.problems.push({
      path: spot.path,
      code: first?.code ?? 'inconsistent',
      expected: first?.expected ?? 'a scenario',
      received: first?.received ?? name,
      message: first === undefined ? message! : `${inFile ? `${place}: ` : ''}${first.message}${more}`,
      hint: first?.hint ?? '',
    });
    return undefined;
  }
}
