/** Structured data against the vocabulary of schema.org, of which tests/fixtures/schema-org has the part that pages use. */
import { readFileSync } from "node:fs";

type Type = {
  readonly parents: readonly string[];
  /** Per property the types that its value may have. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
};
const { types } = JSON.parse(readFileSync("tests/fixtures/schema-org/vocabulary.json", "utf8")) as {
  readonly types: Readonly<Record<string, Type>>;
};

/** https://schema.org/DataType: what a plain value must be to have such a type. */
const DATA_TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === "boolean",
  Date: (value) => typeof value === "string" && /^\d{4}(?:-\d\d){0,2}$/.test(value),
  DateTime: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/.test(value),
  Number: (value) => typeof value === "number",
  Text: (value) => typeof value === "string",
  URL: (value) => typeof value === "string" && /^(?:https?:|mailto:)/.test(value) && URL.canParse(value),
};

const lineOf = (name: string): readonly string[] => [name, ...(types[name]?.parents ?? []).flatMap(lineOf)];

/** @returns what is no type, no property of its type or no value of its property, one line each */
export function vocabularyFaults(node: unknown): readonly string[] {
  const { "@type": type, "@id": _id, "@context": _context, ...properties } = node as Readonly<Record<string, unknown>>;
  const name = String(type);
  if (!types[name]) return [`no type ${name}`];
  const known = Object.assign({}, ...lineOf(name).map((one) => types[one]?.properties)) as Type["properties"];
  return Object.entries(properties).flatMap(([property, value]) => {
    const range = known[property];
    if (!range) return [`${name} has no ${property}`];
    return [value].flat().flatMap((one) => valueFaults(`${name}.${property}`, one, range));
  });
}

function valueFaults(where: string, value: unknown, range: readonly string[]): readonly string[] {
  if (typeof value !== "object" || value === null)
    return range.some((one) => DATA_TYPES[one]?.(value))
      ? []
      : [`${where}: ${JSON.stringify(value)} is no ${range.join(", ")}`];
  const { "@type": type, "@id": id } = value as Readonly<Record<string, unknown>>;
  // A reference to a node that is described elsewhere.
  if (type === undefined && id !== undefined && Object.keys(value).length === 1) return [];
  const isOfRange = lineOf(String(type)).some((one) => range.includes(one));
  return [
    ...(types[String(type)] && !isOfRange ? [`${where}: ${String(type)} is no ${range.join(", ")}`] : []),
    ...vocabularyFaults(value),
  ];
}
