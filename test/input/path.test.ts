import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedAt, readPath, stepsFrom, valueAt, writePath } from '../../src/input/index.js';

const data = {
  title: 'A game',
  parties: [
    { id: 'US', trust: { DPRK: 0.2 } },
    { id: 'China', mandate: 1 },
  ],
  agents: {
    US: {
      parameters: {
        demands: [
          { issue: 'verification', firmness: 0.5 },
          { issue: 'rollback', firmness: 0.9 },
          { issue: 'rollback', firmness: 0.1 },
        ],
        urges: [{ with: 'ROK', urge: 0.3 }],
      },
    },
  },
  hazards: [{ id: 'test', effects: [{ by: 1 }, { by: 2 }] }],
};

const there: readonly [string, unknown][] = [
  ['title', 'A game'],
  ['parties.US.trust.DPRK', 0.2],
  ['agents.US.parameters.demands.verification.firmness', 0.5],
  ['agents.US.parameters.urges.ROK.urge', 0.3],
  ['hazards.test.effects.1.by', 2],
  // Two demands on one issue: neither has the name to itself.
  ['agents.US.parameters.demands.1.firmness', 0.9],
  ['agents.US.parameters.demands.2.firmness', 0.1],
];

test.each(there)('%s is read and set', (path, value) => {
  expect(valueAt(data, path)).toBe(value);
  const changed = changedAt(data, path, (old) => [old, 'new']);
  expect('value' in changed && valueAt(changed.value, path)).toEqual([value, 'new']);
  expect(valueAt(data, path)).toBe(value);
});

test.each([
  ['parties.0.mandate', ['US', 'China']],
  ['hazards.0.effects', ['test']],
  ['parties.West.mandate', ['US', 'China']],
  ['agents.US.parameters.demands.0.firmness', ['verification', '1', '2']],
  ['agents.US.parameters.demands.rollback.firmness', ['verification', '1', '2']],
  ['hazards.test.effects.2.by', ['0', '1']],
  ['title.length', []],
  ['parties.length', ['US', 'China']],
])('%s leads nowhere, and what would lead on is said', (path, steps) => {
  expect(valueAt(data, path)).toBeUndefined();
  expect(changedAt(data, path, () => 1)).toMatchObject({ nowhere: true, steps });
});

test.each(['', 'toString', '__proto__', 'constructor.name'])(
  'no member of every object is read: %j',
  (path) => {
    expect(valueAt(data, path)).toBeUndefined();
  },
);

test('a name that is a number does not stand for another element', () => {
  const list = [{ to: 1 }, { issue: '0', to: 2 }];
  expect(stepsFrom(list)).toEqual(['0', '1']);
  expect(valueAt(list, '0.to')).toBe(1);
  expect(valueAt(list, '1.to')).toBe(2);
});

test('a record may get a member that it has not', () => {
  const changed = changedAt(data, 'parties.China.trustStrength', (old) => [old, 5]);
  expect('value' in changed && valueAt(changed.value, 'parties.China.trustStrength')).toEqual([undefined, 5]);
  expect(changedAt(data, 'parties.China.trust.US', () => 1)).toHaveProperty('value.parties.1.trust', {
    US: 1,
  });
});

test('a path to a prototype sets a member of that name and nothing else', () => {
  const changed = changedAt({}, '__proto__.polluted', () => true) as { value: object };
  expect(Object.keys(changed.value)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const name = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes('.'));
const tree = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
    fc.array(fc.oneof(tie('tree'), fc.record({ id: name }), fc.record({ issue: name, to: fc.integer() })), {
      maxLength: 4,
    }),
  ),
})).tree;

function pathsOf(value: unknown, before: readonly string[] = []): string[][] {
  return stepsFrom(value).flatMap((step) => {
    const path = [...before, step];
    return [path, ...pathsOf(valueAt(value, step), path)];
  });
}

test('every path that steps lead along is read, set and nothing beside it changed', () => {
  let tried = 0;
  fc.assert(
    fc.property(tree, (root) => {
      const paths = pathsOf(root).map((steps) => steps.join('.'));
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) {
        const mark = { marked: path };
        let old: unknown;
        const changed = changedAt(root, path, (held) => {
          old = held;
          return mark;
        }) as { value: unknown };
        expect(old).toBe(valueAt(root, path));
        const back = changedAt(changed.value, path, () => old) as { value: unknown };
        // A list whose element loses its name may lose the path too: then there is no way back.
        if ('value' in back) expect(back.value).toEqual(root);
        tried++;
      }
    }),
  );
  expect(tried).toBeGreaterThan(200);
});

test('the path of a problem is written and read alike', () => {
  const step = fc.oneof(fc.nat(), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(readPath(writePath(steps))).toEqual(steps);
    }),
  );
  expect(writePath(['parties', 1, 'trust', 'US'])).toBe('parties[1].trust.US');
  expect(writePath(['sources', 'parties.US.trust'])).toBe('sources["parties.US.trust"]');
});
