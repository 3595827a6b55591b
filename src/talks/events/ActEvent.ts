import type { EffectFact } from '../effects.js';
import type { HeldCondition } from '../state/PublicState.js';
import type { Fact } from './Fact.js';

/** What a party chose to do between sessions took effect. */
export interface ActTaken extends Fact<'actTaken'> {
  readonly party: string;
  /** Id of the action. */
  readonly action: string;
  readonly day: number;
  readonly effects: readonly EffectFact[];
  /** Conditions that hold from now on. */
  readonly sets: readonly Omit<HeldCondition, 'since'>[];
  /** Conditions that are over: those that the act ends, those that it has paid for, and those whose cause is over. */
  readonly unsets: readonly string[];
  /** What is owed yet of the conditions of whose price it pays a part; absent if there are none. */
  readonly pays?: readonly { readonly id: string; readonly owed: number }[];
}

/** Two parties that talk alone have found a text between them. */
export interface ChannelFound extends Fact<'channelFound'> {
  readonly parties: readonly string[];
  readonly day: number;
  readonly line: readonly number[];
  /** Expected gain of the worse-off of the two. */
  readonly floor: number;
}

/** A breach suspended a plan: nothing is delivered until it is resumed. */
export interface AgreementSuspended extends Fact<'agreementSuspended'> {
  readonly agreement: number;
  readonly by: string;
  readonly since: number;
  readonly until: number;
}

/** All others let a suspended plan be carried out again: what is due and underway moves by the days that it stood still. */
export interface AgreementResumed extends Fact<'agreementResumed'> {
  readonly agreement: number;
  readonly days: number;
}
