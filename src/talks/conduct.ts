import { pow } from '../numeric/index.js';
import { MONTH, YEAR } from '../scenario/index.js';
import type { Action, Condition, Conduct, Effect, Rules } from '../scenario/index.js';
import type { HeldCondition, PublicState } from './state/PublicState.js';

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

/** A cache: asked for every act of the past at every date. */
const byId = new WeakMap<readonly Action[], ReadonlyMap<string, Action>>();

/** Returns the action of an id; undefined if there is none. */
export function actionOf({ actions }: Pick<Conduct, 'actions'>, id: string): Action | undefined {
  let all = byId.get(actions);
  if (!all) byId.set(actions, (all = new Map(actions.map((action) => [action.id, action]))));
  return all.get(id);
}

/** Returns the condition of an id. */
export function conditionOf({ conditions }: Pick<Conduct, 'conditions'>, id: string): Condition {
  return conditions.find((condition) => condition.id === id)!;
}

/** Tells whether what was set still holds on a day. */
function lasts({ until }: HeldCondition, day: number): boolean {
  return until === null || day < until;
}

/** Returns what acts have brought about and holds today, in the order in which it began. */
export function heldToday({ conditions = [], day }: PublicState): readonly HeldCondition[] {
  return conditions.filter((one) => lasts(one, day));
}

/** Returns whether a condition holds today. */
export function isHeld({ conditions, day }: PublicState, id: string): boolean {
  return conditions?.some((one) => one.id === id && lasts(one, day)) ?? false;
}

/** Returns what begins today by the doing of a party, with its cause and price. */
export function conditionBegun(
  conduct: Conduct,
  now: PublicState,
  by: string,
  id: string,
): Omit<HeldCondition, 'since'> {
  const { months, keepsAway, because, price } = conditionOf(conduct, id);
  const cause = because && heldToday(now).findLast((held) => because.includes(held.id));
  return {
    id,
    until: months === undefined ? null : now.day + Math.round(months * MONTH),
    keepsAway: keepsAway ?? null,
    ...(cause && { cause: cause.id }),
    ...(price && { owed: price.base + (price.perGrievance ?? 0) * grievanceOf(now, by) }),
  };
}

function grievanceOf({ grievances }: PublicState, party: string): number {
  return Object.values(grievances[party] ?? {}).reduce((sum, size) => sum + size, 0);
}

/** Returns the condition that keeps a party away from sessions today; undefined if none does. */
export function keptAwayBy({ conditions, day }: PublicState, party: string): string | undefined {
  return conditions?.find((one) => one.keepsAway === party && lasts(one, day))?.id;
}

/** Returns why an action cannot be done today, to be read as a sentence; undefined if it can. */
export function hindrance(
  { conduct }: Pick<Rules, 'conduct'>,
  now: PublicState,
  action: Action,
): string | undefined {
  const missing = action.requires?.find((id) => !isHeld(now, id));
  if (missing !== undefined) return `It needs "${missing}", which does not hold.`;
  const barring = action.unless?.find((id) => isHeld(now, id));
  if (barring !== undefined) return `It cannot be done while "${barring}" holds.`;
  for (const id of action.sets ?? []) {
    const { because } = conditionOf(conduct!, id);
    if (because && !because.some((cause) => isHeld(now, cause)))
      return `It needs a cause: ${because.map((cause) => `"${cause}"`).join(' or ')}.`;
  }
  const { cooldownMonths = 0 } = action;
  if (cooldownMonths === 0) return undefined;
  const last = now.acted?.findLast((one) => one.action === action.id);
  if (!last || now.day >= last.day + Math.round(cooldownMonths * MONTH)) return undefined;
  return `It was done less than ${cooldownMonths} months ago.`;
}

/** What an act costs the no-deal value of each party, as everybody knows. */
export type Harm = Readonly<Record<string, number>>;

/** A cache: what an action does by its effects. */
const byEffects = new WeakMap<readonly Effect[], Harm>();

/** Returns what an act is expected to cost each party. @param before - how often it was done already */
export function harmOf({ harm, effects, wear = 1 }: Action, before: number): Harm {
  let fresh = harm ?? byEffects.get(effects);
  if (!fresh) byEffects.set(effects, (fresh = summed(effects)));
  if (before === 0 || wear === 1) return fresh;
  const factor = pow(wear, before);
  return Object.fromEntries(Object.entries(fresh).map(([party, size]) => [party, size * factor]));
}

function summed(effects: readonly Effect[]): Harm {
  const harm: Record<string, number> = {};
  for (const effect of effects)
    if (effect.kind === 'noDeal') harm[effect.party] = (harm[effect.party] ?? 0) - effect.by;
  return harm;
}

/** Returns how often an action was done. */
export function timesDone({ acted = [] }: Pick<PublicState, 'acted'>, id: string): number {
  return acted.reduce((times, { action }) => (action === id ? times + 1 : times), 0);
}

/** Returns the day from which a party delivers again, after what others have breached; −1 if nothing keeps it from that. */
export function embargoedUntil(
  conduct: Conduct | undefined,
  { acted = [] }: Pick<PublicState, 'acted'>,
  party: string,
): number {
  if (!conduct?.breach) return -1;
  let until = -1;
  for (const { action: id, party: by, day } of acted) {
    if (by === party) continue;
    const months = actionOf(conduct, id)?.breachMonths;
    if (months !== undefined) until = Math.max(until, day + Math.round(months * MONTH));
  }
  return until;
}

/** Returns the share of the pressure of acts that counts: all of it if those whose going along matters do. */
export function pressureShare(conduct: Conduct, now: PublicState, kept: number): number {
  const { cooperation } = conduct;
  if (!cooperation) return 1;
  const { parties, share, harm, conditions = {} } = cooperation;
  const along = parties.filter((party) => {
    const condition = conditions[party];
    return (condition !== undefined && isHeld(now, condition)) || harmDone(conduct, now, party, kept) > harm;
  });
  return 1 - share * (1 - along.length / parties.length);
}

/** What acts of others have cost a party, as far as it has not faded. */
function harmDone(conduct: Conduct, now: PublicState, party: string, kept: number): number {
  const times = new Map<string, number>();
  let sum = 0;
  for (const { action: id, party: by, day } of now.acted ?? []) {
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    const action = actionOf(conduct, id);
    const size = action && by !== party ? (harmOf(action, before)[party] ?? 0) : 0;
    if (size > 0) sum += size * pow(kept, (now.day - day) / YEAR);
  }
  return sum;
}
