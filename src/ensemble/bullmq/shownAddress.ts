/** The address of a Redis server as it may be printed: without the password. */
export function shownAddress(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]*:)(.*)@/i, '$1…@');
}
