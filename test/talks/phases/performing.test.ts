import { describe, expect, test } from 'vitest';
import type { NuclearPath, ScenarioChanges } from '../../../src/scenario/index.js';
import type { DutyChoice, OpenDuty, Session, TalksEvent } from '../../../src/talks/index.js';
import { byHand } from '../playing.js';
import { only, round, tiny } from '../tiny.js';

const types = (events: readonly TalksEvent[]): string[] =>
  events
    .map(({ type }) => type)
    .filter(
      (type) =>
        !['moved', 'entered', 'influenced', 'convened', 'roundOpened', 'plenaryEnded', 'drifted'].includes(
          type,
        ),
    );
const holdsBack =
  (party: string, choice: DutyChoice = 'withhold') =>
  (duty: OpenDuty): DutyChoice =>
    duty.party === party ? choice : 'perform';
const statuses = (session: Session, id = 0): string[] =>
  session.state.public.agreements[id]!.duties.map(({ status }) => status);
const trust = (session: Session, of: string, party: string): { alpha: number; beta: number } =>
  session.state.private[of]!.trust[party]!;

describe('steps that are kept', () => {
  test('take effect by day, earn trust (more what cannot be taken back) and complete the agreement', () => {
    const session = byHand(tiny());
    const events = round(session, { deal: [2, 1, 0] });
    expect(types(events)).toEqual([
      'agreed',
      'timePassed',
      'performed',
      'performed',
      'performed',
      'agreementEnded',
      'ended',
    ]);
    expect(only(events, 'performed').map(({ day, level, issueIndex }) => [day, issueIndex, level])).toEqual([
      [61, 0, 1],
      [61, 0, 2],
      [61, 1, 1],
    ]);
    // kept 1 × (1 + costly 1 × (1 − reversibility 1 or 0))
    for (const of of ['South', 'Broker'])
      expect(trust(session, of, 'North')).toEqual({ alpha: 2 + 1 + 2, beta: 2 });
    expect(trust(session, 'North', 'South')).toEqual({ alpha: 3, beta: 2 });
    expect(session.state.public).toMatchObject({ levels: [2, 1, 0] });
    expect(session.state.public.agreements[0]).toMatchObject({ status: 'completed', brokenBy: null });
    expect(session.state.private.North!.intentions).toEqual([]);
    expect(session.state.public.outcome).toMatchObject({ kind: 'settlement' });
  });

  test('but late earn less', () => {
    const session = byHand(tiny({ dynamics: { delay: { geometricMean: 1.2, logSd: 0 } } }));
    const events = round(session, { deal: [1, 0, 0] });
    expect(only(events, 'performed')[0]).toMatchObject({ day: 73 });
    expect(trust(session, 'South', 'North')).toEqual({ alpha: 2.5, beta: 2 });
    expect(only(events, 'overdue')).toEqual([]);
  });

  test('but not by the session cost trust once, and then earn a little', () => {
    const session = byHand(tiny({ dynamics: { delay: { geometricMean: 2.5, logSd: 0 } } }));
    const first = round(session, { deal: [1, 0, 0] });
    expect(types(first)).toEqual(['agreed', 'timePassed', 'overdue']);
    expect(only(first, 'overdue')).toMatchObject([{ agreement: 0, duty: 0, withheld: false }]);
    expect(trust(session, 'South', 'North')).toEqual({ alpha: 2, beta: 2.25 });
    const second = round(session);
    expect(types(second)).toEqual(['timePassed', 'performed', 'agreementEnded']);
    expect(trust(session, 'South', 'North')).toEqual({ alpha: 2.5, beta: 2.25 });
  });

  test('a level is reached only without a gap below it', () => {
    const months = { arms: { obligation: { months: [6, 1] } } };
    const session = byHand(tiny({ issues: months }));
    const first = round(session, { deal: [2, 0, 0] });
    expect(only(first, 'performed')).toMatchObject([{ duty: 1, level: null }]);
    expect(session.state.public.levels).toEqual([0, 0, 0]);
    expect(only(round(session), 'performed')).toMatchObject([{ duty: 0, level: 2 }]);
    expect(session.state.public.levels).toEqual([2, 0, 0]);
  });
});

