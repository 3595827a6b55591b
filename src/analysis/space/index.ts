export type { AnalyzeOptions } from './AnalyzeOptions.js';
export type { DealAnalysis, Solution, SolutionDeal } from './DealAnalysis.js';
export { analyzeDeals } from './analyzeDeals.js';
