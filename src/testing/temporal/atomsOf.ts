import type { Ids, IssueId, Scenario, Seat } from '../../scenario/index.js';
import { rulebookOf, type Tone } from '../../talks/index.js';
import { acted, conditionHeld } from '../atoms/acts.js';
import type { Atom } from '../atoms/Atom.js';
import { abandonedDiplomacy, attended, leftTalks, statement, walkedOut } from '../atoms/conduct.js';
import { aidDelivered, breached, exposed, performed, promised } from '../atoms/implementation.js';
import { optedOut } from '../atoms/outcome.js';
import { level, noDealAbove, occurred, type LevelAtoms } from '../atoms/world.js';
import { compile } from './compile.js';

/**
 * The atoms that name something of a scenario, for its ids alone: the functions of the same names, whose names an editor
 * completes and the compiler refuses where it knows the scenario, and which refuse others when they are called.
 */
export interface Atoms<I extends Ids = Ids> {
  /** As `level`; an option goes by its index from 0, its text, or its first words. */
  readonly level: <K extends IssueId<I>>(issue: K) => LevelAtoms<I['options'][K] | number>;
  /** As `promised`. */
  readonly promised: <K extends IssueId<I>>(issue: K, level?: I['options'][K] | number) => Atom;
  /** As `performed`. */
  readonly performed: <K extends IssueId<I>>(issue: K, level?: I['options'][K] | number) => Atom;
  /** As `noDealAbove`. */
  readonly noDealAbove: (party: I['party'], value: number) => Atom;
  /** As `occurred`. */
  readonly occurred: (event: I['hazard'] | I['event']) => Atom;
  /** As `acted`. */
  readonly acted: <P extends I['party']>(
    party: P,
    action?: P extends keyof I['actions'] ? I['actions'][P] : never,
  ) => Atom;
  /** As `conditionHeld`. */
  readonly conditionHeld: (condition: I['condition']) => Atom;
  /** As `attended`. */
  readonly attended: (party: I['party']) => Atom;
  /** As `abandonedDiplomacy`. */
  readonly abandonedDiplomacy: (party: I['party']) => Atom;
  /** As `optedOut`. */
  readonly optedOut: (party: I['party']) => Atom;
  /** As `statement`. */
  readonly statement: (party: I['party'], tone?: Tone, toward?: I['party']) => Atom;
  /** As `walkedOut`. */
  readonly walkedOut: (party?: I['party']) => Atom;
  /** As `leftTalks`. */
  readonly leftTalks: (party?: I['party']) => Atom;
  /** As `breached`. */
  readonly breached: (party?: I['party']) => Atom;
  /** As `exposed`. */
  readonly exposed: (party?: I['party']) => Atom;
  /** As `aidDelivered`. */
  readonly aidDelivered: (payer?: I['party']) => Atom;
}

/**
 * Returns the atoms that name parties, issues, options, events, actions and conditions of one scenario:
 * `atomsOf(december2003).level('rollback').atLeast('freeze')`. A name that the scenario does not have is refused at once, and
 * not only when a formula meets a run; by the compiler too, of a scenario of the library or a literal of `defineScenario`.
 *
 * The atoms themselves are those of the plain functions, and fit any formula.
 *
 * @throws SixPartyError `invalid-scenario`; of the atoms: `unknown-name`, `invalid-option`
 */
export function atomsOf<I extends Ids = Ids>(scenario: Scenario<Seat, I>): Atoms<I> {
  const book = rulebookOf(scenario);
  const fitting =
    <Args extends unknown[], A extends Atom>(make: (...args: Args) => A) =>
    (...args: Args): A => {
      const atom = make(...args);
      compile(book, atom);
      return atom;
    };
  return {
    level: (issue) => {
      const { atLeast, atMost, equals } = level(issue);
      return { atLeast: fitting(atLeast), atMost: fitting(atMost), equals: fitting(equals) };
    },
    promised: fitting(promised),
    performed: fitting(performed),
    noDealAbove: fitting(noDealAbove),
    occurred: fitting(occurred),
    acted: fitting(acted),
    conditionHeld: fitting(conditionHeld),
    attended: fitting(attended),
    abandonedDiplomacy: fitting(abandonedDiplomacy),
    optedOut: fitting(optedOut),
    statement: fitting(statement),
    walkedOut: fitting(walkedOut),
    leftTalks: fitting(leftTalks),
    breached: fitting(breached),
    exposed: fitting(exposed),
    aidDelivered: fitting(aidDelivered),
  };
}
