import { integerBelow, openStream, uniform } from '../../src/random/index.js';
import type { Stream } from '../../src/random/index.js';
import type { Party, Preferences, Scenario } from '../../src/scenario/index.js';
import { initialState, rulebookOf } from '../../src/talks/index.js';
import type { PrivateState } from '../../src/talks/index.js';

/** The same negotiation as far as `keep` knows: all that the other parties do not tell is another. */
export function scrambled(scenario: Scenario, keep: string, n: number): Scenario {
  const stream = openStream(`scrambled/${n}`);
  return {
    ...scenario,
    sources: {},
    parties: scenario.parties.map((party) => (party.id === keep ? party : stranger(scenario, party, stream))),
  };
}

/** Private parts of all parties of a scenario, with random things that happened. */
export function strangers(scenario: Scenario, n: number): Record<string, PrivateState> {
  const stream = openStream(`strangers/${n}`);
  const { private: fresh } = initialState(rulebookOf(scenario), 'strangers');
  const ids = Object.keys(fresh);
  return Object.fromEntries(
    ids.map((id) => {
      const own = fresh[id]!;
      const others = ids.filter((other) => other !== id);
      const flexibility = stream.next() * own.mandate;
      const urgings = Object.fromEntries(others.map((other) => [other, stream.next()]));
      const disclosed = Object.fromEntries(others.map((other) => [other, [scenario.issues[0]!.id]]));
      const stocks = Object.fromEntries(Object.keys(own.stocks).map((path) => [path, 9 * stream.next()]));
      const signedFor = uniform(stream, -1, 1);
      return [id, { ...own, flexibility, urgings, disclosed, stocks, signedFor }];
    }),
  );
}

function stranger({ issues, parties }: Scenario, party: Party, stream: Stream): Party {
  const { id, label, head, declared } = party;
  const others = parties.map((other) => other.id).filter((other) => other !== id);
  const sizes = issues.map(() => 1 + integerBelow(stream, 5));
  const sum = sizes.reduce((total, size) => total + size, 0);
  const preferences: Preferences = {
    kind: 'cardinal',
    weights: Object.fromEntries(issues.map((issue, k) => [issue.id, sizes[k]! / sum])),
    values: Object.fromEntries(issues.map((issue) => [issue.id, issue.options.map(() => stream.next())])),
  };
  return {
    id,
    label,
    ...(head !== undefined && { head }),
    ...(declared && { declared }),
    preferences,
    noDeal: uniform(stream, -0.5, 0.5),
    discount: uniform(stream, 0.3, 1),
    trust: Object.fromEntries(others.map((other) => [other, uniform(stream, 0.01, 0.99)])),
    trustStrength: uniform(stream, 0.5, 20),
    mandate: stream.next(),
    flexibility: 0,
  };
}
