/** How sure the fact is, in one word, and often why: `medium (diplomats' reports; supplier denied)`. */
export type RecordConfidence = `${'high' | 'medium' | 'low'}${string}`;
