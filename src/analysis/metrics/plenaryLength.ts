import type { Protocol, Scenario } from '../../scenario/index.js';
import type { TalksEvent } from '../../talks/index.js';
import type { Metric } from './Metric.js';

/** In what the length of a plenary is counted. */
interface TalkUnits {
  /** What is put on the table. */
  readonly texts: string;
  /** In which everybody has a turn. */
  readonly rounds: string;
}

const units: Readonly<Record<Protocol['kind'], TalkUnits>> = {
  saop: { texts: 'offers', rounds: 'rounds' },
  singleText: { texts: 'drafts', rounds: 'drafts' },
};

export function talkUnits({ protocol }: Pick<Scenario, 'protocol'>): TalkUnits {
  return units[protocol.kind];
}

/** Texts put on the table. @param isLast - with this event it ends; default: at the end of all */
export function lengthOf(events: readonly TalksEvent[], isLast?: (event: TalksEvent) => boolean): number {
  const end = isLast ? events.findIndex(isLast) : events.length;
  let texts = 0;
  for (let at = 0; at < end; at++) {
    const event = events[at]!;
    if (event.type === 'moved' && event.move.kind === 'propose') texts += 1;
  }
  return texts;
}

/** Rounds of the one plenary that talks without sessions are: a turn of everybody, or a draft with its answers. */
export function roundsOf(scenario: Scenario): Metric {
  const { protocol, parties } = scenario;
  const { rounds } = talkUnits(scenario);
  const isSaop = protocol.kind === 'saop';
  return {
    name: 'rounds',
    label: isSaop ? 'rounds of offers' : 'drafts put',
    kind: 'number',
    unit: rounds,
    range: { least: 0, most: isSaop ? protocol.rounds : protocol.drafts },
    of: ({ trace, state }) =>
      isSaop ? Math.ceil(state.public.table.turns / parties.length) : lengthOf(trace.events),
  };
}
