import { describe, expect, it, vi } from "vitest";
import { escapeMarkup, installTrustedTypes, sameOriginScript } from "../../../src/app/start/trusted-types";

describe("the Trusted Types policy", () => {
  it("makes text of markup", () => {
    expect(escapeMarkup(`<img src=x onerror="alert(1)"> & <b>`)).toBe(`&lt;img src=x onerror="alert(1)"> & &lt;b>`);
  });

  it.each(["./worker.js", "/assets/search.worker-abc.js", "sw.js", "https://news.example/timeline/sw.js"])(
    "lets our own %s run",
    (address) => {
      expect(sameOriginScript(address, "https://news.example/timeline/")).toBe(address);
    },
  );

  it.each([
    "https://attacker.invalid/a.js",
    "//attacker.invalid/a.js",
    "http://news.example/a.js",
    "https://news.example.attacker.invalid/",
    "blob:https://news.example/1",
    "data:text/javascript,1",
    "javascript:1",
    "http://[",
  ])("refuses %s", (address) => {
    expect(sameOriginScript(address, "https://news.example/timeline/")).toBeNull();
  });

  it("is made once, and only where the browser knows such policies", () => {
    const createPolicy = vi.fn();
    const aWindow = (trustedTypes?: object) => ({ location: { href: "https://news.example/" }, trustedTypes });
    const install = (scope: object) => installTrustedTypes(scope as unknown as Window);
    install(aWindow());
    install(aWindow({ defaultPolicy: {}, createPolicy }));
    expect(createPolicy).not.toHaveBeenCalled();
    install(aWindow({ defaultPolicy: null, createPolicy }));
    expect(createPolicy).toHaveBeenCalledExactlyOnceWith("default", expect.anything());
    const [[, rules]] = createPolicy.mock.calls as [[string, { createScript: (text: string) => unknown }]];
    expect(rules.createScript("1")).toBeNull();
  });
});
