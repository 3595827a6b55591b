import {
  byId,
  cursorOn,
  GAIN_TOLERANCE,
  listOf,
  member,
  namesOf,
  POSITIVE_OR_ZERO,
  problem,
  readNumber,
  readRecord,
  refuse,
  report,
  type Cursor,
} from '../../input/index.js';
import type { Deal, Scenario } from '../../scenario/index.js';
import { rulebookOf } from '../../talks/index.js';
import { blockOf, gainOf } from '../../valuation/index.js';
import { joined, partyWord } from '../../words/index.js';
import { dealTablesOf, type DealTables } from '../space/dealTables.js';
import {
  frameReaders,
  idsAt,
  placesIn,
  textsAt,
  type Conflict,
  type ConflictFrame,
  type ConflictOption,
  type Ranking,
  type Taken,
} from './Conflict.js';
import type { StabilityWords } from './stabilityLines.js';
import { conflictStates, type ConflictState } from './states.js';

/** Who can do what in a scenario, and what deal comes of it. */
export interface ScenarioFrame extends Omit<ConflictFrame, 'parties' | 'options'> {
  /** Ids of parties of the scenario. Default: all of them. */
  readonly parties?: readonly string[];
  /** What parties may do or leave, and what of the deal that sets. */
  readonly options: readonly ScenarioOption[];
  /** The deal if nothing is taken: option per issue id; 0 where nothing is said. */
  readonly base?: Readonly<Record<string, number>>;
  /** Where there is no deal, and gains are 0: whatever has all that one of these says. */
  readonly noDeal?: readonly Taken[];
  /** Rankings that are known from elsewhere, per party; the others follow from gains. */
  readonly preferences?: Readonly<Record<string, Ranking>>;
}

/** Something that a party may do or leave, and what of the deal it sets. */
export interface ScenarioOption extends ConflictOption {
  /** Option per issue id; where two that are taken set the same issue, the greater counts. */
  readonly levels?: Readonly<Record<string, number>>;
}

/** A conflict that was read off a scenario. */
export interface ScenarioConflict {
  /** For `analyzeStability` and `leastChange`. */
  readonly conflict: Conflict;
  /** Per state id: its deal; null where there is none. */
  readonly deals: Readonly<Record<string, Deal | null>>;
  /** Per state id and party: the expected gain over no deal. */
  readonly gains: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Ids of the states that are none, because the rules of the scenario exclude their deal. */
  readonly excluded: readonly string[];
  /** What parties and states are called, for `stabilityLines`. */
  readonly words: Required<StabilityWords>;
}

/**
 * Makes a conflict of a scenario: every combination of options sets a deal, and each party ranks states by its expected gain
 * at the start of the talks, every interval at its middle value. Gains within 1e-9 are alike. Combinations whose deal
 * the rules of the scenario exclude are infeasible.
 *
 * @throws SixPartyError `invalid-scenario`, `invalid-option`
 */
export function conflictOf(scenario: Scenario, frame: ScenarioFrame): ScenarioConflict {
  const { ids } = rulebookOf(scenario);
  check(scenario, ids, frame);
  const tables = dealTablesOf(scenario);
  const { parties = ids, options, same, base, noDeal = [], preferences = {} } = frame;
  const plain = options.map(({ levels: _, ...option }) => option);
  const asked: ConflictFrame = {
    parties,
    options: plain,
    infeasible: frame.infeasible ?? [],
    ...(same && { same }),
    statesFrom: frame.statesFrom ?? `combinations of options, each a deal of ${scenario.name}`,
  };
  const dealOf = (taken: readonly string[]): Deal | null => {
    const isNone = noDeal.some((pattern) =>
      Object.entries(pattern).every(([id, value]) => taken.includes(id) === value),
    );
    if (isNone) return null;
    return scenario.issues.map(({ id }) => {
      const set = options.flatMap((option) => (taken.includes(option.id) ? (option.levels?.[id] ?? []) : []));
      return set.length > 0 ? Math.max(...set) : (base?.[id] ?? 0);
    });
  };
  const excluded = conflictStates({ ...asked, same: [] }).filter(({ combinations: [taken] }) => {
    const deal = dealOf(taken!);
    return deal !== null && !isAllowed(tables, deal);
  });
  const patterns = excluded.map(({ combinations: [taken] }) => patternOf(options, taken!));
  const full: ConflictFrame = { ...asked, infeasible: [...(asked.infeasible ?? []), ...patterns] };
  const states = conflictStates(full);
  const deals = states.map(({ combinations }) => dealOf(combinations[0]!));
  const gainsOf = (deal: Deal | null): number[] =>
    parties.map((id) => (deal === null ? 0 : gainOf(tables.valuations[ids.indexOf(id)]!, deal)));
  const gains = deals.map(gainsOf);
  checkMerged(states, gains, (taken) => gainsOf(dealOf(taken)));
  checkRankings(frame, states);
  const given = parties.filter((id) => Object.hasOwn(preferences, id));
  const source = 'expected gains at the start of the talks';
  const perState = <T>(values: readonly T[]): Record<string, T> =>
    Object.fromEntries(states.map(({ id }, s) => [id, values[s]!]));
  return {
    conflict: {
      ...full,
      preferences: Object.fromEntries(
        parties.map((id, i) => [
          id,
          preferences[id] ??
            rankedBy(
              states,
              gains.map((row) => row[i]!),
            ),
        ]),
      ),
      preferencesFrom: given.length === 0 ? source : `${source}; as given for ${given.join(', ')}`,
    },
    deals: perState(deals),
    gains: perState(gains.map((row) => Object.fromEntries(parties.map((id, i) => [id, row[i]!])))),
    excluded: excluded.map(({ id }) => id),
    words: {
      parties: Object.fromEntries(parties.map((id) => [id, partyWord(scenario, id)])),
      states: perState(states.map((state) => stateWord(state, options))),
    },
  };
}

