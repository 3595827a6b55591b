import { checkOptions, whole, type OptionRules } from '../input/index.js';

/** Options of what tells something as text. */
export interface TextOptions {
  /** Characters of a line, 20 or more. Default 100. */
  readonly width?: number;
}

/** What each of them must be. */
export const textRules: OptionRules<keyof TextOptions> = { width: whole(20) };

/** @throws SixPartyError `invalid-option` if these are no such options */
export function checkTextOptions(options: TextOptions): void {
  checkOptions(options, textRules, [], 'This cannot be told.');
}
