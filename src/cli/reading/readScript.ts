import { problem, shown, SixPartyError, type Problem } from '../../input/index.js';
import { defineScenario } from '../../scenario/index.js';
import type { Talks } from '../../talks/index.js';
import { evaluateScript } from './evaluateScript.js';
import { scriptError } from './scriptError.js';

const HINT = 'Write `export default` before a scenario, or before a function (seed) => scenario.';

/**
 * Returns the scenario of a script: its default export, or what the function exported by default returns. Either
 * may be a promise.
 *
 * @throws SixPartyError `invalid-file` if the script fails, `invalid-scenario`
 */
export async function readScript(file: string, source: string, seed: string): Promise<Talks> {
  const exported = defaultOf(file, await guarded(file, () => evaluateScript(file, source)));
  const made = await guarded(file, () =>
    typeof exported === 'function' ? (exported as (seed: string) => unknown)(seed) : exported,
  );
  if (typeof made !== 'object' || made === null || Array.isArray(made)) {
    const what = typeof exported === 'function' ? 'What the default export returns' : 'The default export';
    throw notScenario(file, `${what} is not a scenario, but ${shown(made)}.`);
  }
  return checked(file, made as Talks);
}

async function guarded(file: string, act: () => unknown): Promise<unknown> {
  // A promise that nothing will settle would end the process without a word.
  let stuck = (): void => undefined;
  const never = new Promise((_, reject) => {
    stuck = () => reject(new Error('It waits for something that never comes.'));
    process.once('beforeExit', stuck);
  });
  try {
    return await Promise.race([act(), never]);
  } catch (error) {
    throw scriptError(file, error);
  } finally {
    process.removeListener('beforeExit', stuck);
  }
}

function defaultOf(file: string, exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports;
  if ('default' in exports) return exports.default;
  // What CommonJS exports as a whole is what it exports by default.
  if (!('__esModule' in exports) && Object.keys(exports).length > 0) return exports;
  throw notScenario(file, 'The script has no default export.');
}

function checked(file: string, scenario: Talks): Talks {
  let problems: readonly Problem[];
  try {
    defineScenario(scenario);
    problems = Object.entries(scenario.agents).flatMap(([party, agent]) => {
      if (typeof (agent as Partial<typeof agent>).decide === 'function') return [];
      const message = 'This agent does not decide: it has no function `decide`.';
      const hint = 'Take one of the library, such as linear().';
      return [problem(`agents.${party}`, 'wrong-type', 'an agent that decides', agent, { message, hint })];
    });
  } catch (error) {
    const { issues } = error as Partial<SixPartyError>;
    if (issues === undefined) throw error;
    problems = issues;
  }
  if (problems.length === 0) return scenario;
  throw new SixPartyError(
    'invalid-scenario',
    `The scenario of ${file} is not valid.`,
    problems.map((issue) => ({ ...issue, at: file })),
  );
}

function notScenario(file: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', `The script ${file} gives no scenario.`, [
    {
      ...problem('', 'wrong-type', 'a scenario', message, { received: message, message, hint: HINT }),
      at: file,
    },
  ]);
}
