import { changeScenario, daysBetween, lastDay, needScenario } from '../scenario/index.js';
import type { FixedEvent, Scenario, ScenarioChanges, Seat } from '../scenario/index.js';

/** An event of the dated record of the kind that a hazard model stands for. */
export interface RecordedEvent {
  /** Id of the fixed event that it becomes: `firstTest`. */
  readonly id: string;
  /** Id in the record: `test-1`. */
  readonly record: string;
  readonly label: string;
  /** ISO date. */
  readonly date: string;
  /** The hazard that stands for such events: it lends party and effects. */
  readonly hazard: string;
  /** As in the record. */
  readonly source: string;
}

/**
 * The events of the record since December 2003 that came from outside the talks, and the hazard that stands
 * for each. What the parties did within the talks (statements, boycotts, delays, withdrawals) is left to
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
    hazard: 'hawksVeto',
    source:
      'https://www.smh.com.au/world/cheneys-tough-talking-derails-negotiations-with-north-korea-20031222-gdi10g.html',
  },
  {
    id: 'nuclearDeclaration',
    record: 'nuclear-declaration',
    label: 'Pyongyang says that it has made nuclear weapons',
    date: '2005-02-10',
    hazard: 'nuclearShock',
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'bancoDeltaAsia',
    record: 'bda',
    label: 'the US Treasury lists Banco Delta Asia; US$25 million are frozen',
    date: '2005-09-15',
    hazard: 'financialMeasure',
    source:
      'https://www.nysun.com/article/foreign-us-releases-frozen-n-korean-funds-linked ; http://english.china.org.cn/international/news/2007-03/15/content_1203057.htm ; day from memory, high',
  },
  {
    id: 'missiles',
    record: 'missiles-2006',
    label: 'Pyongyang fires seven missiles',
    date: '2006-07-05',
    hazard: 'provocation',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
  {
    id: 'firstTest',
    record: 'test-1',
    label: 'Pyongyang tests a nuclear device',
    date: '2006-10-09',
    hazard: 'nuclearShock',
    source:
      'http://www.congressionalresearch.com/RL34256/document.php?study=North+Koreas+Nuclear+Weapons+Latest+Developments',
  },
  {
    id: 'usPolicyReview',
    record: 'us-policy-review',
    label: 'Washington reviews its policy',
    date: '2006-10-25',
    hazard: 'usReview',
    source: 'http://worldcup2014.hani.co.kr/arti/english_edition/e_international/180299.html',
  },
  {
    id: 'rocket',
    record: 'rocket-2009',
    label: 'Pyongyang launches a rocket; the Security Council condemns it',
    date: '2009-04-05',
    hazard: 'provocation',
    source: 'http://cns.miis.edu/stories/090427_dprk_launch.htm',
  },
  {
    id: 'secondTest',
    record: 'test-2',
    label: 'Pyongyang tests a nuclear device again',
    date: '2009-05-25',
    hazard: 'nuclearShock',
    source: 'http://ktar.com/story/222943/chronology-of-north-koreas-missile-program/',
  },
];

/**
 * A dated scenario in which the world outside the talks goes as it went: what the record has between the
 * first and the last day that the talks can reach happens on its day, and the hazards that stand for such
 * events (provocations, nuclear shocks, vetoes, reviews, financial measures) are switched off. The others,
 * such as a bad harvest, stay: the record does not tell.
 *
 * Events have the party and the effects of their hazard in this scenario. One that the scenario has itself,
 * by id, stays as it is there. The record has the few events that everybody remembers, so the world gets
 * quieter than with hazards, which follow longer lists. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withoutDatedEvents
 * @see withRecordedGovernments
 */
export function withRecordedEvents<A extends Seat>(scenario: Scenario<A>): Scenario<A> {
  needScenario(scenario);
  const { start, dynamics } = scenario;
  if (!dynamics) return scenario;
  const last = lastDay(scenario);
  const stands = new Set(recordedEvents.map(({ hazard }) => hazard));
  const hazards = Object.fromEntries(
    dynamics.hazards
      .filter(({ id }) => stands.has(id))
      .map(({ id, raisedBy }) => [id, { rate: 0, ...(raisedBy && { raisedBy: { rate: 0 } }) }]),
  );
  const sources: Record<string, string> = {};
  const added = recordedEvents.flatMap(({ id, label, date, hazard, source }): FixedEvent[] => {
    const model = dynamics.hazards.find((each) => each.id === hazard);
    const isThere = dynamics.events.some((event) => event.id === id);
    const day = daysBetween(start, date);
    if (!model || isThere || day < 0 || day > last) return [];
    sources[`dynamics.events.${id}`] = `dated record: ${date}, ${source}; effects of the hazard ${hazard}`;
    return [{ id, label, party: model.party, date, effects: model.effects }];
  });
  const changes = { dynamics: { hazards, events: [...dynamics.events, ...added] }, sources };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>);
}

/**
 * A dated scenario in which nothing is certain to happen: its fixed events are taken out, and all is left to
 * the hazards. Without dynamics nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withRecordedEvents
 */
export function withoutDatedEvents<A extends Seat>(scenario: Scenario<A>): Scenario<A> {
  needScenario(scenario);
  if (!scenario.dynamics) return scenario;
  const paths = Object.keys(scenario.sources ?? {}).filter((path) => /^dynamics\.events(\.|$)/.test(path));
  const sources = Object.fromEntries(
    paths.filter((path) => path !== 'dynamics.events').map((path) => [path, null]),
  );
  return changeScenario<A>(scenario, { dynamics: { events: [] }, sources } as ScenarioChanges<A>);
}
