export type { Claim, ClaimPredicate } from './Claim.js';
export type { ClaimFailure, FailedClaim } from './ClaimFailure.js';
export { forAllSeeds, type ForAllSeedsOptions } from './forAllSeeds.js';
