/** The lint rule about effects (scripts/lint/effects.mjs) finds what crashes, and nothing else. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lint, plant } from "./plant";

const WRONG = {
  "an expression": `useEffect(() => one?.scrollIntoView(), []);`,
  "an expression, before paint": `useLayoutEffect(() => go(), []);`,
  "an expression, of React by name": `React.useInsertionEffect(() => go(), []);`,
  "an expression that chooses": `useEffect(() => (one ? go() : undefined), []);`,
  "a promise of a play": `useEffect(() => { return video.play(); }, []);`,
  "a call deeper in": `useEffect(() => { if (one) { return one ? go() : undefined; } }, []);`,
  "a call in a plain function": `useEffect(function start() { return one ?? go(); }, []);`,
  "a new object": `useEffect(() => { return new Observer(go); }, []);`,
  "an async effect": `useEffect(async () => { await go(); }, []);`,
  "an effect by name": `useEffect(go, [go]);`,
  "a ref": `const p = <p ref={(it) => it?.focus()} />;`,
  "an async ref": `const p = <p ref={async (it) => { await it?.requestFullscreen(); }} />;`,
};

const RIGHT = {
  nothing: `useEffect(() => {}, []);`,
  "a block": `useEffect(() => { one.scrollIntoView(); }, []);`,
  "an explicit nothing": `useEffect(() => void one.scrollIntoView(), []);`,
  "a cleanup function": `useEffect(() => () => stop(), []);`,
  "a cleanup function that is chosen": `useEffect(() => { const stop = go(); return one ? stop : undefined; }, []);`,
  "an early return": `useEffect(() => { if (one) return; go(); }, []);`,
  "returns of functions inside": `useEffect(() => { one.map((x) => { return x.at(0); }); return function stop() { return go(); }; }, []);`,
  "something else with a callback": `useMemo(() => go(), []); one.forEach((x) => x.go());`,
  "a ref object": `const p = <p ref={box} />;`,
  "a ref with a block": `const p = <p ref={(it) => { it?.focus(); }} />;`,
};

/** A file for each example. */
const filesOf = (
  codes: Readonly<Record<string, string>>,
  folder: string,
): [name: string, file: string, text: string][] =>
  Object.entries(codes).map(([name, code], i) => [
    name,
    `src/app/${folder}/${i}.tsx`,
    `export function useIt() {\n  ${code}\n}\n`,
  ]);

const wrong = filesOf(WRONG, "wrong");
const right = filesOf(RIGHT, "right");
let folder = "";
let found = new Map<string, string[]>();

beforeAll(() => {
  folder = plant(Object.fromEntries([...wrong, ...right].map(([, file, text]) => [file, text])));
  found = lint(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the rule about effects", () => {
  it.each(wrong)("finds %s", (_, file) => expect(found.get(file)).toContain("effects(cleanup)"));
  it.each(right)("lets pass %s", (_, file) => expect(found.get(file) ?? []).not.toContain("effects(cleanup)"));
});
