const number = new Intl.NumberFormat("uk");
/** Numbers that are read "сто …" or "ста …": 100 to 199, also of thousands and millions. */
const HUNDRED = /^1\d\d(?:\d{3})*$/;

/** Out of how many: "зі 121", "з 47". */
export const outOf = (count: number): string =>
  `${HUNDRED.test(String(count)) ? "зі" : "з"}\u00a0${number.format(count)}`;
