import fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { expect, test } from 'vitest';
import { aleaState, firstDraw } from '../../src/random/alea.js';
import { openStream, openStreams, streamName } from '../../src/random/index.js';

/** What seedrandom itself keeps after it has seeded a name. */
function stateOfSeedrandom(name: string): unknown {
  const draw = alea(name, { state: true } as never) as unknown as { state(): unknown };
  return draw.state();
}

test('the state of a name is the one that seedrandom gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect(aleaState(name)).toEqual(stateOfSeedrandom(name));
    }),
    { numRuns: 500 },
  );
});

test('names of streams and extreme ones too', () => {
  const names = ['', ' ', '\0', '\uffff', '\uffff'.repeat(500), 'a'.repeat(5000)];
  for (let n = 0; n < 2000; n++) names.push(streamName(`${n}`, 'hazard.provocation', 'DPRK', n % 12));
  for (const name of names) {
    expect(aleaState(name)).toEqual(stateOfSeedrandom(name));
    expect(firstDraw(name)).toBe(alea(name)());
  }
});

test('the draws of a stream are those of seedrandom', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat({ max: 30 }), (name, used) => {
      const theirs = alea(name);
      for (let n = 0; n < used; n++) theirs();
      const ours = openStream(name, used);
      const inRound = openStreams(name, 3, { 'delay/US': used }).stream('delay', 'US');
      const theirsInRound = alea(`${name}/delay/US/3`);
      for (let n = 0; n < used; n++) theirsInRound();
      for (let n = 0; n < 20; n++) {
        expect(ours.next()).toBe(theirs());
        expect(inRound.next()).toBe(theirsInRound());
      }
    }),
  );
});
