import { toSatisfy } from './toSatisfy.js';

/**
 * The matchers of this room, for `expect.extend(temporalMatchers)` in vitest or jest.
 *
 * The library does not depend on either. For their types, say once in a test or a `.d.ts` of your own
 * (here for vitest; with jest the interface is `Matchers<R>` of the namespace `jest`):
 *
 * ```ts
 * import 'vitest';
 * import type { SatisfyMatcher } from 'six-party-talks/testing';
 *
 * declare module 'vitest' {
 *   interface Assertion {
 *     toSatisfy: SatisfyMatcher;
 *   }
 * }
 * ```
 */
export const temporalMatchers: { readonly toSatisfy: typeof toSatisfy } = { toSatisfy };
