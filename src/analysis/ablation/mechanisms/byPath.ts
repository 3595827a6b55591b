import { isRecord, stepsFrom, stepsOf, valueAt } from '../../../input/index.js';
import { canonicalJson } from '../../../scenario/index.js';
import type { Talks } from '../../../talks/index.js';
import type { Mechanism } from './Mechanism.js';
import { at, edited, takeOut, type Edit } from './edits.js';
import {
  anyoneMeets,
  canHide,
  carriesOut,
  goesOn,
  hasTerm,
  meets,
  speaks,
  type Presence,
} from './presence.js';

/** How what stands at a kind of path is switched off. `*` stands for any name. */
interface Switch {
  /** What there is without it. @param names - what the stars stand for @param value - what stands there */
  readonly label: (names: readonly string[], value: unknown) => string;
  /** What stands there then; left out: nothing. */
  readonly off?: (value: never) => unknown;
  /** Without it nothing there could matter, and a row of the table would be lost. Default: always there. */
  readonly needs?: Presence;
}

/** Above any number of sessions, any grievance, any loss, any weight of promises. */
const WITHOUT_END = 1e9;

const to = (value: unknown) => (): unknown => value;
const nought = (values: readonly number[]): number[] => values.map(() => 0);

/** What is switched off where it stands, by its path. Agents are those of the library, whose parameters can be set. */
const switches: Readonly<Record<string, Switch>> = {
  'dynamics.caucus': { label: () => 'no caucus' },
  'dynamics.caucus.cohesion': { label: () => 'members of the caucus defend nothing of its line', off: to(0) },
  'dynamics.caucus.within': { label: () => "the caucus's line asks for anything" },
  'dynamics.firmness': { label: () => 'every firmness is what the scenario says' },
  'dynamics.meetings': { label: () => 'no meetings', off: to(0), needs: anyoneMeets },
  'dynamics.statements.warmth': { label: () => 'kind words change nothing', off: to(0), needs: speaks },
  'dynamics.statements.rancour': { label: () => 'accusations cost no trust', off: to(0), needs: speaks },
  'dynamics.statements.audienceCost': {
    label: () => 'backing down costs nothing',
    off: to(0),
    needs: speaks,
  },
  'dynamics.hazards.*': {
    label: (_, value) => `never: ${labelOf(value)}`,
    off: ({ raisedBy: _, ...hazard }: { readonly raisedBy?: unknown }) => ({ ...hazard, rate: 0 }),
  },
  'dynamics.conduct': { label: () => 'nobody acts between sessions' },
  'dynamics.conduct.cooperation': { label: () => 'pressure weighs in full, whoever goes along' },
  'dynamics.conduct.channel': { label: () => 'no two parties find a text between them' },
  'dynamics.conduct.actions.*': {
    label: (_, value) => `never: ${labelOf(value)}`,
    off: (action: object) => ({ ...action, rate: 0 }),
  },
  'dynamics.conduct.actions.*.pays': {
    label: ([action]) => `${action!}: pays no price`,
  },
  'dynamics.conduct.conditions.*.because': {
    label: ([condition]) => `${condition!}: needs no cause, and does not end with it`,
  },
  'dynamics.conduct.conditions.*.price.perGrievance': {
    label: ([condition]) => `${condition!}: costs the same whatever the grievance`,
  },
  'dynamics.events.*': { label: (_, value) => `not: ${labelOf(value)}` },
  'dynamics.governments': { label: () => 'nobody new comes to office' },
  'dynamics.trust.costly': { label: () => 'what cannot be taken back earns no more trust', off: to(0) },
  'dynamics.trust.memory': { label: () => 'old conduct does not fade', off: to(WITHOUT_END) },
  'dynamics.paths.*.perYear': {
    label: ([path]) => `${path!}: the stock does not grow`,
    off: to(0),
  },
  'dynamics.paths.*.detection': { label: ([path]) => `${path!}: nothing hidden is ever found`, off: nought },
  'dynamics.grievanceKept': { label: () => 'grievances are forgotten by the next session', off: to(0) },
  'dynamics.shockKept': { label: () => 'shocks to no-deal values last', off: to(1) },
  'dynamics.reference': { label: () => 'no-deal values follow growth since the start, not the level' },
  'dynamics.need.perYear': { label: () => 'need does not grow by itself', off: to(0) },
  'dynamics.need.relief': { label: () => 'nothing relieves need', off: to({}) },
  'dynamics.pressure.perYear': { label: () => 'pressure does not change by itself', off: to(0) },
  'dynamics.pressure.relief': { label: () => 'nothing relieves pressure', off: to({}) },
  'dynamics.delay': {
    label: () => 'steps take as long as promised',
    off: to({ geometricMean: 1, logSd: 0 }),
  },
  'dynamics.graceMonths': { label: () => 'a withheld step breaks the agreement at once', off: to(0) },
  'dynamics.essential': { label: () => 'no party is essential', off: to([]) },
  'schedule.sequencing.stages': {
    label: () => 'all steps are due in stage 1',
    off: (rows: readonly Readonly<Record<string, readonly number[]>>[]) =>
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([issue, stages]) => [issue, stages.map(() => 1)])),
      ),
  },
  'schedule.verification.deterrence': { label: () => 'watching deters nothing', off: nought },
  'schedule.commitment.kappa': {
    label: () => 'what binds in part binds in full',
    off: (kappa: readonly number[]) => kappa.map((share) => Math.ceil(share)),
  },
  'schedule.commitment.reading': { label: () => 'texts short of a plan mean the order that they name' },
  'schedule.commitment.term': { label: () => 'plans of any length' },
  'schedule.commitment.nextLevel': {
    label: () => 'a level that takes longer than the term is never promised',
    needs: hasTerm,
  },
  'schedule.commitment.demandsWithinTerm': {
    label: () => 'demands count beyond what a text can promise',
    needs: hasTerm,
  },
  'schedule.commitment.onward': { label: () => 'any text may follow any other' },
  'schedule.floor': { label: () => 'texts may say less than what stands' },
  'schedule.sequencing.discountBy': { label: () => 'steps are discounted by their stage' },
  constraints: { label: () => 'every deal is a text' },
  inForce: { label: () => 'no text stands at the start' },
  'costs.burden': { label: () => 'paying costs nobody anything' },
  'costs.doubtedBy': { label: () => 'nobody doubts that aid will come' },
  'costs.payers': { label: () => 'all levels have the same payers' },
  'issues.*.obligation.guarantors': {
    label: ([issue]) => `${issue!}: nobody stands behind the obligor`,
  },
  'issues.*.obligation.consents': { label: ([issue]) => `${issue!}: no step needs anybody's consent` },
  'costs.optOut': { label: () => 'no payer may opt out' },
  'protocol.statement': { label: () => 'the chair states nothing where a session fails', off: to(false) },
  'protocol.drafts': { label: () => 'one draft a session', off: to(1) },
  'protocol.discounts': { label: () => 'talking costs nothing' },
  'parties.*.mandate': {
    label: ([party]) => `${party!}: no ceiling on its flexibility`,
    off: to(1),
    needs: goesOn,
  },
  'parties.*.influence': { label: ([party]) => `${party!}: nobody moves its flexibility`, needs: goesOn },
  'parties.*.influence.onlyWithDiplomacy': { label: ([party]) => `${party!}: all are heard at all times` },
  'parties.*.drift.deterrent': { label: ([party]) => `${party!}: stocks do not move its no-deal value` },
  'parties.*.drift.need': { label: ([party]) => `${party!}: need does not move its no-deal value` },
  'parties.*.drift.pressure': { label: ([party]) => `${party!}: pressure does not move its no-deal value` },
  'parties.*.declared': { label: ([party]) => `${party!}: has declared nothing before the talks` },
  'parties.*.discount': { label: ([party]) => `${party!}: does not discount`, off: to(1) },
  'agents.*.parameters.ambition': {
    label: ([party]) => `${party!}: signs what is better than no deal`,
    off: to(0),
  },
  'agents.*.parameters.memory': {
    label: ([party]) => `${party!}: does not remember earlier sessions`,
    off: to(0),
    needs: goesOn,
  },
  'agents.*.parameters.decision.sessions': {
    label: ([party]) => `${party!}: never must decide`,
    off: to(WITHOUT_END),
    needs: goesOn,
  },
  'agents.*.parameters.urges': {
    label: ([party]) => `${party!}: meets nobody`,
    off: to([]),
    needs: (scenario, [party]) => meets(scenario, party!),
  },
  'agents.*.parameters.disclose': {
    label: ([party]) => `${party!}: discloses nothing`,
    off: to(0),
    needs: (scenario, [party]) => meets(scenario, party!),
  },
  'agents.*.parameters.endurance': {
    label: ([party]) => `${party!}: always comes`,
    off: to(WITHOUT_END),
    needs: goesOn,
  },
  'agents.*.parameters.angerAt': {
    label: ([party]) => `${party!}: never accuses`,
    off: to(WITHOUT_END),
    needs: goesOn,
  },
  'agents.*.parameters.leaveAt': {
    label: ([party]) => `${party!}: never leaves for good`,
    off: to(WITHOUT_END),
    needs: goesOn,
  },
  'agents.*.parameters.loyalty': {
    label: ([party]) => `${party!}: never withholds`,
    off: to(WITHOUT_END),
    needs: carriesOut,
  },
  'agents.*.parameters.weighs': {
    label: ([party]) => `${party!}: weighs the rest of a plan, not what breaking it loses`,
    off: to('rest'),
    needs: carriesOut,
  },
  'agents.*.parameters.candour': {
    label: ([party]) => `${party!}: never conceals`,
    off: to(WITHOUT_END),
    needs: canHide,
  },
};

