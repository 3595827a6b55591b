import { dateAfter } from '../../../scenario/index.js';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** The month of a day of a scenario: "February 2005". */
export function monthOf(start: string, day: number): string {
  const [year, month] = dateAfter(start, day).split('-').map(Number);
  return `${months[month! - 1]!} ${year!}`;
}
