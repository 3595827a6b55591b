import {
  argumentError,
  argumentProblem,
  byId,
  type Cursor,
  holding,
  listOf,
  member,
  namesOf,
  number,
  POSITIVE_OR_ZERO,
  readKind,
  readMembers,
  readNumber,
  report,
  satisfying,
  SUM_TOLERANCE,
  type Variant,
} from '../../input/index.js';
import type { Outline } from './outline.js';

/** Who must say yes. */
export type AgreementRule =
  /** Every party. */
  | {
      /** Tells the kinds apart. */
      readonly kind: 'unanimity';
    }
  /** At least `yes` parties, all `vetoes` among them. */
  | {
      /** Tells the kinds apart. */
      readonly kind: 'quorum';
      /** How many parties have to say yes, at least. */
      readonly yes: number;
      /** Parties without whose yes nothing passes. Default none. */
      readonly vetoes?: readonly string[];
    }
  /** Votes of at least `quota` in weight, all `vetoes` among them. */
  | {
      /** Tells the kinds apart. */
      readonly kind: 'weighted';
      /** Votes per party id, ≥ 0. */
      readonly votes: Readonly<Record<string, number>>;
      /** Votes for yes that a deal needs, at least. */
      readonly quota: number;
      /** Parties without whose yes nothing passes. Default none. */
      readonly vetoes?: readonly string[];
    }
  /** Those whom each of several rules asks for: so many states with so many of the people. */
  | {
      /** Tells the kinds apart. */
      readonly kind: 'every';
      /** All of these have to hold. */
      readonly rules: readonly SingleRule[];
    };

/** A rule that is none of several. */
export type SingleRule = Exclude<
  AgreementRule,
  {
    /** Tells the kinds apart. */
    readonly kind: 'every';
  }
>;

/** What there is to say of one kind of rule. Methods, so that a kind of one rule is a kind of any rule. */
interface RuleKind<R extends AgreementRule> {
  /** Whether it needs the yes of every party, however many there are. */
  needsAll(rule: R): boolean;
  /** Makes the checks of its members, for one rule. */
  members(outline: Outline): Variant;
  /** Whether those that said yes are enough. */
  accepts(rule: R, parties: readonly { readonly id: string }[], yes: readonly string[]): boolean;
  /** Votes of a party, how many are needed, and who must be among those that say yes: per rule that must be met. */
  votes(rule: R, parties: readonly { readonly id: string }[]): readonly RuleVotes[];
}

/** A rule as votes: those in favour must reach the quota, and whoever holds a veto must be among them. */
export interface RuleVotes {
  /** Per party, in order. */
  readonly votes: readonly number[];
  /** Least sum that is enough; what is forgiven is taken off. */
  readonly quota: number;
  /** Per party. */
  readonly hasVeto: readonly boolean[];
}

