import { isDeepStrictEqual } from 'node:util';
import { SixPartyError } from '../../../scenario/index.js';
import type { Problem } from '../../../scenario/index.js';
import type { SweepManifest } from './SweepManifest.js';

/**
 * Refuses to mix runs of two experiments, versions or shards.
 *
 * @throws SixPartyError `invalid-file`
 */
export function refuseForeign(folder: string, found: SweepManifest, wanted: SweepManifest): void {
  const problem = (what: string, expected: string, received: string): Problem => ({
    path: folder,
    code: 'inconsistent',
    expected,
    received,
    message: `It is ${what}: ${received}, not ${expected}.`,
    hint: '',
  });
  const [here, there] = [found.header, wanted.header];
  const named = ({ name, experiment }: typeof here): string => `${name} (${experiment})`;
  const shard = ({ shard: { index, of } }: SweepManifest): string => `shard ${index}/${of}`;
  const problems: Problem[] = [];
  if (here.experiment !== there.experiment) {
    problems.push(problem('a directory of another experiment', named(there), named(here)));
  } else if (here.version !== there.version) {
    problems.push(problem('a directory of another version of six-party', there.version, here.version));
  }
  const changed = problems.length === 0 && !isDeepStrictEqual(here, there);
  if (changed)
    problems.push(problem('a manifest that was changed', 'what the experiment says', 'another header'));
  if (shard(found) !== shard(wanted)) {
    problems.push(problem('a directory of another shard', shard(wanted), shard(found)));
  }
  if (problems.length > 0)
    throw new SixPartyError('invalid-file', 'This folder holds something else.', problems);
}
