/** Options of {@link loadScenario}. */
export interface LoadOptions {
  /** Name of the file, for messages; if it ends in `.json`, the text must be strict JSON. Default: none. */
  readonly file?: string;
}
