import type { Disk } from './Disk.js';
import { writeWhole } from './writeWhole.js';

/** The disk: a file is there whole or not at all, even after a power cut. */
export const durable: Disk = {
  write: (file, text) => writeWhole(file, (handle) => handle.writeFile(text)),
};
