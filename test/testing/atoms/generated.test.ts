import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialState, isSubstance, pursuesDiplomacy, rulebookOf } from '../../../src/talks/index.js';
import type { PublicState, Rulebook, TalksEvent, TalksState } from '../../../src/talks/index.js';
import { atomKinds } from '../../../src/testing/atoms/atomKinds.js';
import * as testing from '../../../src/testing/index.js';
import type { Atom } from '../../../src/testing/index.js';
import { seeds, talks } from '../../talks/arbitraries.js';
import { walk } from '../../talks/playing.js';
import { truthOf } from './told.js';

/** One event between two states. */
interface Step {
  readonly before: TalksState;
  readonly event: TalksEvent;
  readonly after: TalksState;
}

/** What an atom says of one event, read off the states wherever they tell. */
type Reading = (step: Step) => boolean;

type Case = readonly [atom: Atom, reading: Reading, kind: 'happens' | 'stands' | 'any moment'];

const newlyDuty = ({ before, after }: Step, status: string) =>
  after.public.agreements.flatMap(({ duties }, a) =>
    duties.filter((duty, d) => {
      const was = before.public.agreements[a]?.duties[d]?.status;
      return was !== undefined && was !== status && duty.status === status;
    }),
  );
const newlySigned = ({ before, after }: Step) =>
  after.public.agreements.slice(before.public.agreements.length);
const broke = ({ before, after }: Step, party?: string) =>
  after.public.agreements.some(
    ({ status, brokenBy }, a) =>
      status === 'broken' &&
      before.public.agreements[a]!.status !== 'broken' &&
      (party ?? brokenBy) === brokenBy,
  );
const inForce = (now: PublicState) =>
  now.agreements.filter(({ status }) => status === 'standing' || status === 'completed');

