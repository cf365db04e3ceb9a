/**
 * Tests the import rules: a rule that silently checks nothing is worse than none, so the project's own
 * .oxlintrc.json is copied next to planted violations, and exactly these must be found.
 */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lint, plant } from "./plant";

const IMPORT = "boundaries(dependencies)";
const UNKNOWN_FOLDER = "boundaries(no-unknown-files)";
const CYCLE = "import(no-cycle)";
const HTML = "eslint(no-restricted-properties)";

const LAWFUL: Record<string, string> = {
  "src/model/time.ts": `import * as v from "valibot";\nexport const parts = [v.string];\nexport type Span = number;\n`,
  "src/formats/table.ts": `import type { Span } from "../model/time";\nexport const read = (text: string): Span => text.length;\n`,
  "src/lod/index.ts": `export type { Span } from "../model/time";\n`,
  "src/data/load.ts": `import { wrap } from "comlink";\nexport { openDB } from "idb";\nimport type { Span } from "../model/time";\nexport const load = (worker: Worker): unknown => wrap<Span>(worker);\n`,
  "src/i18n/messages.ts": `export const messages = { open: "Open" };\nexport type MessageKey = keyof typeof messages;\n`,
  "src/i18n/format-date.ts": `import type { Span } from "../model/time";\nexport const show = (span: Span) => String(span);\n`,
  "src/i18n/react.tsx": `export { useContext } from "react";\n`,
  "src/store/app-store.ts": `import { createStore } from "zustand/vanilla";\nexport type AppState = { readonly open: boolean };\nexport const make = () => createStore(() => ({}));\n`,
  "src/store/react.tsx": `import { useSyncExternalStore } from "react";\nexport { make } from "./app-store";\nexport const useApp = useSyncExternalStore;\n`,
  "src/timeline/adapter.ts": `import { DataSet } from "vis-data/esnext";\nimport { Timeline } from "vis-timeline/esnext";\nimport "vis-timeline/styles/vis-timeline-graph2d.min.css";\nimport "moment/dist/locale/uk";\nimport { show } from "../i18n/format-date";\nimport type { MessageKey } from "../i18n/messages";\nimport { followPointer } from "../ui/pointer-drag";\nexport const parts = [DataSet, Timeline, show, followPointer, "open" satisfies MessageKey];\n`,
  "src/timeline/View.tsx": `import { useEffect } from "react";\nexport { messages } from "../i18n/messages";\nexport { Button } from "../ui/Button";\nexport { parts } from "./adapter";\nexport const effect = useEffect;\n`,
  "src/ui/Button.tsx": `import type { ReactNode } from "react";\nexport { encode } from "uqr";\nimport "./button.css";\nexport const Button = (props: { readonly children: ReactNode }) => <button type="button">{props.children}</button>;\n`,
  "src/ui/pointer-drag.ts": `export const followPointer = (press: Event) => press.type;\n`,
  "src/ui/button.css": `button { color: inherit; }\n`,
  "src/commands/open.ts": `import type { MessageKey } from "../i18n/messages";\nimport { make } from "../store/app-store";\nexport const open = { key: "open" satisfies MessageKey, run: make };\n`,
  "src/features/list/Panel.tsx": `import { open } from "../../commands/open";\nimport { messages } from "../../i18n/messages";\nimport { useApp } from "../../store/react";\nimport { Button } from "../../ui/Button";\nexport const Panel = () => <Button>{messages.open + open.key + useApp(() => () => {}, () => "")}</Button>;\n`,
  "src/features/map/Map.tsx": `import type { Topology } from "topojson-specification";\nimport type { Feature } from "geojson";\nexport type Shapes = readonly [Topology, Feature];\nexport const Map = () => <p>Map</p>;\n`,
  "src/theme/italic.css": `@font-face { font-family: "Italic"; }\n`,
  "src/theme/tokens.css": `:root { --row: 26px; }\n`,
  "src/features/search/Panel.tsx": `import "../../theme/italic.css";\nexport { Map } from "../map/Map";\nexport const Panel = () => <p>Search</p>;\n`,
  "src/app/layout/App.tsx": `import { Panel } from "../../features/list/Panel";\nimport { parts } from "../../timeline/adapter";\nexport const App = () => <Panel key={parts.length} />;\n`,
  "src/main.tsx": `import { createRoot } from "react-dom/client";\nimport { App } from "./app/layout/App";\ncreateRoot(document.body).render(<App />);\n`,
  "src/embed/embed.ts": `import type { Span } from "../model/time";\nexport const show = (span: Span) => document.title + span;\n`,
  "src/offline/worker.ts": `import { Router } from "workbox-routing/Router.js";\nexport const router = new Router();\n`,
  "src/page/Page.tsx": `import { renderToStaticMarkup } from "react-dom/server";\nimport { Panel } from "../features/list/Panel";\nexport const page = () => renderToStaticMarkup(<Panel />);\n`,
  "src/cli/check.ts": `import { readFileSync } from "node:fs";\nexport { read as readTable } from "../formats/table";\nimport type { Span } from "../model/time";\nexport const read = (span: Span) => readFileSync(String(span));\n`,
};

