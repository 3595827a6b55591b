import { loadScenario } from '../../src/files/index.js';
import type { SixPartyError } from '../../src/scenario/index.js';

/** What is said of a text that cannot be loaded: the code, then each problem as it is printed. */
export function failureOf(text: string, file = 'my.yaml'): string[] {
  try {
    loadScenario(text, { file });
  } catch (error) {
    const { code, message } = error as SixPartyError;
    return [
      code,
      ...message
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ];
  }
  return ['loaded'];
}
