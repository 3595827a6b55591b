import { changeScenario, daysBetween, lastDay, needScenario } from '../scenario/index.js';
import type {
  Effect,
  FixedEvent,
  Ids,
  Scenario,
  ScenarioChanges,
  Seat,
  WithEvents,
} from '../scenario/index.js';
import { actions } from './common/actions.js';

/** Ids of the fixed events that events of the record become. */
export type RecordedEventId =
  | 'cheneyVeto'
  | 'nuclearDeclaration'
  | 'bancoDeltaAsia'
  | 'missiles'
  | 'firstTest'
  | 'usPolicyReview'
  | 'rocket'
  | 'secondTest';

/** An event of the dated record of the kind that governments do between sessions. */
export interface RecordedEvent {
  /** Id of the fixed event that it becomes: `firstTest`. */
  readonly id: RecordedEventId;
  /** Id in the record: `test-1`. */
  readonly record: string;
  /** Said in the account. */
  readonly label: string;
  /** ISO date. */
  readonly date: string;
  /** The action of {@link base} that it was. */
  readonly act: string;
  /** Party that did it. */
  readonly party: string;
  /** Those of the action; a veto holds Washington back beside. */
  readonly effects: readonly Effect[];
  /** As in the record. */
  readonly source: string;
}

/** What such an event is, and does, by the actions of the common base. */
function of(act: string, ...also: readonly Effect[]): Pick<RecordedEvent, 'act' | 'party' | 'effects'> {
  const { party, effects } = actions.find(({ id }) => id === act)!;
  return { act, party, effects: [...also, ...effects] };
}

/**
 * The events of the record since December 2003 that came from outside the talks, and the action that each is. What the parties did within the talks (statements, boycotts, delays, withdrawals) is left to
 * their agents.
 *
 * A table of its own, so that it is there at once: the record is loaded by promise. A test holds the two
 * against one another.
 */
export const recordedEvents: readonly RecordedEvent[] = [
  {
    id: 'cheneyVeto',
    record: 'cheney-veto',
    label: 'Washington refuses a Chinese draft: "we do not negotiate with evil"',
    date: '2003-12-12',
    ...of('suspend', { kind: 'veto', party: 'US', months: 2 }),
    source:
      'https://www.smh.com.au/world/cheneys-tough-talking-derails-negotiations-with-north-korea-20031222-gdi10g.html',
  },
  {
    id: 'nuclearDeclaration',
    record: 'nuclear-declaration',
    label: 'Pyongyang says that it has made nuclear weapons',
    date: '2005-02-10',
    ...of('test'),
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'bancoDeltaAsia',
    record: 'bda',
    label: 'the US Treasury lists Banco Delta Asia; US$25 million are frozen',
    date: '2005-09-15',
    ...of('squeeze'),
    source:
      'https://www.nysun.com/article/foreign-us-releases-frozen-n-korean-funds-linked ; http://english.china.org.cn/international/news/2007-03/15/content_1203057.htm ; day from memory, high',
  },
  {
    id: 'missiles',
    record: 'missiles-2006',
    label: 'Pyongyang fires seven missiles',
    date: '2006-07-05',
    ...of('provoke'),
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
  {
    id: 'firstTest',
    record: 'test-1',
    label: 'Pyongyang tests a nuclear device',
    date: '2006-10-09',
    ...of('test'),
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'usPolicyReview',
    record: 'us-policy-review',
    label: 'Washington reviews its policy',
    date: '2006-10-25',
    ...of('review'),
    source: 'http://worldcup2014.hani.co.kr/arti/english_edition/e_international/180299.html',
  },
  {
    id: 'rocket',
    record: 'rocket-2009',
    label: 'Pyongyang launches a rocket; the Security Council condemns it',
    date: '2009-04-05',
    ...of('provoke'),
    source: 'http://cns.miis.edu/stories/090427_dprk_launch.htm',
  },
  {
    id: 'secondTest',
    record: 'test-2',
    label: 'Pyongyang tests a nuclear device again',
    date: '2009-05-25',
    ...of('test'),
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
];

/**
 * A dated scenario in which the world outside the talks goes as it went: what the record has between the
 * first and the last day that the talks can reach happens on its day, and governments do nothing else between
 * sessions (`dynamics.conduct` is taken out). Hazards, such as a bad harvest, stay: the record does not tell.
 *
 * An event that the scenario has itself, by id, stays as it is there. The record has the few events that everybody remembers, so the
 * world gets quieter than with acts, whose rates follow longer lists. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withoutDatedEvents
 * @see withRecordedGovernments
 */
export function withRecordedEvents<A extends Seat, I extends Ids = Ids>(
  scenario: Scenario<A, I>,
): Scenario<A, WithEvents<I, RecordedEventId>> {
  needScenario(scenario);
  const { start, parties, dynamics } = scenario;
  if (!dynamics) return scenario as Scenario<A, WithEvents<I, RecordedEventId>>;
  const last = lastDay(scenario);
  const sources: Record<string, string> = {};
  const added = recordedEvents.flatMap((recorded): FixedEvent[] => {
    const { id, label, date, act, party, effects, source } = recorded;
    const isThere = dynamics.events.some((event) => event.id === id);
    const day = daysBetween(start, date);
    if (isThere || day < 0 || day > last || !parties.some((one) => one.id === party)) return [];
    sources[`dynamics.events.${id}`] = `dated record: ${date}, ${source}; effects of the act ${act}`;
    return [{ id, label, party, date, effects }];
  });
  const changes = {
    dynamics: { ...(dynamics.conduct && { conduct: null }), events: [...dynamics.events, ...added] },
    sources,
  };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>) as Scenario<
    A,
    WithEvents<I, RecordedEventId>
  >;
}

/**
 * A dated scenario in which nothing is certain to happen: its fixed events are taken out, and all is left to
 * the hazards. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withRecordedEvents
 */
export function withoutDatedEvents<A extends Seat, I extends Ids = Ids>(
  scenario: Scenario<A, I>,
): Scenario<A, I> {
  needScenario(scenario);
  if (!scenario.dynamics) return scenario;
  const changes = { dynamics: { events: [] } };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>) as Scenario<A, I>;
}
