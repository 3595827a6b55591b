import type { Talks } from '../talks/index.js';
import { december2003 } from './december2003.js';
import { december2008 } from './december2008.js';
import { february2007 } from './february2007.js';
import { september2005 } from './september2005.js';

/** All scenarios that come with the library, by name. */
export const scenarios: Readonly<Record<string, Talks>> = {
  december2003,
  september2005,
  february2007,
  december2008,
};