/** All atoms with a party and an issue of a scenario put in. */
function casesOf(book: Rulebook): Case[] {
  const [party, other] = [book.ids[0]!, book.ids[1]!];
  const issue = book.scenario.issues.find(({ obligation }) => obligation)?.id ?? book.scenario.issues[0]!.id;
  const k = book.issueIndex[issue]!;
  const costs = book.scenario.costs?.costs ?? {};
  const [free = party] = Object.keys(book.scenario.costs?.optOut ?? {});
  const watch = book.scenario.schedule?.verification?.issue;
  const raises = ({ before, event, after }: Step, level: number, of = k): boolean =>
    event.type === 'performed' && before.public.levels[of]! < level && level <= after.public.levels[of]!;
  // Without a schedule what is signed is had at once.
  const levelNow = (now: PublicState): number =>
    (book.scenario.schedule ? undefined : inForce(now).at(-1)?.deal[k]) ?? now.levels[k]!;
  const walked = ({ before, after }: Step, by: string): boolean =>
    before.public.table.walkedOut !== by && after.public.table.walkedOut === by && !after.public.table.closed;
  const spoke = ({ before, after }: Step): PublicState['signals'][string] | undefined =>
    before.public.signals[party] === undefined ? after.public.signals[party] : undefined;
  return [
    [testing.agreed(), (step) => newlySigned(step).length > 0, 'happens'],
    [
      testing.agreed({ substance: true }),
      (step) => newlySigned(step).some(({ deal }) => isSubstance(book, deal)),
      'happens',
    ],
    [testing.inForce(), ({ after }) => inForce(after.public).length > 0, 'stands'],
    [
      testing.inForce({ substance: true }),
      ({ after }) => inForce(after.public).some(({ deal }) => isSubstance(book, deal)),
      'stands',
    ],
    [testing.walkedOut(party), (step) => walked(step, party), 'happens'],
    [testing.walkedOut(), (step) => book.ids.some((id) => walked(step, id)), 'happens'],
    [
      testing.leftTalks(party),
      ({ before, after }) => after.public.left.includes(party) && !before.public.left.includes(party),
      'happens',
    ],
    [
      testing.leftTalks(),
      ({ before, after }) => after.public.left.length > before.public.left.length,
      'happens',
    ],
    [
      testing.breached(party),
      (step) => broke(step, party) || newlyDuty(step, 'breached').some((duty) => duty.party === party),
      'happens',
    ],
    [testing.breached(), (step) => broke(step) || newlyDuty(step, 'breached').length > 0, 'happens'],
    [
      testing.exposed(),
      ({ before, after }) => after.public.exposed.length > before.public.exposed.length,
      'happens',
    ],
    [
      testing.aidDelivered(party),
      (step) =>
        newlyDuty(step, 'performed').some(
          (duty) => duty.party === party && costs[duty.issue]?.[duty.level - 1] !== undefined,
        ),
      'happens',
    ],
    [
      testing.aidDelivered(),
      (step) =>
        newlyDuty(step, 'performed').some((duty) => costs[duty.issue]?.[duty.level - 1] !== undefined),
      'happens',
    ],
    [
      testing.attended(party),
      ({ event, after }) =>
        (event.type === 'convened' || (!book.dynamics && event.type === 'roundOpened')) &&
        after.public.present.includes(party),
      'happens',
    ],
    [
      testing.sessionHeld(),
      ({ before, event, after }) =>
        (event.type === 'convened' && after.public.sessions > before.public.sessions) ||
        (!book.dynamics && event.type === 'roundOpened'),
      'happens',
    ],
    [
      testing.chairStated(),
      ({ before, after }) => (after.public.stated?.length ?? 0) > (before.public.stated?.length ?? 0),
      'happens',
    ],
    [
      testing.optedOut(free),
      (step) => newlySigned(step).some(({ optOuts }) => (optOuts[free]?.length ?? 0) > 0),
      'happens',
    ],
    [testing.abandonedDiplomacy(party), ({ after }) => !pursuesDiplomacy(after.public, party), 'any moment'],
    [testing.level(issue).atLeast(1), ({ after }) => levelNow(after.public) >= 1, 'stands'],
    [testing.level(issue).atMost(0), ({ after }) => [0].includes(levelNow(after.public)), 'stands'],
    [testing.level(issue).equals(1), ({ after }) => levelNow(after.public) === 1, 'stands'],
    [
      testing.performed(issue),
      ({ before, event, after }) =>
        event.type === 'performed' && after.public.levels[k]! > before.public.levels[k]!,
      'happens',
    ],
    [testing.performed(issue, 1), (step) => raises(step, 1), 'happens'],
    [
      testing.promised(issue),
      (step) => newlySigned(step).some(({ duties }) => duties.some((duty) => duty.issue === issue)),
      'happens',
    ],
    [
      testing.promised(issue, 1),
      (step) =>
        newlySigned(step).some(({ duties }) =>
          duties.some((duty) => duty.issue === issue && duty.level === 1),
        ),
      'happens',
    ],
    [testing.statement(party), (step) => spoke(step) !== undefined, 'happens'],
    [testing.statement(party, 'accusatory'), (step) => spoke(step)?.tone === 'accusatory', 'happens'],
    [
      testing.statement(party, 'conciliatory', other),
      (step) => spoke(step)?.tone === 'conciliatory' && spoke(step)?.toward === other,
      'happens',
    ],
    [testing.ended(), ({ after }) => after.public.phase === 'ended', 'happens'],
    [testing.ended('inconclusive'), ({ after }) => after.public.outcome?.kind === 'inconclusive', 'happens'],
    [testing.noDealAbove(party, 0), ({ after }) => after.private[party]!.noDeal > 0, 'stands'],
    [
      testing.holds('early', (state) => state.public.day < 100),
      ({ after }) => after.public.day < 100,
      'stands',
    ],
    ...(watch === undefined
      ? []
      : [
          [
            testing.inspectorsReturned(),
            (step: Step) => raises(step, 1, book.issueIndex[watch]),
            'happens',
          ] satisfies Case,
        ]),
    ...(book.dynamics?.hazards ?? [])
      .slice(0, 1)
      .map(({ id }): Case => [
        testing.occurred(id),
        ({ before, after }) => (after.public.occurred[id] ?? 0) > (before.public.occurred[id] ?? 0),
        'happens',
      ]),
    ...(book.dynamics?.conduct?.actions ?? []).slice(0, 2).flatMap(({ id, party }): Case[] => {
      const times = ({ public: { acted = [] } }: TalksState, wanted?: string): number =>
        acted.filter((one) => one.party === party && one.action === (wanted ?? one.action)).length;
      return [
        [testing.acted(party, id), ({ before, after }) => times(after, id) > times(before, id), 'happens'],
        [testing.acted(party), ({ before, after }) => times(after) > times(before), 'happens'],
      ];
    }),
    ...(book.dynamics?.conduct?.conditions ?? [])
      .slice(0, 2)
      .map(({ id }): Case => [
        testing.conditionHeld(id),
        ({ after: { public: now } }) =>
          (now.conditions ?? []).some(
            ({ id: held, until }) => held === id && (until === null || until > now.day),
          ),
        'happens',
      ]),
  ];
}

describe('atoms on generated talks', () => {
  test('say what the states say, per event and per round', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(talks, seeds, (scenario, seed) => {
        const book = rulebookOf(scenario);
        const cases = casesOf(book);
        const perEvent: boolean[][] = cases.map(() => []);
        const perRound: boolean[][] = cases.map(() => []);
        let before: TalksState = structuredClone(initialState(book, seed));
        const { events } = walk(scenario, seed, {
          event(event, state) {
            const after = structuredClone(state);
            const round = Math.max(0, after.public.round - 1);
            cases.forEach(([atom, reading, kind], place) => {
              const holds = reading({ before, event, after });
              perEvent[place]!.push(holds);
              const known = perRound[place]!;
              known[round] = kind === 'stands' ? holds : holds || (known[round] ?? false);
              if (holds) seen.add(atom.kind);
            });
            before = after;
          },
        });
        cases.forEach(([atom], place) => {
          const log = { scenario, events };
          expect({ atom, per: truthOf(atom, log, 'event') }).toEqual({ atom, per: perEvent[place] });
          expect({ atom, per: truthOf(atom, log) }).toEqual({ atom, per: perRound[place] });
        });
      }),
      { numRuns: 40, seed: 12 },
    );
    // Each kind was true somewhere, or it was not tested; the rest is in the other tests of this folder.
    const rare = ['optedOut', 'inspectorsReturned'];
    expect(Object.keys(atomKinds).filter((kind) => !seen.has(kind) && !rare.includes(kind))).toEqual([]);
  });
});

test('every kind of atom has a constructor of its own name', () => {
  const exported: Readonly<Record<string, unknown>> = testing;
  for (const [kind, { make }] of Object.entries(atomKinds)) expect(make).toBe(exported[kind]);
});