/** Says a state by what is taken; one that stands for several combinations has a name. */
function stateWord({ id, combinations }: ConflictState, options: readonly ScenarioOption[]): string {
  const [only] = combinations;
  if (combinations.length > 1 || only === undefined) return id;
  const taken = options.filter((option) => only.includes(option.id)).map((one) => one.label ?? one.id);
  return taken.length === 0 ? 'nothing' : joined(taken);
}

/** Whether the rules allow a text to be this deal when the talks begin. */
function isAllowed({ space, cells }: DealTables, deal: Deal): boolean {
  const cell = cells[blockOf(space, deal)];
  if (!cell) return false;
  return space.substantive.every((k, p) => {
    const entry = space.offsets[p]! + deal[k]!;
    return entry >= cell.first[p]! && entry <= cell.last[p]!;
  });
}

function patternOf(options: readonly ScenarioOption[], taken: readonly string[]): Taken {
  return Object.fromEntries(options.map(({ id }) => [id, taken.includes(id)]));
}

/** Ranks states by numbers, the greatest first. */
function rankedBy(states: readonly ConflictState[], values: readonly number[]): Ranking {
  const order = states.map(({ id }, s) => ({ id, value: values[s]! })).sort((a, b) => b.value - a.value);
  const classes: { readonly value: number; readonly ids: string[] }[] = [];
  for (const { id, value } of order) {
    const last = classes.at(-1);
    if (last && last.value - value <= GAIN_TOLERANCE) last.ids.push(id);
    else classes.push({ value, ids: [id] });
  }
  return classes.map(({ ids }) => (ids.length === 1 ? ids[0]! : ids));
}

/** What makes no difference must be worth the same to everybody. */
function checkMerged(
  states: readonly ConflictState[],
  gains: readonly (readonly number[])[],
  gainsAt: (taken: readonly string[]) => readonly number[],
): void {
  const differs = states.filter(({ combinations }, s) =>
    combinations.some((taken) =>
      gainsAt(taken).some((gain, i) => Math.abs(gain - gains[s]![i]!) > GAIN_TOLERANCE),
    ),
  );
  refuse('invalid-option', MESSAGE, [
    ...differs.map(({ id }) =>
      problem('same', 'inconsistent', 'combinations that are worth the same to everybody', id, {
        message: `The deals of state ${id} are not worth the same to everybody.`,
      }),
    ),
  ]);
}

const MESSAGE = 'The scenario cannot be made a conflict.';

function checkRankings({ preferences = {} }: ScenarioFrame, states: readonly ConflictState[]): void {
  const cursor = cursorOn(preferences, 'preferences');
  const ids = states.map(({ id }) => id);
  for (const party of Object.keys(preferences)) placesIn(member(cursor, party), ids);
  refuse('invalid-option', MESSAGE, cursor.problems);
}

function check(scenario: Scenario, ids: readonly string[], frame: unknown): void {
  const cursor = cursorOn(frame, '');
  const given = typeof frame === 'object' && frame !== null ? { parties: ids, ...frame } : frame;
  const levels = byId(
    scenario.issues.map(({ id }) => id),
    'an issue',
    (inner: Cursor, issue) => {
      const last = scenario.issues.find(({ id }) => id === issue)!.options.length - 1;
      return readNumber(inner, { ...POSITIVE_OR_ZERO, most: last, whole: true });
    },
  );
  const { required, optional } = frameReaders(given, { levels });
  const parties = namesOf(ids, 'a party of the scenario', { least: 1, most: 8 });
  const taken = listOf(byId(idsAt(frame, 'options'), 'an option'));
  readRecord(
    cursor,
    { options: required.options! },
    {
      ...optional,
      parties,
      base: levels,
      noDeal: taken,
      preferences: byId(textsAt(given, 'parties'), 'a party', (inner) => {
        if (!Array.isArray(inner.value)) report(inner, 'wrong-type', 'a list of states, best first');
      }),
    },
  );
  refuse('invalid-option', MESSAGE, cursor.problems);
}
