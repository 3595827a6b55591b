import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { nearestName } from '../../scenario/index.js';
import { fileEndings, scriptEndings } from './endings.js';

/** The scenario file or script beside a path that there is not that was most likely meant, as a question. */
export function nearestFile(path: string): string {
  const folder = dirname(path);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return '';
  }
  const candidates = names.filter((name) => [...fileEndings, ...scriptEndings].includes(extname(name)));
  // Who leaves out the ending means the name before it.
  const whole = extname(path) !== '';
  const compared = candidates.map((name) => (whole ? name : name.slice(0, -extname(name).length)));
  const nearest = nearestName(basename(path), compared);
  if (nearest === undefined) return '';
  return `Did you mean "${join(folder, candidates[compared.indexOf(nearest)]!)}"?`;
}
