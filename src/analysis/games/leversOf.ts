import { agentModels, delegations } from '../../agents/index.js';
import { argumentProblem, listOf, oneOf, refuse, valueAt } from '../../input/index.js';
import { frozenScenario, laddersOf, type LadderOrRung, type Quantity } from '../../scenario/index.js';
import { isTrusted, withAgent, type Agent, type Talks } from '../../talks/index.js';
import { at, edited } from '../ablation/mechanisms/edits.js';

/** Something that a party could do otherwise, or be brought to do, and how much of it. */
export interface Lever {
  /** Such as `parties.US.mandate`: where it stands in the scenario. */
  readonly id: string;
  /** What is done, in words. */
  readonly label: string;
  /** Whose it is. */
  readonly party: string;
  /** At least one, the smallest first. */
  readonly doses: readonly Dose[];
}

/** How far a lever is moved. */
export interface Dose {
  /** In words: `by 0.1`, `2 rungs`. */
  readonly label: string;
  /** Returns the scenario with it. */
  change(scenario: Talks): Talks;
}

/** By how much a mandate or a trust is raised. */
const STEPS = [0.1, 0.2, 0.4];
/** Trust is no certainty. */
const MOST_TRUST = 0.95;

/**
 * Returns the levers of all parties of a scenario: another delegation in the seat (`agents.US=mediator`), a higher ceiling
 * on flexibility (`parties.US.mandate`), rungs of what is insisted on of an issue let go, the hardest first
 * (`parties.US.position.rollback`, `agents.US.demands.rollback`), less ambition (`agents.US.ambition`), more trust in
 * another party (`parties.US.trust.DPRK`). What a scenario does not have has no lever.
 *
 * @param models - names of models that are tried in each seat; default: the delegations
 * @throws SixPartyError `invalid-scenario`, `invalid-option`
 */
export function leversOf(
  scenario: Talks,
  models: readonly string[] = Object.keys(delegations),
): readonly Lever[] {
  const talks = frozenScenario(scenario);
  refuse('invalid-option', 'There are no such levers.', [
    argumentProblem('models', models, listOf(oneOf(Object.keys(agentModels), 'an agent model'))),
  ]);
  return talks.parties.flatMap(({ id }) => [
    ...seats(talks, id, models),
    ...mandate(talks, id),
    ...rungs(talks, id),
    ...ambition(talks, id),
    ...trust(talks, id),
  ]);
}

function seats({ agents }: Talks, party: string, models: readonly string[]): Lever[] {
  return models
    .filter((model) => model !== agents[party]!.name)
    .map((model) => {
      const change = (scenario: Talks): Talks => edited(withAgent(scenario, party, agentModels[model]!()));
      const doses = [{ label: 'instead', change }];
      return { id: `agents.${party}=${model}`, label: `${party} plays ${model}`, party, doses };
    });
}

function mandate(scenario: Talks, party: string): Lever[] {
  const path = `parties.${party}.mandate`;
  if (scenario.dynamics === undefined) return [];
  return raised(scenario, path, 1, { label: `${party} may be more flexible`, party });
}

function trust(scenario: Talks, party: string): Lever[] {
  const trusted = Object.keys(scenario.parties.find(({ id }) => id === party)!.trust ?? {});
  return trusted.flatMap((other) =>
    raised(scenario, `parties.${party}.trust.${other}`, MOST_TRUST, {
      label: `${party} trusts ${other} more`,
      party,
    }),
  );
}

/** Of several steps that lead to the greatest value the first is enough. */
function raised(
  scenario: Talks,
  path: string,
  most: number,
  words: { readonly label: string; readonly party: string },
): Lever[] {
  const old = valueAt(scenario, path) as Quantity | undefined;
  if (old === undefined) return [];
  const least = typeof old === 'number' ? old : old.low;
  const steps = STEPS.filter((_, n) => least + (STEPS[n - 1] ?? 0) < most);
  if (steps.length === 0) return [];
  const doses = steps.map((by) => ({
    label: `by ${by}`,
    change: (other: Talks): Talks =>
      edited(
        other,
        at<Quantity>(path, (quantity) => shifted(quantity, by, most)),
      ),
  }));
  return [{ id: path, ...words, doses }];
}

function shifted(quantity: Quantity, by: number, most: number): Quantity {
  const moved = (value: number): number => Math.max(value, Math.min(most, value + by));
  if (typeof quantity === 'number') return moved(quantity);
  const { value, low, high } = quantity;
  return { ...quantity, value: moved(value), low: moved(low), high: moved(high) };
}

/** What it insists on is its position in the scenario, else what its agent demands. */
function rungs(scenario: Talks, party: string): Lever[] {
  const { position } = scenario.parties.find(({ id }) => id === party)!;
  const agent = scenario.agents[party]!;
  const insisted = position ?? demandsOf(agent);
  const ladders = laddersOf(insisted);
  const path = position === undefined ? `agents.${party}.parameters.demands` : `parties.${party}.position`;
  const issues = [...new Set(ladders.map(({ issue }) => issue))].filter((issue) =>
    scenario.issues.some(({ id }) => id === issue),
  );
  return issues.map((issue) => {
    const most = Math.max(...ladders.map((one) => (one.issue === issue ? one.rungs.length : 0)));
    const doses = Array.from({ length: most }, (_, n) => ({
      label: n + 1 === most ? 'all of it' : `${n + 1} of ${most} rungs`,
      change: (other: Talks): Talks =>
        edited(
          other,
          at<readonly LadderOrRung[]>(path, (demands) => letGo(demands, issue, n + 1)),
        ),
    }));
    const id = `${path.replace('.parameters', '')}.${issue}`;
    return { id, label: `${party} lets go of what it insists on of ${issue}`, party, doses };
  });
}

function letGo(demands: readonly LadderOrRung[], issue: string, count: number): readonly LadderOrRung[] {
  return laddersOf(demands).flatMap((one) => {
    if (one.issue !== issue) return [one];
    const left = one.rungs.slice(count);
    return left.length === 0 ? [] : [{ ...one, rungs: left }];
  });
}

/** Of the library's agents only: parameters of one's own mean whatever one likes. */
function demandsOf(agent: Agent): readonly LadderOrRung[] {
  return isTrusted(agent) ? ((agent.parameters['demands'] ?? []) as readonly LadderOrRung[]) : [];
}

function ambition({ agents }: Talks, party: string): Lever[] {
  const agent = agents[party]!;
  const old = agent.parameters['ambition'];
  if (!isTrusted(agent) || typeof old !== 'number' || old <= 0) return [];
  const path = `agents.${party}.parameters.ambition`;
  const dose = (label: string, share: number): Dose => ({
    label,
    change: (scenario) =>
      edited(
        scenario,
        at<number>(path, (own) => share * own),
      ),
  });
  return [
    {
      id: `agents.${party}.ambition`,
      label: `${party} aims for less`,
      party,
      doses: [dose('half as much', 0.5), dose('anything better than no deal', 0)],
    },
  ];
}
