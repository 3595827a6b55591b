import { problem, refuse } from '../../input/index.js';
import { defineScenario } from '../../scenario/index.js';
import type { FixedEvent, NuclearPath, Party, Quantity } from '../../scenario/index.js';
import { base, recordedEvents } from '../../scenarios/index.js';
import type { Talks } from '../../talks/index.js';

/**
 * What a scenario keeps of its date: what can be looked up. All else that it has of its own was judged for the date,
 * and is the common base's instead. A key that is not named here is taken from the base.
 */
const FACTS = [
  'name',
  'title',
  'start',
  'implemented',
  'inForce',
  'horizon',
] as const satisfies readonly (keyof Talks)[];

/** Trust where neither the date nor the base says any: a scenario's default. */
const UNTOLD_TRUST = 0.5;

/**
 * Returns a dated scenario without anything that was judged for its date: preferences, direct values, declared
 * positions, trust, no-deal values, mandates and flexibility, agents with their demands and parameters, and
 * whatever else it has of its own are those of the common base.
 *
 * What is left of the date are facts: its name and first day, how long is looked at (the horizon, and when the first
 * session can be), what is implemented and in force, the stock of material, the heads of delegation, and the dated events. An
 * event of the record has the effects of the act of the base that it is; any other was a
 * party's own word, with a size made for the date, and falls away. Governments act between sessions as in every dated
 * scenario.
 *
 * @param scenario - over the common base: its parties and issues
 * @throws SixPartyError `invalid-scenario`; `invalid-option` if it has other parties or issues
 */
export function structureOnly(scenario: Talks): Talks {
  const { parties, issues, dynamics, sources = {} } = defineScenario(scenario);
  refuse('invalid-option', 'Of this scenario there is no common base.', [
    ...otherThan('parties', parties, base.parties),
    ...otherThan('issues', issues, base.issues),
  ]);
  const facts = Object.fromEntries(
    FACTS.filter((key) => scenario[key] !== undefined).map((key) => [key, scenario[key]]),
  ) as Pick<Talks, (typeof FACTS)[number]>;
  const events = (dynamics?.events ?? []).flatMap(asInTheBase);
  const kept = [
    ...FACTS,
    ...['firstGapDays', 'paths'].map((key) => `dynamics.${key}`),
    ...events.map(({ id }) => `dynamics.events.${id}`),
  ];
  const isKept = (path: string): boolean =>
    kept.some((prefix) => path === prefix || path.startsWith(`${prefix}.`));
  return defineScenario<Talks['agents'][string]>({
    ...base,
    ...facts,
    parties: base.parties.map((party, i) => bareParty(party, parties[i]!)),
    dynamics: {
      ...base.dynamics!,
      ...(dynamics?.firstGapDays && { firstGapDays: dynamics.firstGapDays }),
      events,
      paths: base.dynamics!.paths.map((path): NuclearPath => {
        const dated = dynamics?.paths.find(({ id }) => id === path.id);
        return { ...path, initial: dated?.initial ?? path.initial };
      }),
    },
    sources: {
      ...base.sources,
      ...Object.fromEntries(Object.entries(sources).filter(([path]) => isKept(path))),
    },
  });
}

/** The party of the base under its head of the date; trust is told of the same parties in the same order. */
function bareParty(party: Party, { head, trust }: Party): Party {
  const told = Object.keys(trust ?? {}).map((id): [string, Quantity] => [
    id,
    party.trust?.[id] ?? UNTOLD_TRUST,
  ]);
  return {
    ...party,
    ...(head !== undefined && { head }),
    trust: { ...party.trust, ...Object.fromEntries(told) },
  };
}

/** The same event on the same day, as large as such events are in the base; none if the base knows none such. */
function asInTheBase(event: FixedEvent): FixedEvent[] {
  const recorded = recordedEvents.find(({ id }) => id === event.id);
  return recorded ? [{ ...event, effects: recorded.effects }] : [];
}

function otherThan(path: string, found: readonly { id: string }[], common: readonly { id: string }[]) {
  const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(', ');
  if (ids(found) === ids(common)) return [];
  return [
    problem(path, 'inconsistent', `those of the common base: ${ids(common)}`, found, {
      received: ids(found),
    }),
  ];
}
