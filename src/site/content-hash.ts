/**
 * Names the content of a file, so that browsers notice when it changes. Not for security. Works without Web Crypto, which
 * insecure origins lack, and is the same in Node and in browsers.
 * @returns 14 hexadecimal digits: cyrb53 by bryc (https://github.com/bryc/code, public domain) over bytes
 */
export function contentHash(bytes: Uint8Array): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 2_654_435_761);
    low = Math.imul(low ^ byte, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
