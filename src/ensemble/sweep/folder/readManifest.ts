import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SixPartyError } from '../../../scenario/index.js';
import { diskError } from './diskError.js';
import { readWhole } from './readWhole.js';
import { shardSpan } from './shardSpan.js';
import type { SweepManifest } from './SweepManifest.js';

/**
 * The manifest of a folder.
 *
 * @throws SixPartyError `invalid-file` if there is none, or it is none
 */
export async function readManifest(folder: string): Promise<SweepManifest> {
  const file = join(folder, 'manifest.json');
  let text: string;
  try {
    text = await readWhole(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw diskError(file, 'The manifest cannot be read', error);
    }
    if (await isThere(folder)) {
      throw foreign(folder, 'a folder without manifest.json', 'There is no manifest.json in it.');
    }
    throw foreign(folder, 'nothing', 'There is no such folder.');
  }
  try {
    const manifest = JSON.parse(text) as Partial<SweepManifest> | null;
    if (manifest?.format === 'six-party-sweep/1' && isWhole(manifest)) return manifest as SweepManifest;
  } catch {
    // said below
  }
  throw foreign(
    file,
    'something else',
    'It is not the manifest of a sweep, or of another version of six-party.',
  );
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  );
}

/** Whether it says which runs it is of, as {@link SweepManifest} has it. */
function isWhole({ header, shard, from, to, chunk }: Partial<SweepManifest>): boolean {
  if (
    !Array.isArray(header?.columns) ||
    !(header.total > 0) ||
    !(Number.isSafeInteger(chunk) && chunk! > 0 && chunk! <= 1_000_000)
  )
    return false;
  if (!(shard && shard.index >= 1 && shard.index <= shard.of)) return false;
  const span = shardSpan(header, shard);
  return span.from === from && span.to === to;
}

function foreign(path: string, received: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This is not the folder of a sweep.', [
    { path, code: 'inconsistent', expected: 'the folder of a sweep', received, message, hint: '' },
  ]);
}
