import { expect, test, vi } from 'vitest';
import { loadRecord, texts } from '../../../src/history/record/index.js';

const data = vi.hoisted(() => ({ isRead: false }));

vi.mock('../../../src/history/record/data/datedRecord.js', async (original) => {
  data.isRead = true;
  return await original();
});

test('the record is read when it is asked for, not before and not for the texts', async () => {
  expect(texts.initialActions2007.date).toBe('2007-02-13');
  expect(data.isRead).toBe(false);
  await loadRecord();
  expect(data.isRead).toBe(true);
});

test('everybody gets the same record, frozen to the bottom', async () => {
  const record = await loadRecord();
  expect(await loadRecord()).toBe(record);
  const open: unknown[] = [];
  JSON.stringify(record, (_, value: unknown) => {
    if (!Object.isFrozen(value)) open.push(value);
    return value;
  });
  expect(open).toEqual([]);
});
