import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyPolicy, policyFor } from "../../scripts/vite/csp.ts";
import { noticeOf, noticesText, packageFolders } from "../../scripts/vite/notices.ts";

describe("the page's policy", () => {
  it("lets exactly the page's own inline scripts run", () => {
    const html = `<script>one()</script><script type="module" src="./a.js"></script>`;
    // printf 'one()' | openssl dgst -sha256 -binary | base64
    expect(policyFor(html)).toContain("script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=';");
    expect(policyFor("<p>none</p>")).toContain("script-src 'self';");
  });

  it("lets the page frame itself, for the preview of an embed, and no other page or film", () => {
    expect(policyFor("")).toContain(
      "; img-src 'self' https: data: blob:; media-src 'self' blob:; connect-src 'self' https:; frame-src 'self';",
    );
  });
});

describe("the policy in a page", () => {
  /** A page with a policy. @returns the policy */
  const appliedAt = (origin: string, address: string): string => {
    const metas: { httpEquiv?: string; content?: string }[] = [];
    const document = {
      createElement: () => ({}),
      currentScript: { after: (meta: object) => void metas.push(meta) },
    };
    applyPolicy("default-src 'self'; frame-src 'self' https:", {
      document,
      origin,
      location: { origin: address },
    } as unknown as Window);
    expect(metas).toHaveLength(1);
    expect(metas[0]?.httpEquiv).toBe("Content-Security-Policy");
    return metas[0]?.content ?? "";
  };

  it("is as it was built wherever the page has its origin, or none that could be named", () => {
    const built = "default-src 'self'; frame-src 'self' https:";
    expect(appliedAt("https://t.example", "https://t.example")).toBe(built);
    expect(appliedAt("null", "null")).toBe(built);
    expect(appliedAt("null", "file://")).toBe(built);
  });

  it("names the address in a sandbox, where 'self' matches nothing in WebKit", () => {
    expect(appliedAt("null", "https://t.example:8443")).toBe(
      "default-src 'self' https://t.example:8443; frame-src 'self' https://t.example:8443 https:",
    );
  });
});

describe("the notices of what is in the build", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "notices-"));
    for (const [name, extra] of [
      ["named", `, "license": "MIT"`],
      ["silent", ""],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "package.json"), `{ "name": "${name}", "version": "1.0.0"${extra} }`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("find the package of a module, of a style and of a font", () => {
    const ids = [
      "/home/me/app/src/main.tsx",
      "\0/home/me/app/node_modules/react/index.js?commonjs-es-import",
      "/home/me/app/node_modules/@scope/fonts/files/a.woff2",
      "/home/me/app/node_modules/react/jsx-runtime.js",
      "/home/me/app/node_modules/outer/node_modules/inner/index.css",
      "\0vite/preload-helper.js",
    ];
    expect(packageFolders(ids)).toEqual([
      "/home/me/app/node_modules/@scope/fonts",
      "/home/me/app/node_modules/outer/node_modules/inner",
      "/home/me/app/node_modules/react",
    ]);
  });

  it("hold the licence text, the MIT one where there is a choice", () => {
    const notice = noticeOf("node_modules/vis-timeline");
    expect(notice.licence).toBe("(Apache-2.0 OR MIT)");
    expect(notice.text).toContain("Permission is hereby granted");
    expect(notice.text).not.toContain("Apache License");
  });

  it("say so when a package only names its licence", () => {
    expect(noticesText([noticeOf(join(folder, "named"))])).toContain(
      "named 1.0.0\nLicence: MIT\n\nThe package has no licence text; it names its licence as MIT.",
    );
  });

  it("fail the build when a licence is missing", () => {
    expect(() => noticeOf(join(folder, "silent"))).toThrow("silent@1.0.0 is in the build but says nothing");
  });
});
