/** A list of deal numbers that grows: four bytes a deal. */
export interface DealList {
  add(index: number): void;
  /** The numbers so far. */
  all(): Uint32Array;
}

/** An empty list. */
export function openList(): DealList {
  let memory = new Uint32Array(1024);
  let filled = 0;
  return {
    add(index) {
      if (filled === memory.length) {
        const larger = new Uint32Array(2 * filled);
        larger.set(memory);
        memory = larger;
      }
      memory[filled++] = index;
    },
    all: () => memory.subarray(0, filled),
  };
}
