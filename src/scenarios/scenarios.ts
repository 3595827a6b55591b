import type { Talks } from '../talks/index.js';
import { december2003 } from './december2003.js';
import { december2008 } from './december2008.js';
import { february2007 } from './february2007.js';
import { september2005 } from './september2005.js';

/** Those that the library has, with the ids that each has. */
interface DatedScenarios {
  readonly december2003: typeof december2003;
  readonly september2005: typeof september2005;
  readonly february2007: typeof february2007;
  readonly december2008: typeof december2008;
}

/** All scenarios that come with the library, by name. */
export const scenarios: Readonly<Record<string, Talks>> & DatedScenarios = {
  december2003,
  september2005,
  february2007,
  december2008,
};
