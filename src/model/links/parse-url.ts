/**
 * `new URL`, without an exception. `URL.canParse` and `URL.parse` are younger than the browsers that the app supports.
 * @param base  what relative addresses are relative to
 * @returns nothing where the address, or the base, is none
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
