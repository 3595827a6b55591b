import { describe, expect, test } from 'vitest';
import type { Agreed, Duty, TalksEvent } from '../../src/talks/index.js';
import { held, moved, opened, told } from './told.js';

const occurred = (id: string, party: string, day: number): TalksEvent => ({
  type: 'occurred',
  id,
  party,
  day,
  effects: [],
});

const draft = [3, 3, 2, 2, 1, 1, 1, 0, 1, 2, 1];
const puts = (deal: readonly number[]): TalksEvent => moved('China', { kind: 'propose', deal });
const yes = (party: string): TalksEvent => moved(party, { kind: 'accept' });

test('a round has its number, date and session', () => {
  expect(told(opened(2, 14), held)).toContain('ROUND 2 · 16 December 2003 · session 1');
  expect(told(opened(1, 0))).toContain('ROUND 1 · 2 December 2003 · no session');
});

describe('the world', () => {
  test('repeats stand in one place with their dates', () => {
    const days = [20, 25, 33].map((day) => occurred('espionageCharge', 'DPRK', day));
    const text = told(...days, occurred('freezeOffer', 'DPRK', 7));
    expect(text).toContain('(3 times: 22 Dec 2003, 27 Dec 2003, 4 Jan 2004).');
    expect(text).toContain('Pyongyang offers a freeze for rewards (9 Dec 2003).');
    expect(text.match(/Pyongyang radio charges/g)).toHaveLength(1);
  });

  test('many repeats are told from the first to the last', () => {
    const days = [0, 1, 2, 3].map((day) => occurred('espionageCharge', 'DPRK', day));
    expect(told(...days)).toContain('(4 times: 2 Dec 2003 to 5 Dec 2003)');
  });

  test('repeats of one day are told with that day once', () => {
    const at = (...days: number[]) => told(...days.map((day) => occurred('espionageCharge', 'DPRK', day)));
    expect(at(20, 20)).toContain('(2 times on 22 Dec 2003)');
    expect(at(20, 20, 25)).toContain('(3 times: 22 Dec 2003 2 times, 27 Dec 2003)');
  });
});

describe('statements', () => {
  const says = (party: string, tone: 'conciliatory' | 'neutral' | 'accusatory', toward: string) =>
    moved(party, { kind: 'signal', tone, toward, attend: true });

  test('those alike together, neutral ones not at all', () => {
    const text = told(
      says('US', 'neutral', 'DPRK'),
      says('DPRK', 'accusatory', 'US'),
      says('China', 'conciliatory', 'DPRK'),
      says('ROK', 'conciliatory', 'DPRK'),
    );
    expect(text).toContain(
      'Statements Pyongyang accuses Washington; Beijing and Seoul speak kindly of Pyongyang.',
    );
  });

  test('a round that repeats them says so in a word', () => {
    const said = says('DPRK', 'accusatory', 'US');
    expect(told(said, opened(2, 90), said)).toContain('As before statements.');
  });
});

test('meetings are told by what was urged', () => {
  const text = told(
    moved('US', {
      kind: 'consult',
      meetings: [
        { with: 'Japan', urge: 0.1, disclose: [] },
        { with: 'China', urge: 0.5, disclose: [] },
      ],
    }),
    moved('China', { kind: 'consult', meetings: [{ with: 'DPRK', urge: 0.8, disclose: [] }] }),
  );
  expect(text).toContain(
    'Meetings For flexibility: Beijing with Pyongyang. For firmness: Washington with Tokyo. For neither: Washington with Beijing.',
  );
});

test('the line of the caucus is told in words', () => {
  const text = told({ type: 'caucused', members: ['US', 'ROK', 'Japan'], line: draft, floor: 0.2 });
  expect(text).toContain('Washington, Seoul and Tokyo agree on verification: plus sampling/forensics;');
  expect(text).not.toContain('civil nuclear');
});

test('later on only what changed in the line', () => {
  const caucused = (line: readonly number[]): TalksEvent => ({
    type: 'caucused',
    members: ['US', 'ROK'],
    line,
    floor: 0,
  });
  const text = told(
    caucused(draft),
    opened(2, 90),
    caucused(draft),
    opened(3, 180),
    caucused(draft.with(6, 0)),
  );
  expect(text).toContain('session As before caucus.');
  expect(text).toContain('Caucus The line changes: energy now none.');
});

test('flexibility is told where it moved', () => {
  const influenced = (US: number, DPRK: number): TalksEvent => ({
    type: 'influenced',
    flexibility: { US, DPRK },
  });
  const text = told(influenced(0, 0.3), opened(2, 90), influenced(0.02, 0.4));
  expect(text).toContain('Flexibility Washington 0.00, Pyongyang 0.30, on a scale from 0 to 1.');
  expect(text).toContain('Flexibility Pyongyang 0.40.');
});

