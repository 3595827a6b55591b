import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { example } from './example.js';

test('its agent is legal on every seat', () => {
  for (const seed of ['1', '2']) {
    const lines = example('your-own-agent', seed).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line).toMatch(/^[\w ]+ played by plainDealer: \w+, agreements signed: \d+$/);
    }
  }
}, 60_000);

test('its agent takes less than 30 lines', () => {
  const source = readFileSync(new URL('../../examples/your-own-agent.ts', import.meta.url), 'utf8');
  const agent = /^const plainDealer[\s\S]*?^};$/m.exec(source)![0];
  expect(agent.split('\n').length).toBeLessThan(30);
});
