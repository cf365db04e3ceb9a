/** Random source for new seeds. @returns a number in [0, 1) */
export const cryptoRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0x1_0000_0000;
