/** Endings of scenario files. */
export const fileEndings: readonly string[] = ['.yaml', '.yml', '.json'];

/** Endings of scenario scripts. */
export const scriptEndings: readonly string[] = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];
