import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The program of a worker, beside the built library; undefined where there is none, as beside the sources.
 * The build for `require` has no `import.meta`, the other one no `__filename`.
 */
export function workerFile(): string | undefined {
  const here = typeof __filename === 'string' ? pathToFileURL(__filename).href : import.meta.url;
  const file = fileURLToPath(new URL('./ensemble-worker.js', here));
  return existsSync(file) ? file : undefined;
}
