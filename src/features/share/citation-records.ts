/** Citations for reference managers: BibTeX (as biblatex reads it) and RIS. */
import type { Cited } from "./citation";
import { oneLine } from "./markup";

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes characters that TeX interprets. */
const escapeTex = (text: string): string => oneLine(text).replace(/[\\~^{}$&#_%]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** BibTeX keys: letters, digits and dashes. */
const keyOf = ({ event }: Cited): string =>
  ["timeline", event?.id ?? ""]
    .filter(Boolean)
    .join("-")
    .replace(/[^A-Za-z0-9-]+/g, "-");

const factsOf = ({ event }: Cited): string | undefined =>
  event && [event.date, event.doubt].flatMap((fact) => fact ?? []).join("; ");

export function bibtexCitation(cited: Cited): string {
  const { title, event, version, address, accessed } = cited;
  const facts = factsOf(cited);
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Double braces preserve the capitals of names.
    ["title", `{${escapeTex(event?.title ?? title)}}`],
    ["maintitle", event && `{${escapeTex(title)}}`],
    ["version", version === undefined ? undefined : escapeTex(version)],
    ["note", facts === undefined ? undefined : escapeTex(facts)],
    ["url", address?.replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", accessed],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return [`@online{${keyOf(cited)},`, written.join(",\n"), "}"].join("\n");
}

export function risCitation(cited: Cited): string {
  const { title, event, version, address, accessed, lang } = cited;
  const facts = factsOf(cited);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", "ELEC"],
    ["TI", event?.title ?? title],
    ["T2", event && title],
    ["ET", version],
    ["N1", facts],
    ["LA", lang],
    ["UR", address],
    ["Y2", accessed.replaceAll("-", "/")],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`])).join("\n");
}
