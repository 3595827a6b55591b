import type { Rules } from '../../../scenario/index.js';
import type { Observation } from '../../../talks/index.js';

type Stated = readonly (number | undefined)[];

/** The option per issue that a party last asked for itself, where it ever did. */
export function statedBy({ rules, public: { table } }: Observation, party: string): Stated {
  const { offers, objections } = table;
  for (let place = offers.length - 1; place >= 0; place--) {
    if (offers[place]!.by === party) return offers[place]!.deal;
  }
  for (let place = objections.length - 1; place >= 0; place--) {
    const { by, counter } = objections[place]!;
    if (by === party && counter !== null) return counter;
  }
  return declaredBy(rules, party);
}

const declared = new WeakMap<Rules, ReadonlyMap<string, Stated>>();

function declaredBy(rules: Rules, party: string): Stated {
  let perParty = declared.get(rules);
  if (!perParty) {
    const { issues, parties } = rules;
    perParty = new Map(parties.map((other) => [other.id, issues.map(({ id }) => other.declared?.[id])]));
    declared.set(rules, perParty);
  }
  return perParty.get(party) ?? [];
}
