import type { Draft } from 'immer';
import { refuse, problem } from '../../input/index.js';
import type { Scenario } from '../../scenario/index.js';
import { apply, initialState, observe, rulebookOf, valuationOf } from '../../talks/index.js';
import type { Outcome, Rulebook, TalksEvent, TalksState } from '../../talks/index.js';
import { gainOf, trustOf } from '../../valuation/index.js';
import { counted, longDate } from '../../words/index.js';
import { storyOf, type Story, type StorySource } from '../story.js';
import { shownName } from './labels.js';
import type { Span } from './scales.js';

/** A run that is pictured. */
export interface Told {
  readonly story: Story;
  readonly book: Rulebook;
  /** The scenario with every name as pictures show it. */
  readonly shown: Scenario;
  /** Null while the talks go on. */
  readonly outcome: Outcome | null;
  /** First and last day that is told. */
  readonly days: Span;
}

/**
 * Returns what is to be pictured of a run.
 *
 * @throws SixPartyError `invalid-option`, `invalid-scenario`
 */
export function toldOf(source: StorySource): Told {
  const story = storyOf(source, 'data', 'This cannot be pictured.');
  const book = rulebookOf(story.scenario);
  let outcome: Outcome | null = null;
  let last = 0;
  for (const event of story.events) {
    if (event.type === 'ended') outcome = event.outcome;
    last = Math.max(last, dayOf(event) ?? 0);
  }
  return { story, book, shown: shownScenario(book.scenario), outcome, days: [0, last] };
}

function dayOf(event: TalksEvent): number | undefined {
  if (event.type === 'ended') return event.outcome.day;
  return 'day' in event && typeof event.day === 'number' ? event.day : undefined;
}

/** "Talks, seed "7", December 2003 to March 2009, partial": what stands in the text of every picture of a run. */
export function runInWords({ story, shown, outcome, days }: Told): string {
  const seed = story.seed === undefined ? '' : `, seed “${shownName(story.seed)}”`;
  const when = shown.dynamics ? `, ${longDate(shown.start, 0)} to ${longDate(shown.start, days[1])}` : '';
  const end = outcome
    ? `outcome ${outcome.kind} after ${counted(outcome.sessions, 'session')}`
    : 'the talks are not over';
  return `${shown.title}${seed}${when}: ${end}`;
}

/** Letters of what stands in running text. */
const LABEL = 90;
const OPTION = 60;

/** A scenario to take words from: its names cut, cleaned and isolated, so that no text made of them has to be. */
export function shownScenario(scenario: Scenario, option: number = OPTION): Scenario {
  const { dynamics } = scenario;
  const named = <T extends { readonly label?: string }>(all: readonly T[] | undefined): T[] | undefined =>
    all?.map((one) => (one.label === undefined ? one : { ...one, label: shownName(one.label, LABEL) }));
  return {
    ...scenario,
    title: shownName(scenario.title, 80),
    parties: scenario.parties.map((party) => ({
      ...party,
      label: shownName(party.label),
      ...(party.short !== undefined && { short: shownName(party.short) }),
      ...(party.capital !== undefined && { capital: shownName(party.capital) }),
    })),
    issues: scenario.issues.map((issue) => ({
      ...issue,
      label: shownName(issue.label),
      options: issue.options.map((each) => shownName(each, option)),
    })),
    ...(dynamics && {
      dynamics: {
        ...dynamics,
        hazards: named(dynamics.hazards),
        events: named(dynamics.events),
        paths: named(dynamics.paths),
        ...(dynamics.conduct && {
          conduct: { ...dynamics.conduct, actions: named(dynamics.conduct.actions) },
        }),
      },
    }),
  } as Scenario;
}

/** Plays the events into a state, and shows it after each of them; `before` sees it before. */
export function folded(
  { story, book }: Told,
  after: (state: TalksState, event: TalksEvent) => void,
  before?: (state: TalksState, event: TalksEvent) => void,
): void {
  const state = initialState(book, story.seed ?? '');
  for (const [index, event] of story.events.entries()) {
    before?.(state, event);
    try {
      apply(state as Draft<TalksState>, event);
    } catch {
      const expected = 'an event that a run wrote';
      const message = `Event ${index} (${shownName(event.type)}) does not fit what came before it.`;
      refuse('invalid-option', 'This cannot be pictured.', [
        problem(`data.events[${index}]`, 'inconsistent', expected, event, { message }),
      ]);
    }
    after(state, event);
  }
}

/** A number that changes from day to day; only its changes. */
export type Course = (readonly [day: number, value: number])[];

/** Numbers that are followed through a run, by name; what is null is not known then. */
export function coursesOf(
  told: Told,
  read: (state: TalksState) => Readonly<Record<string, number | null | undefined>>,
): Map<string, Course> {
  const courses = new Map<string, Course>();
  folded(told, (state, event) => {
    if (state.public.phase === 'beginning') return;
    const { day } = state.public;
    for (const [name, value] of Object.entries(read(state))) {
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      const course = courses.get(name) ?? [];
      courses.set(name, course);
      const last = course[course.length - 1];
      if (last?.[1] === value && event.type !== 'ended') continue;
      if (last?.[0] === day) course[course.length - 1] = [day, value];
      else course.push([day, value]);
    }
  });
  return courses;
}

/** A course up to the last day that is told, for drawing. */
export function upTo(course: Course | undefined, day: number): Course {
  const last = course?.[course.length - 1];
  return course && last && last[0] < day ? [...course, [day, last[1]]] : (course ?? []);
}

/** The implemented level of every issue. */
export function levelsIn({ public: { levels } }: TalksState, { issues }: Scenario): Record<string, number> {
  return Object.fromEntries(issues.map(({ id }, k) => [id, levels[k]!]));
}

/** Trust by `truster/trusted`, and flexibility by party. */
export function trustIn({ private: parts }: TalksState, ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const own = parts[id];
      if (!own) return [];
      const trust = ids.flatMap((other) => {
        const one = own.trust[other];
        return one ? [[`${id}/${other}`, trustOf(one)] as const] : [];
      });
      return [...trust, [id, own.flexibility] as const];
    }),
  );
}

/** Returns what a deal is worth to every party as it stands. */
export function gainsIn(state: TalksState, { book }: Told, deal: readonly number[]): number[] {
  return book.ids.map((id) => gainOf(valuationOf(observe(book, state, id)), deal));
}
