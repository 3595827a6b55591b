import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SixPartyError } from '../../../scenario/index.js';
import { diskError } from './diskError.js';
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
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw diskError(file, 'The manifest cannot be read', error);
    }
    throw foreign(folder, 'a folder without manifest.json', 'It has no manifest.json.');
  }
  try {
    const manifest = JSON.parse(text) as Partial<SweepManifest> | null;
    if (manifest?.format === 'six-party-sweep/1' && Array.isArray(manifest.header?.columns)) {
      return manifest as SweepManifest;
    }
  } catch {
    // said below
  }
  throw foreign(
    file,
    'something else',
    'It is not the manifest of a sweep, or of another version of six-party.',
  );
}

function foreign(path: string, received: string, message: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This is not the folder of a sweep.', [
    { path, code: 'inconsistent', expected: 'the folder of a sweep', received, message, hint: '' },
  ]);
}
