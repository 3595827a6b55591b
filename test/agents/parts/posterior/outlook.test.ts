import { expect, test } from 'vitest';
import { outlookOf } from '../../../../src/agents/parts/posterior/outlook.js';
import { dealsOf, line, seenIn } from '../../plain.js';

test('who has left the table says yes to nothing, like who never came', () => {
  const scenario = { ...line(), rule: { kind: 'quorum' as const, yes: 2 } };
  const deals = dealsOf(scenario);
  // One of the others likes any deal, the other half of them.
  const suppositions = () => [
    [{ worth: new Float64Array(11).fill(1), reservation: 0.5 }],
    [{ worth: Float64Array.from({ length: 11 }, (_, option) => option / 10), reservation: 0.5 }],
  ];
  const seen = seenIn(scenario, 'Up');
  const chances = (table: object, present = seen.public.present): number[] => {
    const now = { ...seen.public, present, table: { ...seen.public.table, ...table } };
    return [...outlookOf({ ...seen, public: now }, deals, suppositions()).chances];
  };
  const left = chances({ walkedOut: 'Down' });
  expect(left).toEqual(chances({}, ['Up', 'Middle']));
  expect(Math.min(...chances({}))).toBeGreaterThan(Math.min(...left));
});
