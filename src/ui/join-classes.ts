/** The value of `class` for these names; parts of a component may be absent. */
export const joinClasses = (...names: readonly (string | undefined)[]): string =>
  names.filter((name) => name !== undefined).join(" ");