const ruleKinds: {
  readonly [K in AgreementRule['kind']]: RuleKind<Extract<AgreementRule, { readonly kind: K }>>;
} = {
  unanimity: {
    needsAll: () => true,
    members: () => ({}),
    accepts(_rule, parties, yes) {
      // Asked at every turn; the first no is enough.
      for (const { id } of parties) if (!yes.includes(id)) return false;
      return true;
    },
    votes: (_rule, parties) => [
      { votes: parties.map(() => 1), quota: parties.length, hasVeto: parties.map(() => true) },
    ],
  },
  quorum: {
    needsAll: () => false,
    members: ({ parties }) => ({
      required: { yes: number({ least: 1, most: Math.max(parties.length, 1), whole: true }) },
      optional: { vetoes: namesOf(parties, 'a party') },
    }),
    accepts: ({ yes: needed, vetoes }, parties, yes) =>
      !isVetoed(vetoes, yes) && parties.filter(({ id }) => yes.includes(id)).length >= needed,
    votes: ({ yes: quota, vetoes = [] }, parties) => [
      { votes: parties.map(() => 1), quota, hasVeto: parties.map(({ id }) => vetoes.includes(id)) },
    ],
  },
  weighted: {
    needsAll: () => false,
    members({ parties }) {
      let all = 0;
      return {
        required: {
          votes: (cursor) => {
            byId(parties, 'a party', (weight) => {
              all += readNumber(weight, POSITIVE_OR_ZERO) ?? 0;
            })(cursor);
          },
          quota: (cursor) => {
            const needed = readNumber(cursor, { above: 0 });
            if (needed === undefined || needed <= all + SUM_TOLERANCE) return;
            report(cursor, 'inconsistent', `at most ${all}, the votes of all parties`, {
              received: String(needed),
            });
          },
        },
        optional: { vetoes: namesOf(parties, 'a party') },
      };
    },
    accepts({ votes, quota, vetoes }, parties, yes) {
      if (isVetoed(vetoes, yes)) return false;
      const inFavour = parties.filter(({ id }) => yes.includes(id));
      return inFavour.reduce((sum, { id }) => sum + (votes[id] ?? 0), 0) >= quota - SUM_TOLERANCE;
    },
    votes: ({ votes, quota, vetoes = [] }, parties) => [
      {
        votes: parties.map(({ id }) => votes[id] ?? 0),
        quota: quota - SUM_TOLERANCE,
        hasVeto: parties.map(({ id }) => vetoes.includes(id)),
      },
    ],
  },
  every: {
    needsAll: ({ rules }) => rules.some(ruleNeedsAll),
    members: (outline) => ({ required: { rules: listOf(singleRule(outline), { least: 1 }) } }),
    accepts: ({ rules }, parties, yes) => rules.every((rule) => kindOf(rule).accepts(rule, parties, yes)),
    votes: ({ rules }, parties) => rules.flatMap((rule) => kindOf(rule).votes(rule, parties)),
  },
};

function kindOf(rule: AgreementRule): RuleKind<AgreementRule> {
  return ruleKinds[rule.kind];
}

const { every: _, ...singleKinds } = ruleKinds;

/** Reads a rule that is none of several. */
function singleRule(outline: Outline): (cursor: Cursor) => void {
  return (cursor) => {
    const kind = readKind(cursor, singleKinds);
    if (kind !== undefined) readMembers(cursor, singleKinds[kind].members(outline));
  };
}

function isVetoed(vetoes: readonly string[] | undefined, yes: readonly string[]): boolean {
  return vetoes?.some((id) => !yes.includes(id)) === true;
}

/** Checks who must say yes. */
export function checkRule(cursor: Cursor, outline: Outline): void {
  const kind = readKind(cursor, ruleKinds);
  if (kind !== undefined) readMembers(cursor, ruleKinds[kind].members(outline));
}

/**
 * Whether a deal is agreed.
 *
 * @param rule - who must say yes; a party without votes counts 0, and votes that miss the quota by no
 *   more than 1e-9 reach it, so that shares such as 0.1 + 0.2 + 0.7 add up
 * @param parties - all parties of the scenario, in order
 * @param yes - ids of those that say yes; others than parties do not count
 * @throws SixPartyError `invalid-option`
 */
export function ruleAccepts(
  rule: AgreementRule,
  parties: readonly { readonly id: string }[],
  yes: readonly string[] | ReadonlySet<string>,
): boolean {
  try {
    return kindOf(rule).accepts(rule, parties, 'length' in yes ? yes : [...yes]);
  } catch (cause) {
    throw argumentError(cause, 'Nobody can say whether this is agreed.', [
      argumentProblem('rule', rule, aRule),
      argumentProblem('parties', parties, someParties),
      argumentProblem('yes', yes, someIds),
    ]);
  }
}

/** Looks at kinds only. */
function aRule(cursor: Cursor): void {
  if (readKind(cursor, ruleKinds) !== 'every') return;
  listOf((inner) => readKind(inner, singleKinds))(member(cursor, 'rules'));
}

const someParties = listOf(holding('a party', { id: (id) => typeof id === 'string' }));

const someIds = satisfying('a list or a set of ids', (value) => Array.isArray(value) || value instanceof Set);

/** Whether a rule needs the yes of every party, which is told without counting who said it. */
export function ruleNeedsAll(rule: AgreementRule): boolean {
  return kindOf(rule).needsAll(rule);
}

/** Says a rule as votes, all of which must be enough. @param parties - all parties of the scenario, in order */
export function ruleVotes(
  rule: AgreementRule,
  parties: readonly { readonly id: string }[],
): readonly RuleVotes[] {
  return kindOf(rule).votes(rule, parties);
}
