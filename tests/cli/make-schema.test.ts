import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCHEMA_PATH, schemaText } from "../../src/cli/make-schema";
import { bundledText } from "../fixtures/chronicles/bundled";

describe("the published schema", () => {
  it("is the one that validates (else: npm run make-schema)", () => {
    expect(readFileSync(SCHEMA_PATH, "utf8")).toBe(schemaText());
  });

  it("is where the bundled chronicle says it is", () => {
    const { $schema } = JSON.parse(bundledText) as { $schema: string };
    expect(new URL($schema, "file:///public/data/x.json").pathname).toBe(`/${SCHEMA_PATH}`);
  });
});