type Violation = {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly rules: readonly string[];
};

const VIOLATIONS: readonly Violation[] = [
  violation("model → store, a type", "src/model/a.ts", `export type { AppState } from "../store/app-store";`),
  violation("model → react", "src/model/b.ts", `export { useState } from "react";`),
  violation("model → a Node module", "src/model/c.ts", `export { readFileSync } from "node:fs";`),
  violation("lod → i18n", "src/lod/a.ts", `export { messages } from "../i18n/messages";`),
  violation("lod → vis", "src/lod/b.ts", `export { DataSet } from "vis-data/esnext";`),
  violation("export → store", "src/export/a.ts", `export type { AppState } from "../store/app-store";`),
  violation("export → a package off the list", "src/export/b.ts", `export { parse } from "papaparse";`),
  violation("formats → i18n", "src/formats/a.ts", `export { messages } from "../i18n/messages";`),
  violation("formats → data", "src/formats/b.ts", `export { load } from "../data/load";`),
  violation("formats → a package off the list", "src/formats/c.ts", `export { parse } from "papaparse";`),
  violation("formats → a schema of its own", "src/formats/d.ts", `export { string } from "valibot";`),
  violation("formats → a Node module", "src/formats/e.ts", `export { readFileSync } from "node:fs";`),
  violation("i18n → react, outside react.tsx", "src/i18n/a.ts", `export { useState } from "react";`),
  violation("data → store", "src/data/a.ts", `export type { AppState } from "../store/app-store";`),
  violation("store → the database", "src/store/d.ts", `export { openDB } from "idb";`),
  violation("store → comlink", "src/store/c.ts", `export { wrap } from "comlink";`),
  violation("store → i18n", "src/store/a.ts", `export { messages } from "../i18n/messages";`),
  violation("store → react, outside react.tsx", "src/store/b.ts", `export { useState } from "react";`),
  violation(
    "timeline → messages, in a plain file",
    "src/timeline/a.ts",
    `export { messages } from "../i18n/messages";`,
  ),
  violation("timeline → react, in a .ts", "src/timeline/b.ts", `export { useState } from "react";`),
  violation("timeline → ui, in a plain file", "src/timeline/c.ts", `export { Button } from "../ui/Button";`),
  violation("timeline → features", "src/timeline/D.tsx", `export { Panel } from "../features/list/Panel";`),
  violation("commands → messages, not only types", "src/commands/a.ts", `export { messages } from "../i18n/messages";`),
  violation("ui → store", "src/ui/a.ts", `export type { AppState } from "../store/app-store";`),
  violation("feature → feature", "src/features/list/a.ts", `export { Panel } from "../search/Panel";`),
  violation(
    "feature → feature, by import()",
    "src/features/list/b.ts",
    `export const late = () => import("../search/Panel");`,
  ),
  violation("feature → a package of the map", "src/features/list/g.ts", `export { geoPath } from "d3-geo";`),
  violation("map → feature", "src/features/map/a.ts", `export { Panel } from "../search/Panel";`),
  violation("map → store", "src/features/map/b.ts", `export { make } from "../../store/app-store";`),
  violation("feature → timeline", "src/features/list/c.ts", `export { parts } from "../../timeline/adapter";`),
  violation("feature → vis", "src/features/list/d.ts", `export { Timeline } from "vis-timeline/esnext";`),
  violation("app → a package of the controls", "src/app/d.ts", `export { encode } from "uqr";`),
  violation("feature → a package of the controls", "src/features/list/f.ts", `export { encode } from "uqr";`),
  violation("feature → theme", "src/features/list/h.ts", `import "../../theme/tokens.css";`),
  violation("feature → zustand", "src/features/list/e.ts", `export { useStore } from "zustand";`),
  violation("page → store", "src/page/a.ts", `export { make } from "../store/app-store";`),
  violation("page → app", "src/page/B.tsx", `export { App } from "../app/layout/App";`),
  violation("app → page", "src/app/c.ts", `export { page } from "../page/Page";`),
  violation("cli → store", "src/cli/a.ts", `export { make } from "../store/app-store";`),
  violation("embed → model, not only types", "src/embed/a.ts", `export { parts } from "../model/time";`),
  violation("embed → lod, a type", "src/embed/b.ts", `export type { Span } from "../lod/index";`),
  violation("embed → a package", "src/embed/c.ts", `export { string } from "valibot";`),
  violation("offline → model", "src/offline/a.ts", `export type { Span } from "../model/time";`),
  violation("offline → a package of the page", "src/offline/b.ts", `export { Workbox } from "workbox-window";`),
  violation("app → the service worker", "src/app/e.ts", `export { router } from "../offline/worker";`),
  violation("app → embed", "src/app/c.ts", `export { show } from "../embed/embed";`),
  violation("app → a package off the list", "src/app/a.ts", `export { sort } from "d3-array";`),
  violation("app → a file that is not there", "src/app/b.ts", `export { gone } from "../model/gone";`),
  violation("a file in no known folder", "src/utils/a.ts", `export const a = 1;`, [UNKNOWN_FOLDER]),
  violation("a stray file beside main.tsx", "src/stray.ts", `export const a = 1;`, [UNKNOWN_FOLDER]),
  violation("a feature file outside any feature", "src/features/a.ts", `export const a = 1;`, [UNKNOWN_FOLDER]),
  violation("a cycle", "src/lod/c.ts", `import { d } from "./d";\nexport const c = () => d;`, [CYCLE]),
  violation("a cycle, its other end", "src/lod/d.ts", `import { c } from "./c";\nexport const d = () => c;`, [CYCLE]),
  violation("innerHTML", "src/ui/b.ts", `export const b = (e: Element) => (e.innerHTML = "");`, [HTML]),
  violation(
    "insertAdjacentHTML",
    "src/ui/c.ts",
    `export const c = (e: Element) => e.insertAdjacentHTML("afterend", "");`,
    [HTML],
  ),
  violation("document.write", "src/ui/d.ts", `export const d = () => document.write("");`, [HTML]),
  violation(
    "React's way round",
    "src/ui/e.tsx",
    `export const E = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`,
    ["react(no-danger)"],
  ),
  violation("an image without alt text", "src/ui/f.tsx", `export const F = () => <img src="a.png" />;`, [
    "jsx-a11y(alt-text)",
  ]),
  violation(
    "a click without a key handler",
    "src/ui/g.tsx",
    `export const G = () => <div onClick={() => {}}>g</div>;`,
    ["jsx-a11y(click-events-have-key-events)", "jsx-a11y(no-static-element-interactions)"],
  ),
  violation("a long file", "src/app/long.ts", `export const a = 1;\n${"// more\n".repeat(400)}`, ["eslint(max-lines)"]),
];

function violation(what: string, file: string, code: string, rules: readonly string[] = [IMPORT]): Violation {
  return { what, file, code: `${code}\n`, rules };
}

let folder = "";
let found = new Map<string, string[]>();

beforeAll(() => {
  folder = plant({ ...LAWFUL, ...Object.fromEntries(VIOLATIONS.map(({ file, code }) => [file, code])) });
  found = lint(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the import fence", () => {
  it.each(VIOLATIONS)("finds $what", ({ file, rules }) => {
    expect(found.get(file)).toEqual(rules);
  });

  it.each(Object.keys(LAWFUL))("lets lawful %s pass", (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
