/** An option in a few words: its text up to the first comma, colon, semicolon, bracket or "incl.". */
export function optionWord(text: string): string {
  return text.split(/\s*[,:;(]|\s+incl\./)[0]!;
}
