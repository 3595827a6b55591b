import { describe, expect, test } from 'vitest';
import { metricsOf } from '../../../src/analysis/index.js';
import { account } from '../../../src/report/index.js';
import { checkScenario, daysBetween } from '../../../src/scenario/index.js';
import type { Conduct, ScenarioChanges } from '../../../src/scenario/index.js';
import { verifyTrace } from '../../../src/talks/index.js';
import type { Session } from '../../../src/talks/index.js';
import { action, calm } from '../calm.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';

const conduct: Conduct = {
  dates: { least: 30, spread: 0 },
  noise: 0.01,
  reference: calm,
  conditions: [
    { id: 'frozen', label: 'accounts are frozen' },
    { id: 'listed', label: 'a list is published', months: 5 },
    {
      id: 'boycott',
      label: 'the North stays away',
      keepsAway: 'North',
      because: ['frozen', 'listed'],
      price: { base: 1, perGrievance: 0.5 },
    },
  ],
  actions: [
    action('North', 'boycott', { unless: ['boycott'], sets: ['boycott'] }),
    action('North', 'return', { requires: ['boycott'], unsets: ['boycott'] }),
    action('South', 'freeze', {
      sets: ['frozen'],
      effects: [{ kind: 'grievance', party: 'North', against: 'South', by: 2 }],
    }),
    action('South', 'list', { sets: ['listed'] }),
    action('South', 'release', { requires: ['frozen'], unsets: ['frozen'] }),
    action('Broker', 'sweeten', { pays: { boycott: 1 / 3 } }),
    action('South', 'give', { pays: { boycott: 1 } }),
  ],
};

const changes: ScenarioChanges = { dynamics: { conduct, grievanceKept: 1 } };

/** Plays rounds with acts by day: `30: ['South', 'freeze']`; the North comes if it may. */
function played(acts: Readonly<Record<number, readonly [string, string]>>, rounds = 1): Session {
  const session = byHand(tiny(changes));
  for (let n = 0; n < rounds && session.toAct !== null; n++) {
    const away = session.state.public.conditions?.some(({ keepsAway }) => keepsAway === 'North') ?? false;
    round(session, {
      signal: { North: { attend: !away } },
      act: (party, day) => (acts[day]?.[0] === party ? acts[day][1] : undefined),
    });
  }
  return session;
}

const held = ({ state }: Session) => (state.public.conditions ?? []).map(({ id }) => id);

describe('a boycott', () => {
  test('needs a cause, which is what was done last, and has a price that grows with the grievance', () => {
    const session = played({ 30: ['South', 'freeze'], 60: ['South', 'list'], 90: ['North', 'boycott'] });
    expect(session.state.public.conditions!.at(-1)).toEqual({
      id: 'boycott',
      since: 90,
      until: null,
      keepsAway: 'North',
      cause: 'listed',
      owed: 2,
    });
    const none = byHand(tiny(changes));
    round(none, {
      act(party, day) {
        if (party !== 'North' || day !== 30) return undefined;
        const refused = none.play({ kind: 'act', action: 'boycott' });
        expect(refused).toMatchObject({
          ok: false,
          rejection: { code: 'not-allowed', message: 'It needs a cause: "frozen" or "listed".' },
        });
        return undefined;
      },
    });
  });

  const boycott = { 30: ['South', 'freeze'], 60: ['North', 'boycott'] } as const;

  test('cancels sessions, and is over when its cause is undone', () => {
    const session = played({ ...boycott, 210: ['South', 'release'] }, 6);
    const convened = only([...session.trace.events], 'convened');
    expect(convened.map((one) => one.held)).toEqual([true, false, false, true, true, true]);
    const [undone] = only([...session.trace.events], 'actTaken').slice(-1);
    expect(undone!.unsets).toEqual(['frozen', 'boycott']);
    expect(held(session)).toEqual([]);
    expect(verifyTrace(session.trace)).toEqual(session.state);
  });

  test('outlasts a cause that runs out by itself: nobody has undone it', () => {
    const session = played({ 30: ['South', 'list'], 60: ['North', 'boycott'] }, 3);
    expect(held(session)).toContain('boycott');
    expect(session.state.public.day).toBeGreaterThan(30 + 153);
  });

  test('is bought off in parts by what others do, to the last third', () => {
    const thirds = { 90: 'sweeten', 120: 'sweeten', 150: 'sweeten', 180: 'sweeten', 210: 'sweeten' };
    const acts = Object.fromEntries(
      Object.entries(thirds).map(([day, id]) => [day, ['Broker', id] as const]),
    );
    const almost = played({ ...boycott, ...acts }, 3);
    expect(held(almost)).toContain('boycott');
    expect(almost.state.public.conditions!.at(-1)!.owed).toBeCloseTo(1 / 3, 12);
    const paid = played({ ...boycott, ...acts, 240: ['Broker', 'sweeten'] }, 3);
    expect(held(paid)).toEqual(['frozen']);
    const sooner = played({ ...boycott, 90: ['South', 'give'], 120: ['South', 'give'] }, 2);
    expect(held(sooner)).toEqual(['frozen']);
  });

  test('is over when its party returns', () => {
    expect(held(played({ ...boycott, 120: ['North', 'return'] }, 2))).toEqual(['frozen']);
  });

  test('nothing is paid where there is none', () => {
    const session = played({ 30: ['Broker', 'sweeten'] });
    expect(only([...session.trace.events], 'actTaken')[0]).not.toHaveProperty('pays');
  });

  test('is told with its cause and its end, and its days are counted', () => {
    const session = played({ ...boycott, 90: ['South', 'give'], 120: ['South', 'give'] }, 6);
    const told = account(session.trace);
    expect(told).toContain('North: boycott (31 Jan 2004). The cause: accounts are frozen.');
    expect(told).toContain('South: give (1 Mar 2004). Paid in part: the North stays away.');
    expect(told).toContain(
      'South: give (31 Mar 2004). No longer: the North stays away, for that is paid for.',
    );
    const undone = played({ ...boycott, 120: ['South', 'release'] }, 2);
    expect(account(undone.trace)).toContain('No longer: the North stays away, for its cause is gone.');
    const days = metricsOf(tiny(changes)).find(({ name }) => name === 'held.boycott')!;
    const { state, trace } = session;
    expect(days.of({ state, trace, outcome: state.public.outcome! })).toBe(60);
  });
});

