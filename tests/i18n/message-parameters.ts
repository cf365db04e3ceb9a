/** The parameters of the messages, read from the types of the English source: at run time a function has none. */
import { parseSync } from "vite";
import type { Parameter } from "./number-agreement";

/** A node of the syntax tree. */
type Node = { readonly type: string; readonly [key: string]: unknown };

const KINDS: Readonly<Record<string, Parameter>> = {
  TSNumberKeyword: "number",
  TSStringKeyword: "string",
  TSBooleanKeyword: "boolean",
  TSTypeOperator: "list",
};

function kindOf(parameter: Node): Parameter {
  const { typeAnnotation: type } = parameter["typeAnnotation"] as { typeAnnotation: Node };
  const first = type.type === "TSUnionType" ? (type["types"] as readonly Node[])[0] : type;
  const kind = KINDS[first?.type ?? ""];
  if (!kind) throw new TypeError(`A message has a parameter of the type ${first?.type}; add it here.`);
  return kind;
}

/** @returns the parameters of every function in the object that the catalogue exports, by its path: "rest.all" */
export function messageParameters(source: string): ReadonlyMap<string, readonly Parameter[]> {
  const { program } = parseSync("messages.ts", source);
  const constants = new Map<string, Node>();
  for (const statement of program.body as unknown as readonly Node[]) {
    const declaration = (statement["declaration"] ?? statement) as Node;
    for (const { id, init } of (declaration["declarations"] ?? []) as readonly { id: Node; init: Node }[])
      constants.set(String(id["name"]), init);
  }
  const found = new Map<string, readonly Parameter[]>();
  const visit = (node: Node | undefined, path: readonly string[]): void => {
    if (node?.type === "Identifier") visit(constants.get(String(node["name"])), path);
    if (node?.type === "ArrowFunctionExpression")
      found.set(path.join("."), (node["params"] as readonly Node[]).map(kindOf));
    if (node?.type === "ObjectExpression")
      for (const { key, value } of node["properties"] as readonly { key: Node; value: Node }[])
        visit(value, [...path, String(key["name"] ?? key["value"])]);
  };
  for (const init of constants.values()) if (init.type === "ObjectExpression") visit(init, []);
  return found;
}
