/** Where the numbers of the dated scenarios come from, by dotted path prefix. */
export const sources: Readonly<Record<string, string>> = {};
