import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, problem, SixPartyError } from '../../../input/index.js';
import { CHUNKS } from './chunkFile.js';
import { isTemporary, makeFolder, type Disk } from './disk.js';
import type { SweepManifest } from './manifest.js';
import { manifestText, readManifest, refuseForeign } from './manifestFile.js';

/** Options of {@link openFolder}. */
export interface OpenFolderOptions {
  /** Go on with what is there. */
  readonly resume: boolean;
  readonly disk: Disk;
  /** Take away what a process that died left half written; not while others write there. */
  readonly tidy: boolean;
}

/**
 * Makes a folder for a sweep, or goes on with one.
 *
 * @param wanted - what is to be played; of one to go on with the size of its chunks is kept
 * @returns the manifest that holds for the folder
 * @throws SixPartyError `invalid-file` if it cannot be written, or something else is in it
 */
export async function openFolder(
  folder: string,
  wanted: SweepManifest,
  { resume, disk, tidy }: OpenFolderOptions,
): Promise<SweepManifest> {
  const [here, chunks] = [await namesIn(folder), await namesIn(join(folder, CHUNKS))];
  const anew = here.every((name) => name === CHUNKS || isTemporary(name)) && chunks.every(isTemporary);
  const manifest = anew ? wanted : await readManifest(folder);
  refuseForeign(folder, manifest, wanted);
  if (!anew && !resume) throw notEmpty(folder);
  try {
    await makeFolder(join(folder, CHUNKS));
    if (tidy) await removeTemporary(folder);
    if (anew) await disk.write(join(folder, 'manifest.json'), manifestText(wanted));
  } catch (error) {
    throw diskError(folder, 'The folder of the sweep cannot be written', error);
  }
  return manifest;
}

/** Lists what is in a folder; nothing if there is none. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw diskError(folder, 'The folder of the sweep cannot be written', error);
  }
}

/** Takes away what a process that died left half written. */
async function removeTemporary(folder: string): Promise<void> {
  for (const one of [folder, join(folder, CHUNKS)]) {
    const left = (await readdir(one)).filter(isTemporary);
    for (const name of left) await rm(join(one, name), { force: true });
  }
}

function notEmpty(folder: string): SixPartyError {
  return new SixPartyError('invalid-file', 'This sweep was begun already.', [
    problem(folder, 'inconsistent', 'an empty folder', folder, {
      received: 'runs of this experiment',
      message: 'The folder holds runs of this experiment.',
      hint: 'Go on with it with --resume, or give another folder.',
    }),
  ]);
}
