export { account, type AccountOptions } from './account.js';
export { tellExplanation } from './tellExplanation.js';
export { tellZone } from './tellZone.js';
export { backtestAccount } from './backtestAccount.js';
export { outcomeJson, type OutcomeReport } from './outcomeJson.js';
export { type CountedOption, type ToldBlocker, type ToldOutcome } from './toldOutcome.js';
export { picture } from './picture.js';
export type {
  DealSpaceData,
  MainEffectsData,
  MarkedText,
  Picture,
  PictureData,
  PictureKind,
  PictureOptions,
  PictureTable,
  PoliciesData,
} from './pictures/Picture.js';
export { tableHtml } from './pictures/tableHtml.js';
export type { Story, StorySource } from './story.js';
export type { TextOptions } from './TextOptions.js';
