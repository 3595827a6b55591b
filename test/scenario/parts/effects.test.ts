import { expect, test } from 'vitest';
import { codesAfter } from '../problemsAfter.js';

const place = 'dynamics.events[0].effects[0]';

test.each([
  [{ kind: 'luck', by: 1 }, 'unknown-name', '.kind'],
  [{ by: 1 }, 'missing', '.kind'],
  [{ kind: 'trust', of: [], party: 'North', kept: 1 }, 'wrong-length', '.of'],
  [{ kind: 'trust', of: ['South', 'North'], party: 'North', kept: 1 }, 'unknown-name', '.party'],
  [{ kind: 'trust', of: ['South'], party: 'North' }, 'missing', ''],
  [{ kind: 'trust', of: ['South'], party: 'North', broken: -1 }, 'out-of-range', '.broken'],
  [{ kind: 'mandate', party: 'South', low: 0.5, high: 0.4 }, 'inconsistent', '.high'],
  [{ kind: 'mandate', party: 'South', low: 0.5, high: 1.4 }, 'out-of-range', '.high'],
  [{ kind: 'veto', party: 'South', months: 0 }, 'out-of-range', '.months'],
  [{ kind: 'flexibility', party: 'South', by: 2 }, 'out-of-range', '.by'],
  [{ kind: 'noDeal', party: 'Sout', by: 0.1 }, 'unknown-name', '.party'],
  [{ kind: 'noDeal', party: 'South', by: 0.1, lasting: 1 }, 'wrong-type', '.lasting'],
  [{ kind: 'need', by: 0.1, party: 'North' }, 'unknown-key', '.party'],
  [{ kind: 'pressure' }, 'missing', '.by'],
  [{ kind: 'grievance', party: 'South', against: 'South', by: 0.1 }, 'unknown-name', '.against'],
  [{ kind: 'grievance', party: 'South', against: 'North', by: Infinity }, 'out-of-range', '.by'],
])('%j: %s at %s', (effect, code, member) => {
  expect(codesAfter(place, effect)).toEqual([`${code} ${place}${member}`]);
});
