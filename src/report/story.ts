import { argumentProblem, isRecord, refuse, satisfying } from '../input/index.js';
import type { Scenario } from '../scenario/index.js';
import type { TalksEvent } from '../talks/index.js';

/** What an account is made of: a trace is one. */
export interface Story {
  /** Whose names and labels it is told with. */
  readonly scenario: Scenario;
  /** All that happened, in order. */
  readonly events: readonly TalksEvent[];
  /** Named in the heading. */
  readonly seed?: string;
}

/** What has a story: a run, a session, a trace, or a scenario with events, which need not be complete. */
export type StorySource =
  | Story
  | {
      /** Scenario and events of the run. */
      readonly trace: Story;
    };

/**
 * Returns what is told, once it is something that can be.
 *
 * @param name - of the argument
 * @param message - what cannot be done, as a sentence
 * @throws SixPartyError `invalid-option`
 */
export function storyOf(source: StorySource, name: string, message: string): Story {
  const aStory = satisfying('a run, a session, a trace, or a scenario with events', isRecord);
  refuse('invalid-option', message, [argumentProblem(name, source, aStory)]);
  const isWhole = !('trace' in source);
  const story = isWhole ? source : source.trace;
  const path = isWhole ? name : `${name}.trace`;
  refuse('invalid-option', message, [argumentProblem(path, story, aStory)]);
  const isEvent = (event: unknown): boolean => isRecord(event) && typeof event.type === 'string';
  const someEvents = satisfying(
    'a list of events',
    (value): value is unknown[] => Array.isArray(value) && value.every(isEvent),
  );
  refuse('invalid-option', message, [argumentProblem(`${path}.events`, story.events, someEvents)]);
  return story;
}
