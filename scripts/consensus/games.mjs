import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../examples/scored/', import.meta.url));

/** The texts of a game's folder. */
function filesOf(name) {
  return readdirSync(root + name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => ({
      name: `${parentPath.slice(root.length + name.length + 1)}/${file}`.replace(/^\//, ''),
      text: readFileSync(`${parentPath}/${file}`, 'utf8'),
    }));
}

/** The six games that come with the library. */
export function ownGames(importScored) {
  return readdirSync(root).map((name) => {
    const { issues, parties } = importScored(filesOf(name));
    return { name, issues, parties };
  });
}
