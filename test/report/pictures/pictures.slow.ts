import { test } from 'vitest';
import { expectRunsPictured } from './sample.js';

test('any of two hundred runs, and any beginning of one, has whole pictures', async () => {
  await expectRunsPictured(200);
}, 600_000);
