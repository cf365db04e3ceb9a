/** The scripts that the build adds for host pages. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleForHosts, clientTypes } from "../../scripts/vite/embed-script";
import { MAX_HEIGHT_PX, MIN_HEIGHT_PX } from "../../src/model/embed/height-messages";

const MAX_BYTES = 3_000;
/** Syntax younger than 2019: optional chaining, nullish coalescing and its assignments, private names, static blocks, fields. */
const YOUNGER = /\?\.[^\d]|\?\?|(?:\|\||&&)=|[\s;{,.(]#\w|\bstatic\s*\{|\bimport\s*\(|\bimport\b[^(]*\bfrom\b|\d+n\b/;

let embed = "";
let client = "";

beforeAll(async () => {
  embed = await bundleForHosts("embed/embed.ts", "iife");
  client = await bundleForHosts("embed/client.ts", "es");
}, 60_000);

describe("embed.js", () => {
  it("weighs at most 3 kB, packed", () => {
    expect(gzipSync(embed, { level: 9 }).length).toBeLessThanOrEqual(MAX_BYTES);
  });

  it("sets no global name", () => {
    expect(embed).toMatch(/^\(function\(\)\{[\s\S]*\}\)\(\);\s*$/);
    expect(embed).not.toMatch(/\b(?:window|globalThis|self)\.\w+\s*=[^=]/);
  });

  it("uses the bounds of reported heights", () => {
    const numbers = new Set((embed.match(/\b\d+(?:e\d)?\b/g) ?? []).map(Number));
    expect([MIN_HEIGHT_PX, MAX_HEIGHT_PX].filter((px) => !numbers.has(px))).toEqual([]);
  });
});

describe("both scripts", () => {
  it("are written in the language of 2019", () => {
    expect(YOUNGER.test("a?.b")).toBe(true);
    expect(YOUNGER.test("class A{#b=1}")).toBe(true);
    // Regular expressions and colours are not private names.
    const code = `${embed}${client}`.replaceAll(/`[^`]*`/g, "``");
    expect(YOUNGER.exec(code)?.[0]).toBeUndefined();
  });

  it("are self-contained and create no HTML", () => {
    for (const code of [embed, client]) expect(code).not.toMatch(/\bimport\b|require\(|innerHTML|document\.write/);
  });
});

describe("embed-client.d.ts", () => {
  it("provides only the client's types", () => {
    mkdirSync(".cache", { recursive: true });
    const folder = mkdtempSync(join(".cache", "client-"));
    const page = `
      import { connectTimeline, type FrameMessage } from "./embed-client.js";
      const received: FrameMessage[] = [];
      const timeline = connectTimeline(document.createElement("iframe"), (message) => received.push(message));
      timeline.go({ event: "a", from: "2022" });
      timeline.filter({ lane: ["a", "b"] });
      // @ts-expect-error: no such look
      timeline.theme("pink");
    `;
    try {
      writeFileSync(join(folder, "embed-client.d.ts"), clientTypes());
      writeFileSync(join(folder, "page.ts"), page);
      const tsc = resolve("node_modules/typescript/bin/tsc");
      const options = ["--noEmit", "--strict", "--ignoreConfig", "--module", "esnext", "--moduleResolution", "bundler"];
      const run = () =>
        execFileSync(
          process.execPath,
          [tsc, ...options, "--lib", "es2022,dom", "--types", "", join(folder, "page.ts")],
          {
            encoding: "utf8",
          },
        );
      expect(run()).toBe("");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