describe('attendance', () => {
  const convened = (isHeld: boolean, absent: string[]): TalksEvent => ({
    type: 'convened',
    held: isHeld,
    present: [],
    absent,
  });

  test('who stays away, and why there is no session', () => {
    expect(told(convened(false, ['DPRK']))).toContain(
      'Not held Pyongyang does not come, and without Pyongyang no session is held.',
    );
    expect(told(convened(false, ['US', 'DPRK']))).toContain(
      'do not come, and without Washington or Pyongyang',
    );
  });

  test('who leaves for good', () => {
    expect(told({ type: 'left', party: 'DPRK' })).toContain('Pyongyang leaves the talks for good.');
  });
});

describe('the plenary', () => {
  const objections = [
    { issue: 'sequencing', direction: 'up' },
    { issue: 'verification', direction: 'up' },
    { issue: 'security', direction: 'down' },
  ] as const;
  const no = moved('US', { kind: 'object', objections });

  test('objections by party and direction, then who says yes', () => {
    const text = told(
      held,
      puts(draft),
      no,
      yes('ROK'),
      moved('Japan', { kind: 'accept', optOut: ['energy'] }),
    );
    expect(text).toContain('Draft 1 Beijing puts verification: plus sampling/forensics; sequencing: phased');
    expect(text).toContain('No: Washington (more sequencing and verification; less security).');
    expect(text).toContain('Yes: Seoul, Tokyo (not paying for energy).');
  });

  test('a second draft is told by what is new in it', () => {
    const text = told(held, puts(draft), no, puts(draft.with(2, 3)), yes('US'), yes('DPRK'), yes('ROK'));
    expect(text).toContain('Draft 2 Sequencing now front-loaded DPRK steps. Yes from all.');
  });

  test('a draft of an earlier session is told by its name, with the same answers in a row', () => {
    const session = [held, puts(draft), no, puts(draft.with(2, 3)), no];
    const text = told(...session, opened(2, 90), ...session);
    expect(text).toContain('Drafts 1–2 Beijing puts drafts 1–2 of session 1 again, with the same answers.');
    const other = told(...session, opened(2, 90), held, puts(draft), yes('US'));
    expect(other).toContain('Beijing puts draft 1 of session 1 again. Yes: Washington.');
  });

  test('a counter-proposal is the line of the caucus or a text of its own', () => {
    const line = draft.with(0, 4);
    const caucused: TalksEvent = { type: 'caucused', members: ['US', 'ROK'], line, floor: 0 };
    const shows = (counter: readonly number[]) => moved('US', { kind: 'object', objections: [], counter });
    expect(told(caucused, held, puts(draft), shows(line))).toContain(
      'Washington (shows the line of the caucus)',
    );
    expect(told(caucused, held, puts(draft), shows(draft))).toContain('Washington (shows a text of its own)');
  });

  test('how it ends without agreement', () => {
    const ended = (reason: 'closed' | 'walkedOut' | 'lastReading' | 'deadline', by: string | null = null) =>
      told(held, puts(draft), { type: 'plenaryEnded', phase: 'assigning', reason, by });
    expect(ended('closed', 'China')).toContain('No deal Beijing closes the session.');
    const unput = told(held, { type: 'plenaryEnded', phase: 'assigning', reason: 'closed', by: 'China' });
    expect(unput).toContain('No deal Beijing closes the session without a draft.');
    expect(ended('walkedOut', 'DPRK')).toContain('No deal Pyongyang walks out.');
    expect(ended('lastReading')).toContain('No deal The last reading fails.');
    expect(ended('deadline')).toContain('No deal Every turn is taken.');
    const levels = { rollback: 1, verification: 0, sequencing: 0, energy: 2 };
    expect(told(held, puts(draft), { type: 'chairStated', by: 'China', levels })).toMatch(
      /Statement Beijing states what nobody objected to: sequencing: .+; rollback: freeze; energy: .+\. It binds nobody\./,
    );
  });
});

