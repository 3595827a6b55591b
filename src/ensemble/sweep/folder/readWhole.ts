import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Reads a file of a sweep as text. Pipes and devices are refused: a folder may be named by another machine, and whoever
 * reads a pipe waits for ever.
 */
export async function readWhole(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile())
      throw Object.assign(new Error('It is not a file.'), { code: 'EINVAL' });
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
