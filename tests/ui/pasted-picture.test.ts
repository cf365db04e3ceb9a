// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pastedPicture } from "../../src/ui/pasted-picture";

const picture = new File(["png"], "image.png", { type: "image/png" });
const table = new File(["a,b"], "a.csv", { type: "text/csv" });

function clipboard(files: readonly File[], texts: Readonly<Record<string, string>> = {}): DataTransfer {
  return { files, getData: (type: string) => texts[type] ?? "" } as unknown as DataTransfer;
}

describe("the picture of a clipboard", () => {
  it("is that of a screenshot, or of a page, which comes with its markup", () => {
    expect(pastedPicture(clipboard([picture]))).toBe(picture);
    expect(pastedPicture(clipboard([table, picture], { "text/html": "<img src='a.png'>" }))).toBe(picture);
  });

  it("is none beside a text, and none among other files", () => {
    expect(pastedPicture(clipboard([picture], { "text/plain": "a\tb" }))).toBeUndefined();
    expect(pastedPicture(clipboard([table]))).toBeUndefined();
    expect(pastedPicture(null)).toBeUndefined();
  });
});
