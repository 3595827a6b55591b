import { valueAt } from '../valueAt.js';
import { checkText } from './checkText.js';
import { isRecord, keysOf, member, report, type Place } from './Place.js';

/** Checks that every source is a text and stands for a place that exists in the scenario. */
export function checkSources(place: Place, scenario: unknown): void {
  if (!isRecord(place.value)) return report(place, 'wrong-type', 'an object with a dotted path as each key');
  for (const path of keysOf(place.value)) {
    const source = member(place, path);
    checkText(source);
    if (valueAt(scenario, path) !== undefined) continue;
    const steps = path.split('.');
    const broken = steps.findIndex(
      (_, last) => valueAt(scenario, steps.slice(0, last + 1).join('.')) === undefined,
    );
    const hint = `There is no '${steps[broken]!}' ${broken === 0 ? 'in the scenario' : `under '${steps.slice(0, broken).join('.')}'`}.`;
    report(source, 'unknown-name', 'a path of the scenario, with ids in place of indices', hint, `'${path}'`);
  }
}
