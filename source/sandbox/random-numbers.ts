const TWO_TO_32 = 2 ** 32;

/**
 * randomNumbers gives a function that draws numbers from 0 up to 1, the same ones for the same seed.
 * The generator is mulberry32, of public domain: 32 bits of state, even enough for faults in tests.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}
