import type { Chapter } from '../chronicle/Chapter.js';
import type { Chronicle } from '../chronicle/Chronicle.js';
import type { Entry } from '../words/Entry.js';

/** Tells one kind of thing about a chapter; nothing if there is nothing to tell. */
export type Narrator = (chronicle: Chronicle, chapter: Chapter) => readonly Entry[];
