/**
 * The picture inside a `data:` URL. Not by `fetch`: the Content-Security-Policy allows connections to hosts only.
 * @param url  accepted by `readMediaAddress`
 * @returns `undefined` if it cannot be decoded
 */
export function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> | undefined {
  const comma = url.indexOf(",");
  const content = url.slice(comma + 1);
  try {
    return /;base64$/i.test(url.slice(0, comma))
      ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(content));
  } catch {
    return undefined;
  }
}
