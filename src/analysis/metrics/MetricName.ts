import type { Ids, IssueId } from '../../scenario/index.js';
import type { Mark } from '../space/distances.js';

/**
 * Names of ready-made metrics of a scenario. Those of a scenario of which the compiler does not know the ids are any
 * text; of others there may be a few more than `metricNames` tells: a metric that a scenario has no need of has a name too.
 */
export type MetricName<I extends Ids = Ids> = string extends I['party'] ? string : KnownName<I>;

type KnownName<I extends Ids> =
  | WithoutIds
  | `distance.${Mark}`
  | `${'level' | 'lastText' | 'firstPlan' | 'signed'}.${IssueId<I>}`
  | `${'expectedGain' | 'realisedGain' | 'aid' | 'objections' | 'refusals' | 'acts'}.${I['party']}`
  | `refusals.${I['party']}.${IssueId<I>}`
  | `stock.${I['path']}`
  | `held.${I['condition']}`
  | { [P in keyof I['actions'] & string]: `acts.${P}.${I['actions'][P]}` }[keyof I['actions'] & string];

type WithoutIds =
  | 'outcome'
  | 'settlement'
  | 'partial'
  | 'inconclusive'
  | 'collapse'
  | 'agreement'
  | 'substance'
  | 'broken'
  | 'endedBy'
  | 'timeToAgreement'
  | 'timeToSubstance'
  | 'timeToSettlement'
  | 'timeToCollapse'
  | 'rounds'
  | 'sessions'
  | 'days'
  | 'agreements'
  | 'aid'
  | 'stock'
  | 'objections'
  | 'offers'
  | 'sumOfGains'
  | 'leastGain'
  | 'nashProduct'
  | 'refusals'
  | 'earlySubstance'
  | 'secondPlan'
  | 'belowFloor'
  | 'bothWays'
  | 'chairStatements'
  | 'repeatedSessions'
  | 'acts'
  | 'chance';