describe('stages', () => {
  test('open one after another, when all before is done; days count from then', () => {
    const session = byHand(tiny());
    const first = round(session, { deal: [2, 2, 1] });
    const [agreed] = only(first, 'agreed');
    expect(
      agreed!.duties.map(({ issue, level, stage, status, dueDay }) => [issue, level, stage, status, dueDay]),
    ).toEqual([
      ['arms', 1, 1, 'due', 61],
      ['arms', 2, 2, 'waiting', -1],
      ['aid', 1, 1, 'due', 61],
      ['aid', 2, 3, 'waiting', -1],
    ]);
    expect(only(first, 'stageOpened')).toMatchObject([{ stage: 2, due: [{ duty: 1, dueDay: 122 }] }]);
    expect(statuses(session)).toEqual(['performed', 'due', 'performed', 'waiting']);
    const second = round(session);
    expect(only(second, 'performed')).toMatchObject([{ duty: 1, day: 122, level: 2 }]);
    expect(only(second, 'stageOpened')).toMatchObject([{ stage: 3, due: [{ duty: 3, dueDay: 183 }] }]);
    expect(types(round(session))).toEqual(['timePassed', 'performed', 'agreementEnded', 'ended']);
  });

  test('do not open while one party holds back', () => {
    const session = byHand(tiny({ dynamics: { graceMonths: 12 } }));
    const events = round(session, { deal: [2, 2, 1], choose: holdsBack('South') });
    expect(only(events, 'stageOpened')).toEqual([]);
    expect(statuses(session)).toEqual(['performed', 'waiting', 'withheld', 'waiting']);
    expect(only(round(session), 'performed')).toMatchObject([{ duty: 2 }]);
    expect(session.state.public.agreements[0]!.stage).toBe(2);
  });
});

describe('steps that are withheld', () => {
  test('cost trust once, and beyond the grace break the agreement: what can be taken back is', () => {
    const session = byHand(tiny());
    const first = round(session, { deal: [1, 1, 0], choose: holdsBack('South') });
    expect(types(first)).toEqual(['agreed', 'timePassed', 'performed', 'overdue']);
    expect(only(first, 'overdue')).toMatchObject([{ withheld: true }]);
    expect(trust(session, 'North', 'South')).toEqual({ alpha: 2, beta: 3 });
    expect(session.state.public.levels).toEqual([1, 0, 0]);
    // Due on day 61, two months of grace: until day 122.
    const second = round(session, { choose: holdsBack('South') });
    expect(types(second)).toEqual(['timePassed', 'agreementEnded']);
    expect(only(second, 'agreementEnded')).toMatchObject([
      { status: 'broken', by: 'South', snapBack: [{ issue: 'arms', issueIndex: 0, level: 1 }] },
    ]);
    expect(session.state.public.levels).toEqual([0, 0, 0]);
    expect(statuses(session)).toEqual(['reversed', 'withheld']);
    expect(session.state.public.agreements[0]).toMatchObject({ status: 'broken', brokenBy: 'South' });
    expect(only(round(session), 'moved').some(({ move }) => move.kind === 'implement')).toBe(false);
  });

  test('what cannot be taken back stays, and all that is below it', () => {
    const session = byHand(tiny());
    round(session, { deal: [2, 1, 0], choose: holdsBack('South') });
    const events = round(session, { choose: holdsBack('South') });
    expect(only(events, 'agreementEnded')).toMatchObject([{ by: 'South', snapBack: [] }]);
    expect(session.state.public.levels).toEqual([2, 0, 0]);
  });

  test('the guilty keep what they did', () => {
    const session = byHand(tiny());
    const choose = ({ issue, level }: OpenDuty): DutyChoice =>
      issue === 'aid' && level === 2 ? 'withhold' : 'perform';
    round(session, { deal: [0, 2, 0], choose });
    const events = round(session, { choose });
    expect(only(events, 'agreementEnded')).toMatchObject([{ by: 'South', snapBack: [] }]);
    expect(session.state.public.levels).toEqual([0, 1, 0]);
  });

  test('are taken back with the chance that they can be', () => {
    let back = 0;
    for (let n = 0; n < 200; n++) {
      const session = byHand(
        tiny({ issues: { arms: { obligation: { reversibility: [0.3, 0] } } } }),
        `seed ${n}`,
      );
      round(session, { deal: [1, 1, 0], choose: holdsBack('South') });
      round(session, { choose: holdsBack('South') });
      back += session.state.public.levels[0] === 0 ? 1 : 0;
    }
    expect(Math.abs(back / 200 - 0.3)).toBeLessThan(3 * Math.sqrt((0.3 * 0.7) / 200));
  });

  test('may still be performed within the grace', () => {
    const session = byHand(tiny({ dynamics: { graceMonths: 4 } }));
    round(session, { deal: [1, 1, 0], choose: holdsBack('South') });
    const events = round(session);
    expect(only(events, 'performed')).toMatchObject([{ duty: 1, day: 161, level: 1 }]);
    expect(only(events, 'agreementEnded')).toMatchObject([{ status: 'completed', by: null }]);
  });
});

