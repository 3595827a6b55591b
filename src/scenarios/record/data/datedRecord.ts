import type { DatedRecord } from '../types/DatedRecord.js';
import { events2003 } from './events2003.js';
import { events2004 } from './events2004.js';
import { events2005 } from './events2005.js';
import { events2006 } from './events2006.js';
import { events2007 } from './events2007.js';
import { events2008 } from './events2008.js';
import { events2009 } from './events2009.js';
import { eventsTo2002 } from './eventsTo2002.js';
import { heavyFuelOil } from './heavyFuelOil.js';
import { plutonium } from './plutonium.js';

/** The whole record. Import it through `loadRecord` only, or it ends up in every bundle. */
export const datedRecord: DatedRecord = {
  notes: [
    'issue levels are coded on the scale of the dated scenarios; the coding is a judgement',
    "facts marked 'memory' were not found in a stored source",
    'empty levels = nothing agreed on substance',
  ],
  events: [
    ...eventsTo2002,
    ...events2003,
    ...events2004,
    ...events2005,
    ...events2006,
    ...events2007,
    ...events2008,
    ...events2009,
  ],
  plutonium,
  heavyFuelOil,
};
