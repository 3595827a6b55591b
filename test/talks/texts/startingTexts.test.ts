import { expect, test } from 'vitest';
import { account } from '../../../src/report/index.js';
import { changeScenario } from '../../../src/scenario/index.js';
import { december2003, february2007, scenarios } from '../../../src/scenarios/index.js';
import { allowsText, openTalks, runTalks, textWarnings, type Talks } from '../../../src/talks/index.js';

const bound = (issue: string, then: { atLeast: number } | { atMost: number }, from = 0) => ({
  when: { issue: 'commitment', atLeast: from },
  then: { issue, ...then },
});
const withRules = (...constraints: object[]): Talks =>
  changeScenario(december2003, { constraints, horizon: { rounds: 1 }, sources: null } as never) as Talks;

test('the scenarios of the library allow texts, and plans', () => {
  for (const scenario of Object.values(scenarios)) expect(textWarnings(scenario), scenario.name).toEqual([]);
});

test('rules that leave no text are named, and the account says so', () => {
  const fixed = [bound('form', { atLeast: 1 }), bound('form', { atMost: 0 })];
  const none = withRules(...fixed, bound('verification', { atLeast: 1 }));
  expect(allowsText(none)).toBe(false);
  expect(textWarnings(none)).toMatchObject([
    {
      path: 'constraints[0]',
      message: 'The rules allow no text when the talks begin: no choice of structural options is left.',
      hint: 'There would be one without constraints[0], or without constraints[1].',
    },
  ]);
  const told = account(runTalks(none, { seed: '1' }));
  expect(told).toContain('The rules of this scenario allow no text: nothing can be signed');
  expect(told).toMatch(/without a draft\.\s+The rules\s+allow no text\./);
});

test('rules that leave texts and no plan', () => {
  const [form, oral] = [bound('form', { atLeast: 1 }, 2), bound('form', { atMost: 0 }, 2)];
  const noPlan = withRules(form, oral);
  expect(allowsText(noPlan)).toBe(true);
  expect(textWarnings(noPlan)).toMatchObject([
    { path: 'constraints[0]', message: expect.stringContaining('no plan') },
  ]);
});

test('the account says at its opening what is in force', () => {
  const [text] = february2007.inForce!;
  const opening = account(openTalks(february2007, { seed: '1' }));
  expect(opening).toContain('\nIn force\n');
  expect(opening).toContain(text!.label.slice(1));
  expect(account(openTalks(december2003, { seed: '1' }))).not.toContain('In force');
});

test('a text in force that says what no text may say now is told', () => {
  const rule = bound('form', { atLeast: 1 }, 1);
  const inForce = [{ label: 'Old words', levels: { commitment: 1 } }];
  const old = changeScenario(december2003, { constraints: [rule], inForce, sources: null } as never);
  expect(textWarnings(old).map(({ path }) => path)).toContain('inForce[0].levels.form');
});

test('a text in force that changes nothing is told as such', () => {
  const idle = changeScenario(february2007, {
    schedule: { commitment: { onward: null } },
    sources: null,
  } as never);
  expect(textWarnings(idle)).toMatchObject([
    { path: 'inForce', message: 'What is in force is told, and changes nothing.' },
  ]);
});
