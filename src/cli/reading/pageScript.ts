import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The scripts of pages, which the build makes. */
export type PageScript = 'replay' | 'still';

/** Where they lie beside the built command, and as seen from this file where the sources are run. */
const places = ['./page/', '../../../dist/page/'];

/** Returns the text of the script of a page. */
export function pageScript(name: PageScript): string {
  const files = places.map((place) => fileURLToPath(new URL(`${place}${name}.js`, import.meta.url)));
  const file = files.find((one) => existsSync(one));
  if (file === undefined) throw new Error(`the script of the page "${name}" was not built`);
  return readFileSync(file, 'utf8');
}
