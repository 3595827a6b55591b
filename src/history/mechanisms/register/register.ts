import { acts } from './acts.js';
import { claims1to17 } from './claims1to17.js';
import { claims17to28 } from './claims17to28.js';
import { arms, measures } from './measures.js';
import type { Arm, RegisteredMeasure, Registration } from './Registration.js';
import { second } from './second.js';
import { table } from './table.js';
import { texts } from './texts.js';
import { world } from './world.js';

/** Every mechanism by its id, under the titles of the report. */
const sections: Readonly<Record<string, Readonly<Record<string, Registration>>>> = {
  'Claims of the report': { ...claims1to17, ...claims17to28 },
  'The world around the talks': world,
  'The table': table,
  'Texts and how they are carried out': texts,
  'The second model': second,
  'Acts between sessions': acts,
};

/**
 * Claims that no mechanism is registered for: facts at the start, levers or targets, of which nothing can be switched
 * off.
 */
const apart: Readonly<Record<string, string>> = {
  C3: 'a fact: Beijing hosts and chairs six parties (who is in the chair is registered under C21)',
  C4: 'a fact: the round of August 2003 was inconclusive',
  C7: 'a fact: one or two weapons by the count of the CIA (how many there are is registered under C15)',
  C10: 'a target: nothing of substance in the first two sessions; it has to come out',
  C11: 'a lever: the mandate of Washington near nought (registered with C12)',
};

/** What was said of the mechanisms of the six-party model before anything was measured: {@link mechanismRegister}. */
export interface MechanismRegister {
  /** Per title, per id of a mechanism. */
  readonly sections: Readonly<Record<string, Readonly<Record<string, Registration>>>>;
  /** Per claim that has no mechanism, why. */
  readonly apart: Readonly<Record<string, string>>;
  /** Per name of a metric. */
  readonly measures: Readonly<Record<string, RegisteredMeasure>>;
  /** Per name of an arm. */
  readonly arms: Readonly<Record<string, Arm>>;
}

/**
 * The register of the six-party model: for every mechanism what it is said to do, how it is switched off, the one
 * measure, the sign that is predicted, and where. Written before the first run that measured it;
 * docs/mechanisms.md shows it with what came out.
 */
export const mechanismRegister: MechanismRegister = { sections, apart, measures, arms };
