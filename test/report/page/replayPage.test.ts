import { expect, test } from 'vitest';
import { phasedConcessions } from '../../../src/agents/index.js';
import { account } from '../../../src/report/index.js';
import { replayPage } from '../../../src/report/page/index.js';
import { december2003 } from '../../../src/scenarios/index.js';
import { runTalks, withAgent } from '../../../src/talks/index.js';

test('a page says why the last session without a text came to nothing, also without its script', () => {
  const { trace } = runTalks(withAgent(december2003, 'US', phasedConcessions()), { seed: '2' });
  const told = account(trace, { why: true, width: 1000 });
  const [title, ...lines] = told.slice(told.indexOf('WHY'), told.indexOf('\n\nOUTCOME')).split('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(3);
  const html = replayPage(trace, december2003, '');
  const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)![1]!) as {
    why: { title: string; lines: string[] };
  };
  expect(data.why).toEqual({
    title: title!.replace('WHY', 'Why'),
    lines: lines.map((line) => line.trim()),
  });
  expect(html).toContain(title);
});

test('of what is no trace only the story can be told', () => {
  const { trace } = runTalks(december2003, { seed: '2' });
  const { scenario, events } = trace;
  expect(() => account({ scenario, events }, { why: true })).toThrowError(
    expect.objectContaining({ code: 'invalid-option', issues: [expect.objectContaining({ path: 'why' })] }),
  );
  expect(account({ scenario, events })).toContain('OUTCOME');
});
