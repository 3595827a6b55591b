import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './Disk.js';
import { syncFolder } from './syncFolder.js';
import { temporaryName } from './temporaryName.js';

/** The disk: a file is written under a temporary name, synced, renamed, and its folder synced. */
export const durable: Disk = {
  async write(file, text) {
    const temporary = join(dirname(file), temporaryName(basename(file)));
    try {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(file));
  },
};
