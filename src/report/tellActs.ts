import type { ActTaken } from '../talks/index.js';
import { actionWord, shortDate, upperFirst } from '../words/index.js';
import type { Teller } from './entry.js';

/** Tells what a party did of its own will between sessions. */
export const tellActs: Teller<ActTaken> = (acts, { scenario }) =>
  acts.map(({ action, day }) => ({
    label: 'Act',
    text: `${upperFirst(actionWord(scenario, action))} (${shortDate(scenario.start, day)}).`,
  }));
