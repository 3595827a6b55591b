import { base } from '../../src/scenarios/index.js';
import type * as Library from '../../src/index.js';
import type { Outcome, Run, Talks } from '../../src/talks/index.js';

// Hundreds of runs: the build plays them several times faster than the sources under the test runner.
const built = new URL('../../dist/index.js', import.meta.url).href;
const library = (await import(built)) as typeof Library;

/** Runs of a dated scenario of the build. */
export function runsOf(name: string, count: number): Run[] {
  return Array.from({ length: count }, (_, n) =>
    library.runTalks(library.scenarios[name]!, { seed: `${name}-${n}` }),
  );
}

/** What came of a run, as the back-test counts it. */
export function resultOf({ kind, agreements }: Outcome): string {
  const plans = agreements.filter(({ substance }) => substance);
  if (plans.length > 0)
    return plans.some(({ levels }) => levels.rollback! < 4) ? 'partial plan' : 'full plan';
  if (kind === 'collapse') return 'collapse';
  return agreements.length > 0 ? 'principles' : 'nothing';
}

/** The most frequent result. */
export function modeOf(results: readonly string[]): string {
  const count = (result: string): number => results.filter((each) => each === result).length;
  return [...new Set(results)].sort((a, b) => count(b) - count(a))[0]!;
}

/** Paths at which a scenario has something that the common base has too, but in another way. */
export function shared(scenario: Talks): Record<string, unknown> {
  const { issues, rule, protocol, schedule, costs } = scenario;
  const { hazards, delay, gapDays, trust, caucus, statements, meetings } = scenario.dynamics!;
  return {
    issues,
    rule,
    protocol,
    schedule,
    costs,
    hazards,
    delay,
    gapDays,
    trust,
    caucus,
    statements,
    meetings,
  };
}

/** The same of the base. */
export const common = shared(base);
