/**
 * How a text is encoded, from its first bytes: by a byte order mark, else by an XML declaration, else UTF-8.
 * A declaration of UTF-16 that can be read as it stands is wrong about itself; such files are UTF-8.
 */
export function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const plain = String.fromCharCode(...start.subarray(0, 512));
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/.exec(plain)?.[1];
  const name = declared?.trim().toLowerCase() ?? 'utf-8';
  return /^(utf-?8|us-ascii|ascii|utf-?16.*|ucs-2)$/.test(name) ? 'utf-8' : name;
}
