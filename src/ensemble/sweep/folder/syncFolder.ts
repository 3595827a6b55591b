import { open } from 'node:fs/promises';

/** Makes sure that a folder still has its new names after a crash of the machine. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing, and keeps names without it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
