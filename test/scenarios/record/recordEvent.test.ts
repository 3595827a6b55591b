import { expect, test } from 'vitest';
import { loadRecord, recordEvent } from '../../../src/scenarios/record/index.js';

test('every event is found by its id', async () => {
  const { events } = await loadRecord();
  for (const event of events) expect(await recordEvent(event.id)).toBe(event);
});

test('the event that was probably meant is named', async () => {
  await expect(recordEvent('round4b-joint-statment')).rejects.toThrowError(
    expect.objectContaining({
      code: 'unknown-name',
      issues: [expect.objectContaining({ path: 'id', hint: "Did you mean 'round4b-joint-statement'?" })],
    }),
  );
  for (const id of ['', 'constructor', undefined]) {
    await expect(recordEvent(id as string)).rejects.toThrowError(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  }
});
