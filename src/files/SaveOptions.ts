/** Options of {@link saveScenario}. */
export interface SaveOptions {
  /** Default `yaml`. */
  readonly format?: 'yaml' | 'json';
  /**
   * Path or address of the JSON Schema that the first line names. Default: where the package is installed
   * beside the file, `./node_modules/six-party-talks/dist/scenario.schema.json`.
   */
  readonly schema?: string;
}
