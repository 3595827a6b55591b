import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStream, openStreams, streamName } from '../../src/random/index.js';

const purposes = ['signals', 'delays', 'mandates'];
const parties = ['US', 'DPRK', 'China'];
const key = fc.tuple(fc.constantFrom(...purposes), fc.constantFrom(...parties));
const keys = fc.array(key, { maxLength: 30 });

test('the name of a stream', () => {
  expect(streamName('my/seed', 'signals', 'DPRK', 3)).toBe('my/seed/signals/DPRK/3');
});

test('each stream draws what its name says, whatever is drawn from the others', () => {
  fc.assert(
    fc.property(keys, fc.nat({ max: 9 }), (order, round) => {
      const streams = openStreams('seed', round, {});
      const alone = new Map<string, ReturnType<typeof openStream>>();
      for (const [purpose, party] of order) {
        const name = streamName('seed', purpose, party, round);
        if (!alone.has(name)) alone.set(name, openStream(name));
        expect(streams.stream(purpose, party).next()).toBe(alone.get(name)!.next());
      }
    }),
  );
});

test('stopping and going on with what was used changes nothing', () => {
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const whole = openStreams('seed', 1, {});
      for (const [purpose, party] of before) whole.stream(purpose, party).next();
      const used = { ...whole.used() };
      const rest = openStreams('seed', 1, used);
      for (const [purpose, party] of after) {
        expect(rest.stream(purpose, party).next()).toBe(whole.stream(purpose, party).next());
      }
      expect(rest.used()).toEqual(whole.used());
    }),
  );
});

test('used tells only the streams that drew since it was last asked, in the order of the first draws', () => {
  const streams = openStreams('seed', 1, { 'signals/US': 4, 'delays/China': 2 });
  expect(streams.used()).toEqual({});
  const idle = streams.stream('signals', 'China');
  const us = streams.stream('signals', 'US');
  const china = streams.stream('delays', 'China');
  expect([idle.used, us.used, china.used]).toEqual([0, 4, 2]);
  expect(streams.used()).toEqual({});
  china.next();
  us.next();
  china.next();
  expect(Object.entries(streams.used())).toEqual([
    ['delays/China', 4],
    ['signals/US', 5],
  ]);
  expect(streams.used()).toEqual({});
  us.next();
  expect(streams.used()).toEqual({ 'signals/US': 6 });
  expect([idle.used, us.used, china.used]).toEqual([0, 6, 4]);
});

test('the same purpose and party give the same stream', () => {
  const streams = openStreams('seed', 1, {});
  expect(streams.stream('signals', 'US')).toBe(streams.stream('signals', 'US'));
});
