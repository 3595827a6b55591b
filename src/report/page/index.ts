// A door of its own: what the command makes pages of. The script of a page is built by itself and given as text.
export { replayPage } from './replayPage.js';
export { scenarioPage } from './scenarioPage.js';
export { sweepPage, type SweepRuns } from './sweepPage.js';