describe('steps that are only claimed', () => {
  const works = (changes: Partial<NuclearPath> = {}): ScenarioChanges => ({
    dynamics: {
      paths: [
        {
          id: 'works',
          label: 'x',
          party: 'North',
          initial: 1,
          perYear: 1,
          most: 20,
          stopsAt: { issue: 'arms', level: 1 },
          endsAt: { issue: 'arms', level: 2 },
          detection: [1],
          ...changes,
        },
      ],
    },
  });
  const conceals = { deal: [1, 1, 0], choose: holdsBack('North', 'conceal') };

  test('look performed, and stay hidden while nobody finds out', () => {
    const session = byHand(tiny(works({ detection: [0] })));
    const events = round(session, conceals);
    expect(only(events, 'performed').map(({ concealed }) => concealed)).toEqual([true, false]);
    expect(session.state.public.levels).toEqual([1, 1, 0]);
    expect(statuses(session)).toEqual(['performed', 'performed']);
    expect(session.state.private.North!.concealed).toEqual([
      { agreement: 0, duty: 0, issue: 'arms', level: 1, found: false },
    ]);
    expect(JSON.stringify(session.state.public)).not.toContain('conceal');
    expect(session.state.private.South!.concealed).toEqual([]);
    expect(trust(session, 'South', 'North')).toEqual({ alpha: 3, beta: 2 });
    // What was only claimed to stop goes on growing; the others believe that it stands still.
    round(session);
    expect(session.state.private.North!.stocks.works).toBeGreaterThan(session.state.public.estimates.works!);
  });

  test('that are found cost trust, are undone and break the agreement', () => {
    // Day 100 the claim, found in the gap after; the aid is not complete by then.
    const session = byHand(tiny({ ...works(), issues: { aid: { obligation: { months: [9, 9] } } } }));
    round(session, conceals);
    const events = round(session);
    expect(types(events)).toEqual(['timePassed', 'found', 'agreementEnded']);
    expect(only(events, 'found')).toMatchObject([{ party: 'North', issueIndex: 0, level: 0 }]);
    expect(only(events, 'agreementEnded')).toMatchObject([{ status: 'broken', by: 'North' }]);
    expect(session.state.public.levels).toEqual([0, 0, 0]);
    expect(statuses(session)[0]).toBe('breached');
    expect(trust(session, 'South', 'North')).toEqual({ alpha: 3, beta: 5 });
    expect(session.state.private.North!.concealed).toEqual([]);
  });

  test('make others take back what they can', () => {
    const session = byHand(tiny(works()));
    round(session, { deal: [2, 1, 1], choose: holdsBack('North', 'conceal') });
    const events = round(session, { choose: holdsBack('North', 'withhold') });
    expect(only(events, 'agreementEnded')).toMatchObject([
      { by: 'North', snapBack: [{ issue: 'aid', level: 1 }] },
    ]);
    expect(session.state.public.levels).toEqual([0, 0, 0]);
  });

  test('a hidden path that is found is public, and a breach if the party had promised to stop', () => {
    const hidden = works({ hidden: true, stopsAt: { issue: 'arms', level: 2 } });
    const idle = byHand(tiny(hidden));
    expect(idle.state.public.estimates).toEqual({ works: 0 });
    const events = round(idle);
    expect(only(events, 'exposed')).toMatchObject([{ path: 'works', party: 'North' }]);
    expect(idle.state.public.exposed).toEqual(['works']);
    expect(idle.state.private.North!.exposing).toEqual([]);
    expect(trust(idle, 'South', 'North')).toEqual({ alpha: 2, beta: 3 });
    round(idle);
    expect(only(idle.trace.events, 'exposed')).toHaveLength(1);
    expect(idle.state.public.estimates.works).toBeGreaterThan(0);

    const promised = byHand(tiny({ ...hidden, implemented: { arms: 1 } }));
    round(promised);
    expect(trust(promised, 'South', 'North')).toEqual({ alpha: 2, beta: 5 });
  });
});
