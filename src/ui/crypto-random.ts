/** Chance for new codes; nothing else of a quiz is left to it. @returns from 0 up to but not including 1 */
export const cryptoRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0x1_0000_0000;
