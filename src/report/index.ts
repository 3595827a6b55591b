export { account } from './account.js';
export { backtestAccount } from './backtestAccount.js';
export { outcomeJson, type OutcomeReport } from './outcomeJson.js';
export { type ToldBlocker, type ToldOutcome } from './toldOutcome.js';
export { picture } from './picture.js';
export type { Picture, PictureData, PictureKind, PictureOptions, PictureTable } from './pictures/Picture.js';
export { tableHtml } from './pictures/tableHtml.js';
export type { Story, StorySource } from './story.js';
export type { TextOptions } from './TextOptions.js';