function labelOf(value: unknown): string {
  return isRecord(value) && typeof value['label'] === 'string' ? value['label'] : '';
}

/** Returns what is switched off at a path of the scenario; undefined where nothing is, or nothing would change. */
export function switchAt(scenario: Talks, path: string): Mechanism | undefined {
  const steps = stepsOf(path);
  const found = Object.entries(switches).find(([pattern]) => {
    const wanted = stepsOf(pattern);
    return wanted.length === steps.length && wanted.every((step, n) => step === '*' || step === steps[n]);
  });
  const value = valueAt(scenario, path);
  if (found === undefined || value === undefined) return undefined;
  const [pattern, { label, off, needs }] = found;
  const names = steps.filter((_, n) => stepsOf(pattern)[n] === '*');
  if (needs?.(scenario, names) === false) return undefined;
  const edit: Edit = off === undefined ? takeOut(path) : at(path, off as (old: unknown) => unknown);
  const after = valueAt(edit(scenario), path);
  if (after !== undefined && canonicalJson(after) === canonicalJson(value)) return undefined;
  return {
    id: path.replace('.parameters.', '.'),
    label: label(names, value),
    without: (other) => edited(other, edit),
  };
}

/** Returns everything in a scenario that is switched off where it stands, in the order of the list above. */
export function switchesByPath(scenario: Talks): Mechanism[] {
  const paths = Object.keys(switches).flatMap((pattern) => expanded(scenario, stepsOf(pattern), ''));
  return paths.flatMap((path) => switchAt(scenario, path) ?? []);
}

function expanded(scenario: Talks, pattern: readonly string[], before: string): string[] {
  const [first, ...rest] = pattern;
  if (first === undefined) return [before];
  const here = before === '' ? scenario : valueAt(scenario, before);
  const steps = first === '*' ? stepsFrom(here) : [first];
  return steps.flatMap((step) => expanded(scenario, rest, before === '' ? step : `${before}.${step}`));
}
