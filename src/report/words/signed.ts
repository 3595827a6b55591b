/** A gain with its sign and two decimals: `+0.21`, `-0.04`; nothing is `0.00`. */
export function signed(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) === 0) return '0.00';
  return value > 0 ? `+${text}` : text;
}
