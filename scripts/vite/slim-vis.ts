/**
 * Removes from vis-timeline and vis-util what this timeline never uses, in builds only: slim-vis-cuts.ts lists it. What is
 * left is code of vis as published, but for two array methods that Chrome 109 lacks and the spread of vis-util; some of
 * its methods are replaced again at run time (src/timeline/vis-internals.ts). Every cut names what it expects to find:
 * another version of vis fails the build rather than being cut in the wrong place.
 */
import { type Plugin, parseAst } from "vite";
import { type Cuts, TIMELINE_CUTS, UTIL_CUTS } from "./slim-vis-cuts.ts";

const MODULES: readonly { readonly file: RegExp; readonly cuts: Cuts }[] = [
  { file: /[\\/]vis-timeline[\\/]esnext[\\/]esm[\\/]vis-timeline-graph2d\.mjs$/, cuts: TIMELINE_CUTS },
  { file: /[\\/]vis-util[\\/]esnext[\\/]esm[\\/]vis-util\.m?js$/, cuts: UTIL_CUTS },
];

/** The properties of a syntax tree that are used here. */
type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly id?: Node | null;
  readonly key?: Node;
  readonly value?: Node;
  readonly body?: Node | readonly Node[];
  readonly declarations?: readonly Node[];
  readonly expression?: Node;
  readonly left?: Node;
  readonly object?: Node;
  readonly arguments?: readonly Node[];
  readonly source?: { readonly value: unknown };
};

type Edit = { readonly start: number; readonly end: number; readonly text: string };

const bodyOf = (code: string): readonly Node[] =>
  (parseAst(code) as unknown as { readonly body: readonly Node[] }).body;

/** What a statement declares, or whose properties it sets: `Graph2d.prototype.x = …`, `Emitter(Activator.prototype)`. */
function ownerOf(statement: Node): string | undefined {
  switch (statement.type) {
    case "ImportDeclaration":
      return String(statement.source?.value);
    case "ClassDeclaration":
    case "FunctionDeclaration":
      return statement.id?.name;
    case "VariableDeclaration":
      return statement.declarations?.length === 1 ? statement.declarations[0]?.id?.name : undefined;
    case "ExpressionStatement": {
      const { expression } = statement;
      return rootOf(expression?.type === "CallExpression" ? expression.arguments?.[0] : expression?.left);
    }
    default:
      return undefined;
  }
}

function rootOf(node: Node | undefined): string | undefined {
  return node?.type === "MemberExpression" ? rootOf(node.object) : node?.name;
}

function emptied(statement: Node, names: readonly string[]): readonly Edit[] {
  const members = (statement.body as Node).body as readonly Node[];
  return names.map((name) => {
    const block = members.find((member) => member.key?.name === name)?.value?.body as Node | undefined;
    if (!block) throw new Error(`slim-vis: ${statement.id?.name} has no method ${name} any more`);
    return { start: block.start, end: block.end, text: "{}" };
  });
}

function applied(code: string, edits: readonly Edit[]): string {
  let text = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}

/**
 * @param code  a module of vis
 * @throws when it does not hold what is to be cut, or when what is left still needs it
 */
export function slim(code: string, { gone, standIns, emptyMethods, exported }: Cuts): string {
  const edits: Edit[] = [];
  const found = new Set<string>();
  const cut = ({ start, end }: Node, text = "") => edits.push({ start, end, text });
  for (const statement of bodyOf(code)) {
    if (exported !== undefined && statement.type === "ExportNamedDeclaration") cut(statement, exported);
    const owner = ownerOf(statement);
    if (owner === undefined) continue;
    const methods = statement.type === "ClassDeclaration" ? emptyMethods[owner] : undefined;
    if (Object.hasOwn(standIns, owner)) {
      // The first statement is the declaration; later ones that add to it are removed.
      cut(statement, found.has(owner) ? "" : standIns[owner]);
    } else if (gone.includes(owner)) cut(statement);
    else if (methods) edits.push(...emptied(statement, methods));
    else continue;
    found.add(owner);
  }
  const requested = [...gone, ...Object.keys(standIns), ...Object.keys(emptyMethods)];
  const missing = requested.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`slim-vis: vis has no ${missing.join(", ")} any more`);
  const left = spreadOnlyUsed(applied(code, edits));
  const names: Names = { used: new Set(), local: new Set() };
  collectNames(bodyOf(left), names);
  const torn = gone.filter((name) => names.used.has(name) && !names.local.has(name));
  if (torn.length > 0) throw new Error(`slim-vis: what is left of vis needs ${torn.join(", ")}`);
  // The source map is that of the uncut file.
  return left.replace(/^\/\/# sourceMappingURL=.*$/m, "");
}

/** vis-timeline spreads all of vis-util into one object, which defeats tree-shaking. */
function spreadOnlyUsed(code: string): string {
  const names = new Set([...code.matchAll(/\bavailableUtils\.(\w+)/g)].map(([, name = ""]) => name));
  // Defined by vis-timeline, not by vis-util.
  for (const own of ["convert", "setupXSSProtection", "xss"]) names.delete(own);
  return code.replace("...util,", () => [...names].map((name) => `${name}: util.${name},`).join(" "));
}

/** `used`: identifiers, without those after a dot and names of properties. `local`: parameters and variables. */
type Names = { readonly used: Set<string>; readonly local: Set<string> };

function collectNames(nodes: unknown, names: Names): void {
  if (Array.isArray(nodes)) for (const node of nodes) collectNames(node, names);
  else if (typeof nodes === "object" && nodes !== null) {
    const { type, name, computed, ...parts } = nodes as Record<string, unknown>;
    if (type === "Identifier") names.used.add(String(name));
    for (const own of [parts["params"], type === "VariableDeclarator" ? parts["id"] : []].flat())
      if (own) names.local.add(String((own as { readonly name?: unknown }).name));
    if (type === "MemberExpression" && computed !== true) delete parts["property"];
    if ((type === "Property" || type === "MethodDefinition") && computed !== true) delete parts["key"];
    for (const part of Object.values(parts)) collectNames(part, names);
  }
}

/** Chrome 109 has neither method; vis calls both on arrays only. */
const forOlderBrowsers = (code: string): string =>
  code.replaceAll(".toSorted(", ".slice().sort(").replaceAll(".toReversed(", ".slice().reverse(");

/** For builds; the development server and most unit tests use vis as published (vitest.config.ts, "cut vis"). */
export function slimVis(): Plugin {
  const done = new Set<Cuts>();
  return {
    name: "throughline:slim-vis",
    apply: "build",
    buildStart() {
      done.clear();
    },
    transform(code, id) {
      const cuts = MODULES.find(({ file }) => file.test(id))?.cuts;
      if (!cuts) return /[\\/]node_modules[\\/]vis-/.test(id) ? { code: forOlderBrowsers(code), map: null } : undefined;
      done.add(cuts);
      return { code: forOlderBrowsers(slim(code, cuts)), map: null };
    },
    generateBundle() {
      if (done.size !== MODULES.length)
        throw new Error("slim-vis: vis is no longer where it was, and would go into the build whole");
    },
  };
}
