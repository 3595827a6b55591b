import type { Called, Ids } from './Ids.js';
import type { Action } from './parts/actions.js';
import type { Condition, Conduct } from './parts/conduct.js';
import type { Dynamics } from './parts/dynamics.js';
import type { FixedEvent, Hazard } from './parts/hazards.js';
import type { Issue } from './parts/issues.js';
import type { NuclearPath } from './parts/nuclearPaths.js';
import type { Party } from './parts/parties.js';
import type { Seat } from './parts/seats.js';
import type { Scenario } from './Scenario.js';

/** A scenario as it is written down: of its lists the compiler reads the ids. */
export interface LiteralScenario<
  A extends Seat,
  I extends Ids,
  PartyId extends string,
  OneIssue extends Pick<Issue, 'id' | 'options'>,
  HazardId extends string,
  EventId extends string,
  OneAction extends Pick<Action, 'id' | 'party'>,
  ConditionId extends string,
  PathId extends string,
> extends Omit<Scenario<A, I>, 'parties' | 'issues' | 'dynamics'> {
  /** As of {@link Scenario}. */
  readonly parties: readonly Party<PartyId>[];
  /** As of {@link Scenario}. */
  readonly issues: readonly (Issue & OneIssue)[];
  /** As of {@link Scenario}. */
  readonly dynamics?: Omit<Dynamics, 'hazards' | 'events' | 'paths' | 'conduct'> & {
    /** What comes at random; their ids are read. */
    readonly hazards: readonly (Hazard & Called<HazardId>)[];
    /** What happens for certain; their ids are read. */
    readonly events: readonly (FixedEvent & Called<EventId>)[];
    /** Ways to fissile material; their ids are read. */
    readonly paths: readonly (NuclearPath & Called<PathId>)[];
    /** What parties do between sessions. */
    readonly conduct?: Omit<Conduct, 'actions' | 'conditions'> & {
      /** Their ids are read, per party. */
      readonly actions: readonly (Action & OneAction)[];
      /** Their ids are read. */
      readonly conditions: readonly (Condition & Called<ConditionId>)[];
    };
  };
}
