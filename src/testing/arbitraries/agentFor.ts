import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { agentModels } from '../../agents/index.js';
import { argumentProblem, refuse, SixPartyError, text, unknownName } from '../../input/index.js';
import { needScenario } from '../../scenario/index.js';
import type { Ids, Ladder } from '../../scenario/index.js';
import type { Agent, Talks } from '../../talks/index.js';
import { seatInWords } from '../differences/scenarioDifferences.js';

/**
 * Draws agents for a seat: any of the ready-made models, those that argue from a position with an ambition, patience and
 * firmness of demands of their own. They shrink towards the seat's own agent in the scenario, or `verificationFirst`
 * without one, and towards a model's own parameters.
 *
 * @param party - id
 * @throws SixPartyError `unknown-name` if the scenario has no such party; `invalid-option`, `invalid-scenario`
 */
export function agentFor<I extends Ids = Ids>(party: I['party'], scenario?: Talks<I>): Arbitrary<Agent> {
  refuse('invalid-option', 'Nobody can be seated.', [argumentProblem('party', party, text)]);
  if (scenario !== undefined) needScenario(scenario);
  const models = Object.values(agentModels).map((model) => varied(model()));
  if (scenario === undefined) return fc.oneof({ withCrossShrink: true }, ...models);
  const own = Object.hasOwn(scenario.agents, party) ? scenario.agents[party] : undefined;
  if (own === undefined) throw unknownParty(party, scenario);
  return fc.oneof({ withCrossShrink: true }, fc.constant(labelledAgent(own)), ...models);
}

const twentieths: Arbitrary<number | undefined> = fc.option(
  fc.nat({ max: 20 }).map((n) => n / 20),
  { nil: undefined, freq: 2 },
);

/** Draws agents of the same model, with other parameters where it argues from a position. */
function varied({ name, parameters }: Agent): Arbitrary<Agent> {
  const model = agentModels[name]!;
  const { demands } = parameters as { readonly demands?: readonly Ladder[] };
  if (demands === undefined) return fc.constant(labelledAgent(model()));
  return fc
    .record({
      ambition: twentieths,
      endurance: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 2 }),
      firmness: fc.tuple(...demands.map(() => twentieths)),
    })
    .map(({ firmness, ...drawn }) => {
      const own = Object.entries(drawn).filter(([, value]) => value !== undefined);
      const firm = demands.map((demand, k) => withLast(demand, firmness[k]));
      return labelledAgent(model({ ...Object.fromEntries(own), demands: firm }));
    });
}

/** Returns the demand given up altogether at that firmness: rungs that would outlast its last one are left out. */
function withLast(demand: Ladder, firmness: number | undefined): Ladder {
  const last = demand.rungs.at(-1);
  if (firmness === undefined || last === undefined) return demand;
  const softer = demand.rungs
    .slice(0, -1)
    .filter((rung) => rung.firmness !== 'never' && rung.firmness < firmness);
  return { ...demand, rungs: [...softer, { level: last.level, firmness }] };
}

function unknownParty(party: string, { name, parties }: Talks): SixPartyError {
  const ids = parties.map(({ id }) => id);
  const message = `There is no such party in ${name}.`;
  return new SixPartyError('unknown-name', message, [unknownName('party', 'party', party, ids)]);
}

/** Copies an agent so that fast-check prints it by its model and what is not usual for it. */
function labelledAgent(agent: Agent): Agent {
  const copy: Agent = { ...agent };
  return Object.defineProperty(copy, fc.toStringMethod, { value: () => seatInWords(copy) });
}
