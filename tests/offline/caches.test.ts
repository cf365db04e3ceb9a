import { describe, expect, it } from "vitest";
import { buildCache, buildCachePrefix, staleCaches } from "../../src/offline/caches";

const prefix = buildCachePrefix("/app/");
const names = ["1", "2", "3"].map((id) => buildCache(prefix, id));

describe("caches of builds", () => {
  it("stay for the build in use and the one before it", () => {
    expect(staleCaches(names, prefix, "3", 2)).toEqual([names[0]]);
    expect(staleCaches(names.slice(0, 2), prefix, "2", 2)).toEqual([]);
    expect(staleCaches([], prefix, "1", 2)).toEqual([]);
  });

  it("never go when they are of another app, or of something else", () => {
    const others = [buildCache(buildCachePrefix("/"), "9"), buildCache(buildCachePrefix("/app/b/"), "9"), "else"];
    expect(staleCaches([...others, ...names], prefix, "3", 1)).toEqual([names[0], names[1]]);
  });
});
