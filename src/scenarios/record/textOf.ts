import { dealLevels } from '../../scenario/index.js';
import { issues } from '../common/issues.js';
import type { CodedText } from './types/CodedText.js';
import { deepFrozen } from '../../scenario/index.js';

/** Completes a coded text by its levels. */
export function textOf(text: Omit<CodedText, 'levels'>): CodedText {
  return deepFrozen({ ...text, levels: dealLevels({ issues }, text.deal) });
}
