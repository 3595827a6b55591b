import { readFileSync, writeFileSync } from 'node:fs';
import { manifestText } from '../../../src/ensemble/sweep/folder/manifestFile.js';
import type { SweepManifest } from '../../../src/ensemble/sweep/folder/manifest.js';

/** Changes the text of a manifest, and makes its seal anew: as another version would have written it. */
export function reseal(file: string, change: (text: string) => string): void {
  const { seal: _, ...manifest } = JSON.parse(change(readFileSync(file, 'utf8'))) as SweepManifest & {
    readonly seal: string;
  };
  writeFileSync(file, manifestText(manifest));
}
