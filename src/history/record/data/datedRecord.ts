import type { DatedRecord } from './types.js';
import { events2004To2006 } from './events2004To2006.js';
import { events2007To2009 } from './events2007To2009.js';
import { eventsTo2003 } from './eventsTo2003.js';
import { heavyFuelOil, plutonium } from './series.js';

/** The whole record. Import it through `loadRecord` only, or it ends up in every bundle. */
export const datedRecord: DatedRecord = {
  notes: [
    'issue levels are coded on the scale of the dated scenarios; the coding is a judgement',
    "facts marked 'memory' were not found in a stored source",
    'empty levels = nothing agreed on substance',
  ],
  events: [...eventsTo2003, ...events2004To2006, ...events2007To2009],
  plutonium,
  heavyFuelOil,
};
