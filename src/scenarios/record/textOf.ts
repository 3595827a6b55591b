import { dealLevels } from '../../scenario/index.js';
import { issues } from '../common/issues.js';
import type { CodedText } from './types/CodedText.js';
import { frozen } from './frozen.js';

/** Completes a coded text by its levels. */
export function textOf(text: Omit<CodedText, 'levels'>): CodedText {
  return frozen({ ...text, levels: dealLevels({ issues }, text.deal) });
}
