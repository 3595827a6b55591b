import type { Problem } from '../../../scenario/index.js';
import type { Factor } from '../Factor.js';
import { isRecord } from './readRecord.js';
import { innerPath } from './Spot.js';

/**
 * A policy that sets what a factor sets: the factor would undo it. Paths of policies begin at `policies`.
 *
 * @param policies - as they stand in the file
 */
export function checkOverlap(policies: unknown, factors: readonly Factor[]): Problem[] {
  const paths = factors.flatMap(({ name, paths: all }) =>
    all.map((path) => ({ name, steps: path.split('.') })),
  );
  return Object.entries(isRecord(policies) ? policies : {}).flatMap(([policy, changes]) =>
    paths.flatMap(({ name, steps }) => {
      let held: unknown = changes;
      for (const step of steps) held = isRecord(held) && Object.hasOwn(held, step) ? held[step] : undefined;
      if (held === undefined) return [];
      return [
        {
          path: steps.reduce<string>(innerPath, innerPath('policies', policy)),
          code: 'inconsistent',
          expected: 'a place that no factor sets',
          received: `a place that the factor '${name}' sets`,
          message: `The factor '${name}' sets this place at every point, so that the policy would change nothing.`,
          hint: 'Take out one of them.',
        },
      ];
    }),
  );
}
