import type { Rules } from '../scenario/index.js';

/** Whether verification counts where `party` asks itself if `obligor` will perform. */
export function isWatched(rules: Rules, party: string, obligor: string): boolean {
  return obligor !== party && obligor !== 'payers' && obligor === rules.schedule?.verification?.monitored;
}