test('a cause is another condition, and only what has a price is paid for', () => {
  const [frozen, listed, boycott] = conduct.conditions;
  const wrong = tiny(changes);
  const issues = checkScenario({
    ...wrong,
    dynamics: {
      ...wrong.dynamics!,
      conduct: {
        ...conduct,
        conditions: [frozen!, listed!, { ...boycott!, because: ['boycott'], price: { base: 0 } }],
        actions: [...conduct.actions, action('South', 'bribe', { pays: { frozen: 1 } })],
      },
    },
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'dynamics.conduct.conditions[2].because[0]',
    'dynamics.conduct.conditions[2].price.base',
    'dynamics.conduct.actions[7].pays.frozen',
  ]);
});

describe('a dated event that sets conditions', () => {
  const event = {
    id: 'listing',
    label: 'a bank is listed',
    party: 'South',
    date: '2004-01-10',
    effects: [],
    sets: ['listed'],
  };
  const dated = tiny({
    ...changes,
    horizon: { rounds: 1 },
    dynamics: { ...changes.dynamics, events: [event] },
  });
  test('is a cause as an act is, and its own time runs from its day on', () => {
    const day = daysBetween(dated.start, event.date);
    const session = byHand(dated);
    const act = (party: string, at: number): string | undefined =>
      party === 'North' && at === 60 ? 'boycott' : undefined;
    while (session.toAct !== null) round(session, { act });
    const [listed, boycott] = session.state.public.conditions!;
    expect(listed).toEqual({ id: 'listed', since: day, until: day + 152, keepsAway: null });
    expect(boycott).toMatchObject({ id: 'boycott', cause: 'listed' });
    expect(verifyTrace(session.trace)).toEqual(session.state);
    const { trace, state } = session;
    const listedFor = metricsOf(dated).find(({ name }) => name === 'held.listed')!;
    expect(listedFor.of({ trace, state, outcome: state.public.outcome! })).toBe(100 - day);
  });

  test('sets nothing where parties do not act, and nothing that the scenario does not know', () => {
    const quiet = { ...dated, dynamics: { ...dated.dynamics!, conduct: undefined } };
    const { conduct: _, ...without } = quiet.dynamics;
    expect(checkScenario({ ...dated, dynamics: without })).toEqual([]);
    const unknown = { ...dated.dynamics!, events: [{ ...event, sets: ['lisetd'] }] };
    expect(checkScenario({ ...dated, dynamics: unknown })).toMatchObject([
      { path: 'dynamics.events[0].sets[0]', code: 'unknown-name', hint: 'Did you mean "listed"?' },
    ]);
  });
});

test('an act that leaves for good ends the talks of an essential party', () => {
  const quit = action('North', 'quit', { leaves: true });
  const session = byHand(
    tiny({ dynamics: { conduct: { ...conduct, actions: [quit, ...conduct.actions] } } }),
  );
  const asked: string[] = [];
  while (session.toAct !== null) {
    round(session, {
      act(party, day) {
        asked.push(party);
        return party === 'North' && day === 60 ? 'quit' : undefined;
      },
    });
  }
  // Nobody is asked any more, and no gap goes on: there is nothing to wait for.
  expect(asked).toEqual(['North', 'South', 'Broker', 'North']);
  expect(session.state.public.left).toEqual(['North']);
  expect(session.state.public.outcome).toMatchObject({ kind: 'collapse', endedBy: 'North', day: 60 });
  expect(verifyTrace(session.trace)).toEqual(session.state);
});

test('who stays away still meets others, and hears those that it hears without diplomacy; the others count as silent', () => {
  const influence = {
    susceptibility: 0.5,
    weights: { South: 0.6, Broker: 0.4 },
    onlyWithDiplomacy: ['South'],
  };
  const urge = (away: boolean): Session => {
    const session = byHand(tiny({ ...changes, parties: { North: { influence } } }));
    const acts: Readonly<Record<number, readonly [string, string]>> = {
      30: ['South', 'freeze'],
      ...(away && { 60: ['North', 'boycott'] as const }),
    };
    round(session, { act: (party, day) => (acts[day]?.[0] === party ? acts[day][1] : undefined) });
    round(session, {
      signal: { North: { attend: !away } },
      meet: { South: [{ with: 'North', urge: 1 }], Broker: [{ with: 'North', urge: 1 }] },
    });
    return session;
  };
  const [here, away] = [urge(false), urge(true)];
  const meetings = only([...away.trace.events], 'moved').flatMap(({ move }) =>
    move.kind === 'consult' ? move.meetings : [],
  );
  expect(meetings.map((one) => one.with)).toEqual(['North', 'North']);
  expect(here.state.private.North!.urged).toBe(1);
  expect(away.state.private.North!.urged).toBeCloseTo(0.6 * 0.5 + 0.4 * 1, 12);
});
