import { changeScenario, daysBetween, lastDay, needScenario } from '../scenario/index.js';
import type {
  Dynamics,
  Government,
  Ids,
  Quantity,
  Scenario,
  ScenarioChanges,
  Seat,
} from '../scenario/index.js';

/** A head of delegation whom the dated record has for the first time, or again. */
export interface RecordedGovernment {
  /** Party that the head speaks for. */
  readonly party: string;
  /** Name of the head of delegation. */
  readonly head: string;
  /** ISO date: first day of the session at which the record has this head, who took office on it at the latest. */
  readonly date: string;
  /** Id of that session in the record: `round4a`. */
  readonly record: string;
}

/**
 * Who spoke for the six since December 2003 in place of whom the scenario of that date names, by date. Only what the dated
 * record says: a head is known from a session on, not from the day of the appointment, and one who came to none of
 * them is missing.
 *
 * A table of its own, so that it is there at once: the record is loaded by promise. A test holds the two
 * against one another.
 */
export const recordedGovernments: readonly RecordedGovernment[] = [
  { party: 'Russia', head: 'Alexander Alekseyev', date: '2004-06-23', record: 'round3' },
  { party: 'US', head: 'Christopher Hill', date: '2005-07-26', record: 'round4a' },
  { party: 'China', head: 'Wu Dawei', date: '2005-07-26', record: 'round4a' },
  { party: 'ROK', head: 'Song Min-soon', date: '2005-07-26', record: 'round4a' },
  { party: 'Japan', head: 'Kenichiro Sasae', date: '2005-07-26', record: 'round4a' },
  { party: 'ROK', head: 'Chun Yung-woo', date: '2006-12-18', record: 'round5b' },
  { party: 'Russia', head: 'Sergei Razov', date: '2006-12-18', record: 'round5b' },
  { party: 'Russia', head: 'Alexander Losyukov', date: '2007-02-08', record: 'round5c-initial-actions' },
  { party: 'Russia', head: 'Vladimir Rakhmanin', date: '2007-07-18', record: 'hod-jul2007' },
  { party: 'Russia', head: 'Alexander Losyukov', date: '2007-09-27', record: 'round6b-second-phase' },
  { party: 'ROK', head: 'Kim Sook', date: '2008-12-08', record: 'round6-hod-dec2008' },
  { party: 'Japan', head: 'Akitaka Saiki', date: '2008-12-08', record: 'round6-hod-dec2008' },
  { party: 'Russia', head: 'Alexei Borodavkin', date: '2008-12-08', record: 'round6-hod-dec2008' },
];

const SOURCE =
  'dated record: heads of delegation at its sessions, each from the first day of the first one on; mandates by one rule: as a review in that capital draws them in this scenario, else as they were';

/**
 * A dated scenario in which delegations change hands as the dated record has it, between the first and the last day
 * that the talks can reach. The scenarios of the library have no such changes: a forecast knows no later date.
 *
 * The mandate of each follows one rule: it is drawn from the interval from which a review in that capital draws it in
 * this scenario (the first hazard, action or event that sets the party's mandate), and stays as it is where there is none.
 * Agents and their parameters stay. A party that has changes of government of its own keeps those. Without dynamics
 * nothing changes.
 *
 * @throws SixPartyError `invalid-scenario`
 * @see withRecordedEvents
 */
export function withRecordedGovernments<A extends Seat, I extends Ids = Ids>(
  scenario: Scenario<A, I>,
): Scenario<A, I> {
  needScenario(scenario);
  const { start, parties, dynamics } = scenario;
  if (!dynamics) return scenario;
  const last = lastDay(scenario);
  const own = dynamics.governments ?? [];
  const heads = new Map<string, string | undefined>(parties.map(({ id, head }) => [id, head]));
  const added = recordedGovernments.flatMap(({ party, head, date }): Government[] => {
    const day = daysBetween(start, date);
    const isOwn = !heads.has(party) || own.some((government) => government.party === party);
    if (isOwn || day < 0 || day > last || heads.get(party) === head) return [];
    heads.set(party, head);
    const mandate = reviewOf(dynamics, party);
    return [{ party, date, head, ...(mandate !== undefined && { mandate }) }];
  });
  if (added.length === 0) return scenario;
  const changes = {
    dynamics: { governments: [...own, ...added] },
    sources: { 'dynamics.governments': SOURCE },
  };
  return changeScenario<A>(scenario, changes as ScenarioChanges<A>) as Scenario<A, I>;
}

/** From where a review in the capital of a party draws its mandate; undefined if there is none. */
function reviewOf({ hazards, conduct, events }: Dynamics, party: string): Quantity | undefined {
  for (const { effects } of [...hazards, ...(conduct?.actions ?? []), ...events]) {
    for (const effect of effects) {
      if (effect.kind !== 'mandate' || effect.party !== party) continue;
      const { low, high } = effect;
      return { value: (low + high) / 2, low, high };
    }
  }
  return undefined;
}
