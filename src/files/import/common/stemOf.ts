/** The name of a file without its folders and extension: `b` of `a/b.xml`. */
export function stemOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
