import { MONTH } from '../scenario/index.js';
import type { Action, Rules } from '../scenario/index.js';
import type { PublicState } from './state/PublicState.js';

/** What a party can do between sessions, by public facts only. */

const NONE: readonly Action[] = [];

/** A cache: asked at every date of every party. */
const byParty = new WeakMap<readonly Action[], Map<string, readonly Action[]>>();

/** Returns the actions of a party, available or not, in the order of the scenario. */
export function actionsOf({ conduct }: Pick<Rules, 'conduct'>, party: string): readonly Action[] {
  if (!conduct) return NONE;
  let all = byParty.get(conduct.actions);
  if (!all) byParty.set(conduct.actions, (all = new Map<string, readonly Action[]>()));
  let own = all.get(party);
  if (!own) all.set(party, (own = conduct.actions.filter((action) => action.party === party)));
  return own;
}

/** Returns whether a condition holds today. */
export function isHeld({ conditions, day }: PublicState, id: string): boolean {
  return conditions?.some((one) => one.id === id && (one.until === null || day < one.until)) ?? false;
}

/** Returns the condition that keeps a party away from sessions today; undefined if none does. */
export function keptAwayBy({ conditions, day }: PublicState, party: string): string | undefined {
  return conditions?.find((one) => one.keepsAway === party && (one.until === null || day < one.until))?.id;
}

/** Returns why an action cannot be done today, to be read as a sentence; undefined if it can. */
export function hindrance(now: PublicState, action: Action): string | undefined {
  const missing = action.requires?.find((id) => !isHeld(now, id));
  if (missing !== undefined) return `It needs "${missing}", which does not hold.`;
  const barring = action.unless?.find((id) => isHeld(now, id));
  if (barring !== undefined) return `It cannot be done while "${barring}" holds.`;
  const { cooldownMonths = 0 } = action;
  if (cooldownMonths === 0) return undefined;
  const last = now.acted?.findLast((one) => one.action === action.id);
  if (!last || now.day >= last.day + Math.round(cooldownMonths * MONTH)) return undefined;
  return `It was done less than ${cooldownMonths} months ago.`;
}
