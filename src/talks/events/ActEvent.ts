import type { EffectFact } from './EffectFact.js';
import type { HeldCondition } from '../state/PublicState.js';
import type { Fact } from './Fact.js';

/** What a party chose to do between sessions took effect. */
export interface ActTaken extends Fact<'actTaken'> {
  /** Party that acted. */
  readonly party: string;
  /** Id of the action. */
  readonly action: string;
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** What it does, in order. */
  readonly effects: readonly EffectFact[];
  /** Conditions that hold from now on. */
  readonly sets: readonly Omit<HeldCondition, 'since'>[];
  /** Conditions that are over: those that the act ends, those that it has paid for, and those whose cause is over. */
  readonly unsets: readonly string[];
  /** What is owed yet of the conditions of whose price it pays a part; absent if there are none. */
  readonly pays?: readonly {
    /** Id of the condition. */
    readonly id: string;
    /** What is left of its price. */
    readonly owed: number;
  }[];
}

/** Two parties that talk alone have found a text between them. */
export interface ChannelFound extends Fact<'channelFound'> {
  /** Ids of the two. */
  readonly parties: readonly string[];
  /** Day, counted from the start of the scenario. */
  readonly day: number;
  /** The text: an option per issue, in issue order. */
  readonly line: readonly number[];
  /** Expected gain of the worse-off of the two. */
  readonly floor: number;
}

/** A breach suspended a plan: nothing is delivered until it is resumed. */
export interface AgreementSuspended extends Fact<'agreementSuspended'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** Party that breached it. */
  readonly by: string;
  /** Day of the breach. */
  readonly since: number;
  /** Day from which on the others may let it be carried out again. */
  readonly until: number;
}

/** All others let a suspended plan be carried out again: what is due and underway moves by the days that it stood still. */
export interface AgreementResumed extends Fact<'agreementResumed'> {
  /** Place of the agreement in order of signature, from 0. */
  readonly agreement: number;
  /** How long it stood still. */
  readonly days: number;
}
