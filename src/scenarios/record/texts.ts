import type { CodedText } from './types/CodedText.js';
import { agreements } from './data/agreements.js';
import { proposals } from './data/proposals.js';
import type { TextId } from './types/TextId.js';

/**
 * The texts of the talks as deals of the dated scenarios, to value, compare and back-test:
 * `texts.initialActions2007.deal`. They stand apart from the record and need not be loaded.
 *
 * Levels are those of the record; where it is silent, those of the worked reference of the valuation, and
 * else 0. A note at each text says which; `otherLevels` says where the two disagree.
 */
export const texts: Readonly<Record<TextId, CodedText>> = Object.freeze({ ...agreements, ...proposals });
