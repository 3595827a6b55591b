/** An issue in running text, out of its id: `civilNuclear` → "civil nuclear". */
export function issueWord(issue: string): string {
  return issue
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
