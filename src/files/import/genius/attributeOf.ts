import { quoted } from '../../../input/index.js';
import { numberIn } from '../common/numberIn.js';
import type { Reporter } from '../common/Reporter.js';
import type { XmlElement } from './XmlElement.js';

/** An attribute that must be there and say something. */
export function textOf(element: XmlElement, key: string, report: Reporter): string | undefined {
  const value = element.attributes.get(key);
  if (value !== undefined && value.trim() !== '') return value.trim();
  return report(element.at, 'missing', `the attribute ${key} of <${element.name}>`, 'none');
}

/** An attribute that must be a number, at least `least`. */
export function numberOf(
  element: XmlElement,
  key: string,
  report: Reporter,
  least?: number,
): number | undefined {
  const text = element.attributes.get(key);
  if (text === undefined)
    return report(element.at, 'missing', `the attribute ${key} of <${element.name}>`, 'none');
  const value = numberIn(text);
  const what = `the ${key} of <${element.name}> to be a number`;
  if (value === undefined) return report(element.at, 'wrong-type', what, quoted(text));
  if (least !== undefined && value < least)
    return report(element.at, 'out-of-range', `${what} ≥ ${least}`, quoted(text));
  return value;
}
