import type { Issue } from './parts/issues.js';
import type { Action } from './parts/actions.js';

/**
 * The ids of a scenario as far as the compiler knows them, for functions that take ids: an editor completes those it knows,
 * and the compiler refuses others. Types alone: nothing of it is there at run time.
 *
 * Where a scenario is not written down as a literal (one from a file, one of type `Scenario`) each of them is any text.
 */
export interface Ids {
  /** Ids of the parties. */
  readonly party: string;
  /** Per issue id, the names of its options: their texts, and these up to the first comma, colon, semicolon, bracket or "incl.". */
  readonly options: Readonly<Record<string, string>>;
  /** Ids of the hazards. */
  readonly hazard: string;
  /** Ids of the fixed events. */
  readonly event: string;
  /** Per party id, the ids of its actions between sessions. */
  readonly actions: Readonly<Record<string, string>>;
  /** Ids of the conditions that actions bring about. */
  readonly condition: string;
  /** Ids of the nuclear paths. */
  readonly path: string;
}

/** Ids of the issues of a scenario with such ids. */
export type IssueId<I extends Ids> = keyof I['options'] & string;

/** Ids of the actions of a scenario with such ids, whoever does them. */
export type ActionId<I extends Ids> = I['actions'][keyof I['actions']];

/** What an option is called: its text, and its first words as the library says it in short. */
export type OptionNames<Text extends string> = Text | FirstWords<Text>;

/** As `optionWord` cuts it. */
type FirstWords<T extends string> = Before<
  Before<Before<Before<Before<T, ', '>, ': '>, '; '>, ' ('>,
  ' incl.'
>;

type Before<T extends string, Mark extends string> = T extends `${infer Head}${Mark}${string}` ? Head : T;

/** What a party does. */
interface DoneBy<Party extends string> {
  /** Id of the party. */
  readonly party: Party;
}

/** What is known by an id. */
export interface Called<Id extends string> {
  /** The id. */
  readonly id: Id;
}

/** Ids that were read off a literal; those of `I` where it does not show them. */
export interface NamedIds<
  I extends Ids,
  Party extends string,
  OneIssue extends Pick<Issue, 'id' | 'options'>,
  Hazard extends string,
  Event extends string,
  OneAction extends Pick<Action, 'id' | 'party'>,
  Condition extends string,
  Path extends string,
> extends Ids {
  /** Ids of the parties. */
  readonly party: Literal<Party, I['party']>;
  /** Per issue id, the names of its options. */
  readonly options: string extends OneIssue['id']
    ? I['options']
    : { readonly [K in OneIssue['id']]: OptionNames<Extract<OneIssue, Called<K>>['options'][number]> };
  /** Ids of the hazards. */
  readonly hazard: Literal<Hazard, I['hazard']>;
  /** Ids of the fixed events. */
  readonly event: Literal<Event, I['event']>;
  /** Per party id, the ids of its actions. */
  readonly actions: string extends OneAction['id']
    ? I['actions']
    : {
        readonly [K in OneAction['party']]: Extract<OneAction, DoneBy<K>>['id'];
      };
  /** Ids of the conditions. */
  readonly condition: Literal<Condition, I['condition']>;
  /** Ids of the nuclear paths. */
  readonly path: Literal<Path, I['path']>;
}

type Literal<Found extends string, Else extends string> = string extends Found ? Else : Found;

/** The same ids, with further fixed events. */
export interface WithEvents<I extends Ids, Event extends string> extends Ids {
  /** Ids of the parties. */
  readonly party: I['party'];
  /** Per issue id, the names of its options. */
  readonly options: I['options'];
  /** Ids of the hazards. */
  readonly hazard: I['hazard'];
  /** Ids of the fixed events, the further ones included. */
  readonly event: I['event'] | Event;
  /** Per party id, the ids of its actions. */
  readonly actions: I['actions'];
  /** Ids of the conditions. */
  readonly condition: I['condition'];
  /** Ids of the nuclear paths. */
  readonly path: I['path'];
}
