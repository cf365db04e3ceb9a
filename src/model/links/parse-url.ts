/**
 * `new URL` without an exception. `URL.canParse` and `URL.parse` are newer than the supported browsers.
 * @param base  base URL of relative addresses
 * @returns `undefined` if the address or the base is invalid
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
