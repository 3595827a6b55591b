import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStream, openStreams, streamName } from '../../src/random/index.js';

const name = fc.string({ maxLength: 20 });
const draws = fc.nat({ max: 50 });

test('a stream is determined by its name', () => {
  fc.assert(
    fc.property(name, draws, (text, n) => {
      const [a, b] = [openStream(text), openStream(text)];
      for (let k = 0; k < n; k++) expect(a.next()).toBe(b.next());
    }),
  );
});

test('every draw is a multiple of 2^-32 in [0, 1)', () => {
  fc.assert(
    fc.property(name, (text) => {
      const stream = openStream(text);
      for (let k = 0; k < 20; k++) {
        const draw = stream.next();
        expect(draw >= 0 && draw < 1 && Number.isInteger(draw * 2 ** 32)).toBe(true);
      }
    }),
  );
});

test('used counts the draws, and opening with it goes on where the stream stopped', () => {
  fc.assert(
    fc.property(name, draws, draws, (text, before, after) => {
      const whole = openStream(text);
      for (let k = 0; k < before; k++) whole.next();
      expect(whole.used).toBe(before);
      const rest = openStream(text, whole.used);
      expect(rest.used).toBe(before);
      for (let k = 0; k < after; k++) expect(rest.next()).toBe(whole.next());
      expect(rest.used).toBe(before + after);
    }),
  );
});

test('other names give other draws', () => {
  const firsts = new Set<number>();
  for (let n = 0; n < 2000; n++) firsts.add(openStream(`seed-${n}/signals/DPRK/1`).next());
  expect(firsts.size).toBeGreaterThan(1995);
});

test('streams with sequential seeds are not correlated', () => {
  const first = Array.from({ length: 10_000 }, (_, n) => openStream(`${n}/signals/DPRK/1`).next() - 0.5);
  const products = first.slice(1).map((x, n) => 12 * x * first[n]!);
  const mean = products.reduce((sum, x) => sum + x, 0) / products.length;
  // Its standard deviation is 0.01 if neighbours are independent.
  expect(Math.abs(mean)).toBeLessThan(0.04);
});

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
