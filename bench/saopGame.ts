import { boulware } from '../src/agents/index.js';
import type * as Library from '../src/index.js';
import { openStream } from '../src/random/index.js';
import { defineScenario } from '../src/scenario/index.js';
import type { Agent, Talks } from '../src/talks/index.js';

export const PARTIES: readonly string[] = ['A', 'B', 'C', 'D', 'E', 'F'];
export const SIZES: readonly number[] = [5, 5, 4, 4, 3, 3];

/** What a plain game is played with. */
export interface GameOptions {
  readonly rounds: number;
  /** No-deal value of every party. Default 0. */
  readonly noDeal?: number;
  /** Agent per place. Default boulware. */
  readonly agent?: (place: number) => Agent;
  /** Whose scenario and agents these are: an engine trusts its own only. Default: the sources'. */
  readonly library?: Pick<typeof Library, 'boulware' | 'defineScenario'>;
}

/** A plain scored game in alternating offers: 6 parties, 6 issues, 3,600 deals, values drawn from a name. */
export function saopGame(name: string, { rounds, noDeal = 0, agent, library }: GameOptions): Talks {
  const { boulware: model, defineScenario: define } = library ?? { boulware, defineScenario };
  const stream = openStream(name);
  const ids = SIZES.map((_, k) => `issue${k}`);
  return define({
    name: 'bench',
    title: 'A plain scored game',
    start: '2003-12-02',
    issues: ids.map((id, k) => ({
      id,
      label: id,
      options: Array.from({ length: SIZES[k]! }, (_, n) => `option ${n}`),
    })),
    parties: PARTIES.map((id) => ({
      id,
      label: id,
      noDeal,
      preferences: {
        kind: 'cardinal',
        weights: Object.fromEntries(ids.map((issue) => [issue, 1 / ids.length])),
        values: Object.fromEntries(
          ids.map((issue, k) => [issue, Array.from({ length: SIZES[k]! }, () => stream.next())]),
        ),
      },
    })),
    rule: { kind: 'unanimity' },
    protocol: { kind: 'saop', rounds },
    horizon: { rounds: 1 },
    agents: Object.fromEntries(PARTIES.map((id, place) => [id, agent?.(place) ?? model()])),
  });
}
