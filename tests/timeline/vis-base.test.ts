import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Declarations by selector, as far as plain rules go. */
function rulesOf(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>();
  const css = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(",").map((text) => text.trim())) {
      const known = rules.get(selector) ?? new Set();
      for (const declaration of body.split(";")) if (declaration.trim()) known.add(declaration.trim());
      rules.set(selector, known);
    }
  }
  return rules;
}

it("vis-base.css holds only what vis-timeline's own style sheet says", () => {
  const theirs = rulesOf("node_modules/vis-timeline/styles/vis-timeline-graph2d.css");
  const ours = rulesOf("src/timeline/vis-base.css");
  expect(ours.size).toBeGreaterThan(15);
  const changed = [...ours].flatMap(([selector, declarations]) =>
    [...declarations].filter((one) => !theirs.get(selector)?.has(one)).map((one) => `${selector} { ${one} }`),
  );
  expect(changed).toEqual([]);
});
