import { describe, expect, it } from "vitest";
import { MediaIndex } from "../../../src/model/chronicle/media-index";

const find = (paths: readonly string[], wanted: string) => {
  const at = new MediaIndex(paths).find(wanted);
  return at === undefined ? undefined : paths[at];
};

describe("a file that a chronicle names", () => {
  it("is found by its path, in any case, Unicode form and encoding", () => {
    expect(find(["images/Caf\u00e9 1.JPG"], "Images/cafe\u0301%201.jpg")).toBe("images/Caf\u00e9 1.JPG");
    expect(find(["a/1.jpg", "1.jpg"], "./a/1.jpg")).toBe("a/1.jpg");
  });

  it("is found by the end of its path, then by its name alone", () => {
    expect(find(["trip/images/1.jpg", "old/1.jpg"], "images/1.jpg")).toBe("trip/images/1.jpg");
    expect(find(["Download/1.jpg"], "images/1.jpg")).toBe("Download/1.jpg");
  });

  it("is not guessed among several of one name", () => {
    expect(find(["a/1.jpg", "b/1.jpg"], "1.jpg")).toBeUndefined();
    expect(find(["1.jpg", "b/1.jpg"], "1.jpg")).toBe("1.jpg");
    expect(find([], "1.jpg")).toBeUndefined();
  });
});
