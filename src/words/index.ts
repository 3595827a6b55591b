export { longDate, monthOf, shortDate } from './dates.js';
export { changesInWords, dealInWords, levelsInWords } from './deals.js';
export {
  actionWord,
  conditionWord,
  happeningWord,
  headWord,
  isNamed,
  issueWord,
  levelWord,
  optionText,
  optionWord,
  partyWord,
  pathWord,
  stepWord,
} from './names.js';
export { EXACT, fewPairsLegend, isExact, type ToldDifference } from './fewPairs.js';
export { columns, table, wrapped } from './tables.js';
export {
  counted,
  figure,
  joined,
  percent,
  pValueFigure,
  quotation,
  signed,
  UNKNOWN,
  unknownLegend,
  upperFirst,
  withUnit,
} from './text.js';
