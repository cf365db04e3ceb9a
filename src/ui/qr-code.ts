/** An address as a QR code: its modules, and one path that draws them. */
import { encode } from "uqr";

/** What readers of such codes need around them, in modules. */
const QUIET = 4;

export type QrModules = {
  /** Modules on each side, quiet zone included. */
  readonly size: number;
  readonly isDark: readonly (readonly boolean[])[];
};

/** @returns `undefined` for a text that no QR code can hold: about 2,900 characters */
export function qrModules(text: string): QrModules | undefined {
  try {
    // The smallest code that holds it, with as much correction as that one has room for.
    const { size, data } = encode(text, { ecc: "L", boostEcc: true, border: QUIET });
    return { size, isDark: data };
  } catch {
    return undefined;
  }
}

/** A path in units of modules: one rectangle for each run of dark ones. */
export function qrPath({ isDark }: QrModules): string {
  const runs: string[] = [];
  for (const [y, row] of isDark.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const width = x - start + 1;
      runs.push(`M${start} ${y}h${width}v1h-${width}z`);
    }
  }
  return runs.join("");
}
