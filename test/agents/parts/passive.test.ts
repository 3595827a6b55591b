import { expect, test } from 'vitest';
import { faithfulConduct, neutralSignals, noConsultation } from '../../../src/agents/index.js';
import { seenBy, situation, standing } from '../seen.js';

test('beside the plenary an agent with a tactic comes, says nothing, meets nobody', () => {
  expect(neutralSignals()(situation(seenBy('North')))).toEqual({
    kind: 'signal',
    tone: 'neutral',
    toward: 'South',
    attend: true,
  });
  expect(neutralSignals()(situation(seenBy('South')))).toMatchObject({ toward: 'North' });
  expect(noConsultation()(situation(seenBy('North')))).toEqual([]);
});

test('and performs all that is due', () => {
  const duty = (party: string, status: 'due' | 'performed' | 'withheld') => ({
    party,
    issue: 'arms',
    level: 1,
    share: 1,
    stage: 1,
    months: 2,
    dueDay: 60,
    doneDay: null,
    status,
  });
  const duties = [
    duty('North', 'due'),
    duty('South', 'due'),
    duty('North', 'withheld'),
    duty('North', 'performed'),
  ];
  const agreements = [standing([1, 1, 0], { duties: duties as never })];
  expect(faithfulConduct()(situation(seenBy('North', { now: { agreements } })))).toEqual([
    'perform',
    'perform',
  ]);
});
