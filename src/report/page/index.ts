// A door of its own: what the command makes pages of. The script of a page is built by itself and given as text.
export { replayPage } from './replayPage.js';
export { differencesOf, type Difference } from './situation.js';
