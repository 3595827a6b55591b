/** How a public function is rightly called, and what is not to be expected of it when it is called wrongly. */
export interface Call {
  readonly args: readonly unknown[];
  /** Places of arguments that are options: each of them is spoiled too, and one of another name must be refused. */
  readonly options: readonly number[];
  /** Why it need not refuse every wrong value; it throws no other error all the same. */
  readonly lenient?: string;
  /** Why the right call is not made; nor are those that mean the same, by a default. */
  readonly notMade?: string;
  /** Wrong values that would do harm: `0.folder: 'x'` would make a folder. */
  readonly spared?: readonly string[];
}

/** A call of every function of an entry point, or why there is none. */
export type Calls<Door> = {
  readonly [Name in keyof Door as Door[Name] extends (...given: never[]) => unknown ? Name : never]:
    Call | string;
};

type More = Omit<Partial<Call>, 'args' | 'options'>;

/** A call without options. */
export function call(args: readonly unknown[], more: More = {}): Call {
  return { args, options: [], ...more };
}

/** A call whose last argument is an object of options. */
export function withOptions(args: readonly unknown[], more: More = {}): Call {
  return { args, options: [args.length - 1], ...more };
}

export const ARITHMETIC =
  'Arithmetic of inner loops, millions of times a second: it takes numbers as Math does.';
export const INNER = 'The engine asks it at every event: it looks at nothing before it has failed.';
export const FORMULA = 'A formula is data: it is looked at where it meets a scenario.';
export const ANYTHING = 'It takes anything: what it is, is the question.';
