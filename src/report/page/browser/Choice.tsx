import type { VNode } from 'preact';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  set(value: string): void;
}

/** One of several, by a list. */
export function Choice({ label, value, options, set }: ChoiceProps): VNode {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {options.map(([each, name]) => (
          <option value={each} dir="auto">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
