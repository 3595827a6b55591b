import { quoted } from '../../../input/index.js';
import { numberIn } from '../common/numberIn.js';
import type { Reporter } from '../common/Reporter.js';
import { descendants } from './XmlElement.js';
import type { XmlElement } from './XmlElement.js';

/** The reservation value of a profile, 0 if it has none; `sum` is that of its weights. */
export function reservationIn(root: XmlElement, sum: number, report: Reporter): number {
  const found = settingOf(root, ['reservation', 'reservation_value'], report);
  if (found === undefined || Math.abs(found.value) <= sum + 1e-9) return found?.value ?? 0;
  const range = `a reservation value from −${sum} to ${sum}, the sum of the weights`;
  report(found.at, 'out-of-range', range, String(found.value));
  return 0;
}

/** The discount factor of a profile, if it has one; one outside (0, 1) has no effect in GENIUS. */
export function discountIn(root: XmlElement, report: Reporter): number | undefined {
  const found = settingOf(root, ['discount_factor', 'discount'], report);
  return found !== undefined && found.value > 0 && found.value < 1 ? found.value : undefined;
}

/** A number that stands in an element of its own, `<reservation value="0.3"/>`, or in an attribute of the root. */
function settingOf(
  root: XmlElement,
  names: readonly string[],
  report: Reporter,
): { value: number; at: number } | undefined {
  const element = names.flatMap((name) => descendants(root, name))[0];
  const text =
    element?.attributes.get('value') ?? names.map((name) => root.attributes.get(name)).find(Boolean);
  const at = element?.at ?? root.at;
  if (element === undefined && text === undefined) return undefined;
  const value = numberIn(text ?? '');
  if (value === undefined) return report(at, 'wrong-type', `a number as ${names[0]!}`, quoted(text ?? ''));
  return { value, at };
}
