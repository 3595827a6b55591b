/** Where the JSON Schema lies if the package is installed beside the file. */
export const STANDARD_SCHEMA = './node_modules/six-party-talks/dist/scenario.schema.json';
