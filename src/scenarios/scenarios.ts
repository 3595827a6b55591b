import type { Talks } from '../talks/index.js';
import { december2003 } from './december2003.js';

/** All scenarios that come with the library, by name. */
export const scenarios: Readonly<Record<string, Talks>> = { december2003 };
