import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phasedConcessions } from '../../src/agents/index.js';
import { galleryGame, loadScenario } from '../../src/files/index.js';
import { december2003 } from '../../src/scenarios/index.js';
import { fingerprint, runTalks, sealTrace, withAgent, type Trace } from '../../src/talks/index.js';
import { sixParty, workFolder } from '../cli/sixParty.js';
import { editOf } from '../talks/edits.js';
import { mutatedText } from './mutatedText.js';

const place = workFolder();
const traces = [
  withAgent(december2003, 'US', phasedConcessions()),
  ...['price', 'harbour', 'coalition', 'hostages'].map((name) => loadScenario(galleryGame(name))),
].map((scenario) => sealTrace(runTalks(scenario, { seed: '1' }).trace));

/** Writes a text as a trace, and has the command check it; returns its code and what it said. */
async function replayed(text: string): Promise<{ readonly code: number; readonly err: string }> {
  writeFileSync(place('trace.json'), text);
  const { code, err } = await sixParty('replay', place('trace.json'));
  expect(err).not.toMatch(/\n\s+at |is a fault of six-party/);
  expect(err.length).toBeLessThan(20_000);
  return { code, err };
}

/** What is told of a trace that is accepted, damaged or not: its run is the one that was recorded. */
function expectSameRun(accepted: string, recorded: Trace, what: string): void {
  // Titles and labels are words for people, and lie outside the chain.
  expect(fingerprint(JSON.parse(accepted) as Trace), what).toBe(fingerprint(recorded));
}

test('an edit of the data, the chain as it was: each is named', { timeout: 300_000 }, async () => {
  let named = 0;
  for (let n = 0; n < 400; n++) {
    const recorded = traces[n % traces.length]!;
    const { edited, path } = editOf(recorded, n);
    const text = JSON.stringify(edited);
    const { code } = await replayed(text);
    expect([0, 2, 3]).toContain(code);
    if (code === 0) expectSameRun(text, recorded, `${n}: ${path.join('.')}`);
    else named += 1;
  }
  expect(named).toBeGreaterThan(350);
});

test('the chain made anew: the command answers, and tells or names it', { timeout: 300_000 }, async () => {
  let named = 0;
  for (let n = 0; n < 400; n++) {
    const trace = traces[n % traces.length]! as Trace;
    const { edited } = editOf(trace.events, n);
    let text: string;
    try {
      text = JSON.stringify(sealTrace({ ...trace, events: edited }));
    } catch {
      continue;
    }
    const { code } = await replayed(text);
    expect([0, 2, 3]).toContain(code);
    if (code !== 0) named += 1;
  }
  expect(named).toBeGreaterThan(250);
});

test('damage to the text: cut, doubled, put in', { timeout: 300_000 }, async () => {
  const [, ...small] = traces;
  for (let n = 0; n < 400; n++) {
    const recorded = small[n % small.length]!;
    const damaged = mutatedText(JSON.stringify(recorded, null, 1), n);
    const { code } = await replayed(damaged);
    expect([0, 2, 3]).toContain(code);
    if (code === 0) expectSameRun(damaged, recorded, `${n}`);
  }
});
