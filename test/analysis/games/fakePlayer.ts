import type { AblationPlayer, Value } from '../../../src/analysis/index.js';
import { openStream } from '../../../src/random/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import type { Talks } from '../../../src/talks/index.js';
import { barter } from '../../ensemble/games.js';

/** Says what runs are worth without playing them. @param valueOf - of a run of a scenario; `noise` is its own, uniform in [−½, ½) */
export function fakePlayer(
  valueOf: (scenario: Talks, metric: string, noise: number, run: number) => Value,
): AblationPlayer {
  return (jobs) =>
    Promise.resolve(
      jobs.map(({ scenario, seed, runs, metrics }) => {
        const noise = openStream(`${seed}/noise`);
        return Array.from({ length: runs }, (_, run) => {
          const own = noise.next() - 0.5;
          return metrics.map((metric) => {
            const name = typeof metric === 'string' ? metric : metric.name;
            return name === 'chance' ? 1 : valueOf(scenario, name, own, run);
          });
        });
      }),
    );
}

const made = new Map<number, Talks>();

/** A scenario that differs from others by a number alone: the no-deal value of Up is 0.4 and so many millionths. */
export function numbered(number: number): Talks {
  let scenario = made.get(number);
  if (scenario === undefined) {
    scenario = changeScenario(barter, { parties: { Up: { noDeal: 0.4 + number * 1e-6 } } });
    made.set(number, scenario);
  }
  return scenario;
}

/** Returns the number of a scenario. */
export function numberOf({ parties }: Talks): number {
  return Math.round(((parties[0]!.noDeal as number) - 0.4) * 1e6);
}
