import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../../fold/runs.js';
import { CHUNKS, spanOf } from './chunkFile.js';
import { diskError } from './diskError.js';

/** Spans of the files in a folder, in order of the runs. */
export async function listChunks(folder: string): Promise<Span[]> {
  try {
    const names = await readdir(join(folder, CHUNKS));
    return names.flatMap((name) => spanOf(name) ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
  } catch (error) {
    throw diskError(folder, 'The folder of the sweep cannot be read', error);
  }
}
