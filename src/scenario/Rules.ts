import type { CaucusRule, StatementRule } from './Dynamics.js';
import type { Party } from './Party.js';
import type { Scenario } from './Scenario.js';

/** What every party knows: the scenario without anybody's preferences, beliefs, mandate or agent. */
export interface Rules extends Pick<
  Scenario,
  'name' | 'title' | 'start' | 'issues' | 'rule' | 'protocol' | 'horizon' | 'schedule' | 'costs'
> {
  readonly parties: readonly PublicParty[];
  /** Bilateral meetings that one party may ask for in a round. */
  readonly meetings: number;
  readonly caucus?: CaucusRule;
  readonly statements?: StatementRule;
  readonly essential: readonly string[];
}

/** What every party knows of another one. */
export type PublicParty = Pick<Party, 'id' | 'label' | 'head' | 'declared'>;
