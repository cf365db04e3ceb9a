import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OVERLAY, PHONE } from "../../src/ui/use-media";

const SHEETS = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

describe("the width at which the phone's layout begins", () => {
  // A page zoomed by the browser has widths between two whole pixels: there, script and styles must still agree.
  it("is the same in every style sheet as in the script", () => {
    const widths = SHEETS.flatMap((file) =>
      [...readFileSync(`src/${file}`, "utf8").matchAll(/\(max-width: (7[12][\d.]*px)/g)].map(
        ([, width]) => `${file}: ${width}`,
      ),
    );
    expect(widths.length).toBeGreaterThan(5);
    expect(widths.filter((found) => !PHONE.includes(found.split(": ")[1] ?? ""))).toEqual([]);
  });

  it("leaves no gap to the width at which the details lie over the timeline", () => {
    expect(PHONE).toBe("(max-width: 719.98px)");
    expect(OVERLAY).toContain("(min-width: 720px)");
  });
});
