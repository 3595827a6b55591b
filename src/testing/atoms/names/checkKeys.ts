import type { Glossary } from './Glossary.js';
import { reportUnknown } from './reportUnknown.js';

/** Notes what a formula says that its kind does not know: a bound with a typing error would be no bound. */
export function checkKeys(glossary: Glossary, path: string, formula: object, keys: readonly string[]): void {
  for (const key of Object.keys(formula)) {
    if (key === 'kind' || keys.includes(key)) continue;
    reportUnknown(glossary, `${path}.${key}`, 'a key', key, keys);
  }
}
