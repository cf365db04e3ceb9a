import { describe, expect, it } from "vitest";
import { addMissing } from "../../scripts/complete-lock.mjs";

const TOOL = { version: "1.2.3", dev: true };

describe("the lock file", () => {
  it("gets the platforms that a registry withheld", () => {
    const packages = {
      "node_modules/tool": {
        ...TOOL,
        optionalDependencies: { "@tool/linux-x64-gnu": "1.2.3", "@tool/binding-darwin-arm64": "1.2.3" },
      },
      "node_modules/@tool/linux-x64-gnu": { version: "1.2.3", optional: true },
    };
    expect(addMissing(packages)).toEqual(["node_modules/@tool/binding-darwin-arm64"]);
    expect(packages).toHaveProperty(["node_modules/@tool/binding-darwin-arm64"], {
      version: "1.2.3",
      cpu: ["arm64"],
      os: ["darwin"],
      dev: true,
      optional: true,
    });
    expect(addMissing(packages)).toEqual([]);
  });

  it("distinguishes the C libraries of Linux", () => {
    const packages: Parameters<typeof addMissing>[0] = {
      "node_modules/tool": { ...TOOL, optionalDependencies: { "@tool/binding-linux-arm-musleabihf": "1.2.3" } },
    };
    addMissing(packages);
    expect(packages).toHaveProperty(["node_modules/@tool/binding-linux-arm-musleabihf", "libc"], ["musl"]);
  });

  it("finds a copy that is nested next to its dependant", () => {
    const nested = "node_modules/a/node_modules/tool";
    const packages = {
      [nested]: { ...TOOL, optionalDependencies: { "tool-win32-x64": "1.2.3" } },
      [`${nested}/node_modules/tool-win32-x64`]: { version: "1.2.3" },
    };
    expect(addMissing(packages)).toEqual([]);
  });

  it("refuses to guess a version or a platform", () => {
    const wanting = (wants: Record<string, string>) => ({
      "node_modules/tool": { ...TOOL, optionalDependencies: wants },
    });
    expect(() => addMissing(wanting({ "tool-win32-x64": "^1.2.3" }))).toThrow("no exact version");
    expect(() => addMissing(wanting({ fsevents: "1.2.3" }))).toThrow("has no platform");
  });
});
