import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMA_PATH, schemaTexts } from "../../src/cli/make-schema";
import { bundledText } from "../fixtures/chronicles/bundled";

const schemas = Object.entries(schemaTexts());

describe("the published schemas", () => {
  it.each(schemas)("%s is the one that validates (else: npm run make-schema)", (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("are all that is in their folder", () => {
    expect(readdirSync(dirname(SCHEMA_PATH)).map((name) => `${dirname(SCHEMA_PATH)}/${name}`)).toEqual(
      schemas.map(([path]) => path).toSorted(),
    );
  });

  it("are where the bundled chronicle says it is", () => {
    const { $schema } = JSON.parse(bundledText) as { $schema: string };
    expect(new URL($schema, "file:///public/data/x.json").pathname).toBe(`/${SCHEMA_PATH}`);
  });

  it.each(["throughline.config.json", "docs/examples/brand/brand.json"])("are where %s says", (file) => {
    const { $schema } = JSON.parse(readFileSync(file, "utf8")) as { $schema: string };
    expect(existsSync(join(dirname(file), $schema))).toBe(true);
  });

  it("refuse other keys in brands and configurations, and in every object inside", () => {
    for (const [path, text] of schemas.filter(([name]) => name !== SCHEMA_PATH)) {
      const objects = text.match(/"properties": \{/g) ?? [];
      expect([path, text.match(/"additionalProperties": false/g)]).toEqual([
        path,
        objects.map(() => '"additionalProperties": false'),
      ]);
    }
  });
});