describe('agreements', () => {
  const duty = (party: string, issue: string, level: number, stage: number): Duty => ({
    issue,
    level,
    party,
    share: 1,
    stage,
    months: 2,
    status: stage === 1 ? 'due' : 'waiting',
    dueDay: stage === 1 ? 75 : -1,
    doneDay: -1,
    overdue: false,
  });
  const agreed = (id: number, supersedes: number[] = []): Agreed => ({
    type: 'agreed',
    id,
    day: 14,
    deal: draft,
    optOuts: { Japan: ['energy'] },
    status: 'standing',
    stage: 1,
    duties: [
      duty('DPRK', 'rollback', 1, 1),
      duty('US', 'energy', 1, 1),
      duty('ROK', 'energy', 1, 1),
      duty('DPRK', 'rollback', 2, 2),
    ],
    phase: 'assigning',
    gains: { US: 0.115, DPRK: -0.02 },
    supersedes,
  });
  const performed = (place: number, day: number, concealed = false): TalksEvent => ({
    type: 'performed',
    agreement: 0,
    duty: place,
    day,
    concealed,
    issueIndex: 0,
    level: null,
    trust: [],
  });
  const after = (...events: TalksEvent[]): string => told(held, puts(draft), agreed(0), ...events);

  test('what was agreed, in full, with gains and opt-outs', () => {
    expect(after()).toContain(
      'AGREED verification: plus sampling/forensics; undeclared sites by mutual consent (written);',
    );
    expect(after()).toContain('Tokyo does not pay for energy.');
    expect(after()).toContain('Expected Gains over no deal: Washington +0.12, Pyongyang -0.02.');
  });

  test('one that binds nobody is no agreement of substance', () => {
    const principles = { ...agreed(0), deal: draft.with(9, 1) };
    expect(told(held, puts(principles.deal), principles)).toContain(
      'AGREED No agreement of substance, but signed.',
    );
  });

  test('a later one takes the place of an earlier one', () => {
    expect(after(agreed(1, [0]))).toContain('It takes the place of the agreement of 16 December 2003.');
  });

  test('what was done, by whom, when and how late', () => {
    const text = after(performed(1, 70), performed(0, 130), performed(2, 80));
    expect(text).toContain('Done energy 1 (emergency 50 kt HFO) by Washington and Seoul, 20 Feb 2004;');
    expect(text).toContain('rollback 1 (freeze) by Pyongyang, 10 Apr 2004, 2 months late.');
  });

  test('what was feigned, withheld, is overdue', () => {
    expect(after(performed(0, 70, true))).toContain('Feigned rollback 1 (freeze) by Pyongyang, 10 Feb 2004.');
    const withheld = [{ agreement: 0, duty: 0 }];
    const passed: TalksEvent = {
      type: 'timePassed',
      day: 90,
      undertaken: [],
      withheld,
      found: [],
      exposing: [],
    };
    expect(after(passed)).toContain('Withheld rollback 1 (Pyongyang).');
    const late = (place: number): TalksEvent => ({
      type: 'overdue',
      agreement: 0,
      duty: place,
      withheld: false,
      trust: [],
    });
    expect(after(late(1), late(2), late(0))).toContain(
      'Overdue energy 1 (Washington and Seoul), rollback 1 (Pyongyang).',
    );
  });

  test('what was found', () => {
    const found: TalksEvent = {
      type: 'found',
      party: 'DPRK',
      agreement: 0,
      duty: 0,
      issueIndex: 0,
      level: 0,
      trust: [],
    };
    expect(after(found)).toContain('Found out Pyongyang claimed rollback 1 (freeze) and had not done it.');
    const exposed: TalksEvent = { type: 'exposed', path: 'enrichment', party: 'DPRK', trust: [] };
    expect(after(exposed)).toContain("Exposed Hidden uranium enrichment in Pyongyang's hands.");
  });

  test('a stage opens', () => {
    const stage: TalksEvent = {
      type: 'stageOpened',
      agreement: 0,
      stage: 2,
      due: [{ duty: 3, dueDay: 200 }],
    };
    expect(after(stage)).toContain(
      'Next stage Stage 2 of the agreement opens; due until 19 June 2004: rollback 2 (Pyongyang).',
    );
  });

  test('an agreement is completed or broken', () => {
    const ended = (status: 'completed' | 'broken', by: string | null, levels: number[]): TalksEvent => ({
      type: 'agreementEnded',
      agreement: 0,
      status,
      by,
      snapBack: levels.map((level) => ({ issue: 'energy', issueIndex: 6, level })),
    });
    expect(after(ended('completed', null, []))).toContain('COMPLETED The agreement is carried out in full.');
    expect(after(ended('broken', 'DPRK', [2, 1]))).toContain(
      'BROKEN The agreement breaks on the conduct of Pyongyang. Taken back: energy 2 (HFO 500 kt/yr or 1 Mt total) and energy 1 (emergency 50 kt HFO).',
    );
    expect(after(ended('broken', 'US', []))).toContain('Nothing is taken back.');
  });
});

test('a fork is told', () => {
  expect(told({ type: 'reseeded', seed: 'x' })).toContain('Fork From here on chance comes from seed "x".');
});
