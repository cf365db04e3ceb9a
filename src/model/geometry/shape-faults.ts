/** Collects what is wrong with one shape: each kind of fault once, however many positions have it. */
import type { ChronicleProblemCode, Fault, ProblemLog } from "../chronicle/problem-codes";

export type FaultLog = Pick<ProblemLog, "error" | "warn">;
export type ShapeFaultCode = Extract<ChronicleProblemCode, `shape.${string}`>;

export class ShapeFaults {
  readonly #found = new Map<ShapeFaultCode, { readonly fault: Fault; count: number }>();

  note(code: ShapeFaultCode, fault: Fault): void {
    const known = this.#found.get(code);
    if (known) known.count += 1;
    else this.#found.set(code, { fault, count: 1 });
  }

  has(code: ShapeFaultCode): boolean {
    return this.#found.has(code);
  }

  /** Of a shape that is kept: all that was repaired or left out. */
  warn(log: FaultLog): void {
    for (const [code, { fault, count }] of this.#found) log.warn(code, counted(fault, count));
  }

  /** Of a shape that is left out: why. @param reasons  the first of them that was found @param where  path of the shape */
  reject(log: FaultLog, reasons: readonly ShapeFaultCode[], where: string): void {
    const code = reasons.find((one) => this.#found.has(one));
    const found = code && this.#found.get(code);
    if (code && found) log.error(code, counted(found.fault, found.count));
    else log.error("shape.invalid", { where, expected: "a collection with a line or a polygon" });
  }
}

const counted = (fault: Fault, count: number): Fault =>
  count === 1 ? fault : { ...fault, expected: `${fault.expected} (the first of ${count})` };
