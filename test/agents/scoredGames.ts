import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importScored } from '../../src/files/index.js';
import type { ScoredOptions } from '../../src/files/index.js';
import type { Talks } from '../../src/talks/index.js';

const root = fileURLToPath(new URL('../../examples/scored/', import.meta.url));

/** The games that come with the library. */
export const scoredNames: readonly string[] = readdirSync(root);

/** One of them, as it is read. */
export function scoredGame(name: string, options: ScoredOptions = {}): Talks {
  const entries = readdirSync(root + name, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => ({
      name: `${parentPath}/${file}`.slice(root.length),
      text: readFileSync(`${parentPath}/${file}`, 'utf8'),
    }));
  return importScored(files, options);
}
