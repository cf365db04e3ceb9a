/**
 * The array buffers inside a plain value, for transfer between worker and page without copying.
 * @returns every buffer once; empty ones are left out, since they may be shared constants
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer && part.byteLength > 0) found.add(part.buffer);
    } else for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return [...found];
}
