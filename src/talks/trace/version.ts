/** Version of the library, written into traces. By itself, so that the command tells it without loading an engine. */
export const version = '0.2.0';
