/** Version of the library, written into traces. */
export const version = '0.1.0';
