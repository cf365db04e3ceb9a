import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { oneFilePage } from "../../scripts/vite/single-file.ts";

describe("the page of the one file", () => {
  const script = 'const tag="</script>",comment="<!-- -->";run(tag,comment);';
  const page = oneFilePage({ script, style: "a{color:red}" }, "MIT </script> notice");

  it("runs the one script whose hash its policy names, and fetches nothing", () => {
    const code = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(code).toBe('const tag="\\x3c/script>",comment="\\x3c!-- -->";run(tag,comment);');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(code).digest("base64")}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|'self'|'unsafe-eval'/);
  });

  it("has its places empty, and names no other file", () => {
    expect(page).toContain('<script type="application/json" id="kit-facts"></script>');
    expect(page).toContain('<script type="application/json" id="kit-chronicle"></script>');
    expect(page).toContain("MIT &lt;/script> notice");
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
  });

  it("is refused where styles would end their element", () => {
    expect(() => oneFilePage({ script: "", style: "</style><script>" }, "")).toThrow("must not close");
  });
});
