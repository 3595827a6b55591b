import type { Observation } from '../../talks/index.js';

/** The parties that take turns in alternating offers: those present, in the protocol's order. */
export function circleOf({ rules, public: { present } }: Observation): readonly string[] {
  const order = rules.protocol.kind === 'saop' ? rules.protocol.order : undefined;
  return (order ?? rules.parties.map(({ id }) => id)).filter((id) => present.includes(id));
}
