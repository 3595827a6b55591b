import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { argumentProblem, holding, isRecord, problem, refuse, SixPartyError } from '../../input/index.js';
import type { Deal, Issue, Scenario } from '../../scenario/index.js';
import { legalMoves, rulebookOf } from '../../talks/index.js';
import type { DutyChoice, LegalMove, Move, Objection, TalksState, Urging } from '../../talks/index.js';

const someRules = holding('a scenario or its rules', {
  issues: (issues) =>
    Array.isArray(issues) && issues.every((issue) => isRecord(issue) && Array.isArray(issue.options)),
});

const aState = holding('a state of talks', { public: isRecord, private: isRecord });

/**
 * Draws deals of a scenario: one option for every issue, in issue order. They shrink towards option 0, nothing.
 *
 * @param rules - a scenario or its rules
 * @throws SixPartyError `invalid-option`
 */
export function dealOf(rules: { readonly issues: readonly Issue[] }): Arbitrary<Deal> {
  refuse('invalid-option', 'There are no deals to draw.', [argumentProblem('rules', rules, someRules)]);
  return fc.tuple(...rules.issues.map(({ options }) => fc.nat({ max: options.length - 1 })));
}

/**
 * Draws legal moves of the party whose turn it is: each kind, and of drafts, meetings, objections and duties any that are
 * allowed. They shrink towards the first of `legalMoves`.
 *
 * @param state - of a session, or that a trace was replayed to
 * @throws SixPartyError `invalid-option` if that is no state, or nobody must move in it; `invalid-scenario`
 */
export function moves(scenario: Scenario, state: TalksState): Arbitrary<Move> {
  const book = rulebookOf(scenario);
  refuse('invalid-option', 'There are no moves to draw.', [argumentProblem('state', state, aState)]);
  const { toAct } = state.public;
  if (toAct === null) throw nobody();
  const legal = legalMoves(book, state, toAct);
  return intents(scenario).map((intent) => moveOf(legal, intent));
}

function nobody(): SixPartyError {
  const message = 'Nobody must move in this state.';
  return new SixPartyError('invalid-option', message, [
    problem('state', 'inconsistent', 'a party to act', null, { message }),
  ]);
}

/** Says what a party would do whatever the state; {@link moveOf} makes a legal move of it. */
export interface Intent {
  /** Which of the legal moves, counted round and round. */
  readonly pick: number;
  readonly deal: Deal;
  /** Meetings asked for, of which those count that are allowed. */
  readonly meetings: readonly Urging[];
  readonly objections: readonly Objection[];
  readonly counter: Deal | undefined;
  /** Repeated for as many duties as are open. */
  readonly choices: readonly DutyChoice[];
}

/** Draws what parties of a scenario may want to do. Shrinks towards the first legal move, and little in it. */
export function intents(scenario: Scenario): Arbitrary<Intent> {
  const issue = fc.constantFrom(...scenario.issues.map(({ id }) => id));
  const meeting = fc.record({
    with: fc.constantFrom(...scenario.parties.map(({ id }) => id)),
    urge: fc.nat({ max: 4 }).map((n) => n / 4),
    disclose: fc.uniqueArray(issue, { maxLength: 2 }),
  });
  return fc.record({
    pick: fc.nat({ max: 1000 }),
    deal: dealOf(scenario),
    meetings: fc.uniqueArray(meeting, { maxLength: 3, selector: (asked) => asked.with }),
    objections: fc.array(fc.record({ issue, direction: fc.constantFrom('up' as const, 'down' as const) }), {
      maxLength: 3,
    }),
    counter: fc.option(dealOf(scenario), { nil: undefined, freq: 2 }),
    choices: fc.array(fc.constantFrom('perform' as const, 'withhold' as const, 'conceal' as const), {
      minLength: 1,
      maxLength: 3,
    }),
  });
}

/** Returns the legal move that is nearest to what a party wants, out of all that are legal. */
export function moveOf(legal: readonly LegalMove[], intent: Intent): Move {
  const chosen = legal[intent.pick % legal.length]!;
  if (chosen.kind === 'move') return chosen.move;
  const move = wanted(chosen.example, intent, chosen.includes);
  return chosen.includes(move) ? move : chosen.example;
}

/** Fills in a member of a space by what is wanted, as far as it is allowed. */
function wanted(example: Move, intent: Intent, allowed: (move: Move) => boolean): Move {
  switch (example.kind) {
    case 'propose':
      return { kind: 'propose', deal: intent.deal };
    case 'consult':
      return intent.meetings.reduce<Extract<Move, { kind: 'consult' }>>((move, meeting) => {
        const longer = { ...move, meetings: [...move.meetings, meeting] };
        return allowed(longer) ? longer : move;
      }, example);
    case 'object': {
      const { objections, counter } = intent;
      return { kind: 'object', objections, ...(counter !== undefined && { counter }) };
    }
    case 'implement': {
      const { choices } = intent;
      return example.choices.reduce<Extract<Move, { kind: 'implement' }>>((move, _, duty) => {
        const bolder = move.choices.with(duty, choices[duty % choices.length]!);
        return allowed({ ...move, choices: bolder }) ? { ...move, choices: bolder } : move;
      }, example);
    }
    default:
      return example;
  }
}

/** Draws moves that no state of a scenario allows, as programs with mistakes make them. */
export function illegalMoves({ issues, parties }: Scenario): Arbitrary<Move> {
  const deal = issues.map(() => 0);
  const mistakes: unknown[] = [
    { kind: 'bow' },
    { kind: 'constructor' },
    {},
    null,
    { kind: 'propose', deal: [...deal, 0] },
    { kind: 'propose', deal: deal.map(() => -1) },
    { kind: 'propose', deal: issues.map(({ options }) => options.length) },
    { kind: 'propose' },
    { kind: 'signal', tone: 'neutral', toward: 'nobody', attend: true },
    { kind: 'signal', tone: 'angry', toward: parties[0]!.id, attend: true },
    { kind: 'consult', meetings: [{ with: 'nobody', urge: 0.5, disclose: [] }] },
    { kind: 'consult', meetings: [{ with: parties[0]!.id, urge: 2, disclose: [] }] },
    { kind: 'object', objections: [{ issue: 'nothing', direction: 'up' }] },
    { kind: 'implement', choices: ['promise'] },
  ];
  return fc.constantFrom(...(mistakes as Move[]));
}
