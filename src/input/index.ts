export { changedBy, nothingToTakeOut } from './changes.js';
export { wholeOfCommandLine } from './commandLine.js';
export { cursorOn, items, MAX_ITEMS, member, report, type Cursor, type Reader } from './cursor.js';
export { isDate } from './dates.js';
export { diskError, type DiskHints } from './disk.js';
export { isSixPartyError, refuse, SixPartyError, type SixPartyErrorCode } from './error.js';
export { askIfMeant, didYouMean, nearestName, unknownName } from './names.js';
export {
  argumentError,
  argumentProblem,
  checkMembers,
  checkOptions,
  optionProblems,
  type OptionRules,
} from './options.js';
export {
  changedAt,
  readPath,
  stepsFrom,
  stepsOf,
  valueAt,
  valueBelow,
  writePath,
  writeStep,
  type Nowhere,
} from './path.js';
export {
  addProblems,
  isFull,
  MAX_PROBLEMS,
  problem,
  quoted,
  quotedWhole,
  shown,
  visible,
  type Problem,
  type ProblemCode,
  type ProblemWords,
  type WantedValue,
} from './problem.js';
export { deepFreeze, isFunction, isPlain, isRecord, keysOf } from './records.js';
export {
  byId,
  json,
  listOf,
  membersOf,
  namesOf,
  noneTwice,
  readKind,
  readList,
  readMembers,
  readRecord,
  record,
  variant,
  type ListLength,
  type Members,
  type Variant,
} from './structures.js';
export { GAIN_TOLERANCE, SUM_TOLERANCE, TIE_TOLERANCE } from './tolerances.js';
export {
  anObject,
  anything,
  callback,
  COUNT,
  date,
  describeRange,
  flag,
  holding,
  id,
  ID,
  isId,
  number,
  oneOf,
  POSITIVE,
  POSITIVE_OR_ZERO,
  readNumber,
  satisfying,
  seed,
  seedInFile,
  SHARE,
  text,
  UNIT,
  whole,
  type NumberRange,
} from './values.js';
