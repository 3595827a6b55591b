import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { syncFolder } from './syncFolder.js';

/** Makes a folder, and those around it, so that a crash of the machine does not lose their names. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const outermost = dirname(resolve(first));
  for (let at = resolve(folder); at !== outermost;) {
    at = dirname(at);
    await syncFolder(at);
  }
}
