/** What is wrong in `brand.json` or `throughline.config.json`, as one English sentence for the terminal. */
import type { SettingProblem, SettingProblemCode } from "../model/site/setting-problem";
import { oneLine } from "./problem-sentences";

const SENTENCES: Readonly<Record<SettingProblemCode, (problem: SettingProblem) => string>> = {
  json: () => "This is not JSON: check commas and quotation marks here.",
  "too-large": ({ limit }) => `The file is too large; it may have ${limit} characters.`,
  object: () => 'An object is expected: { "title": … }.',
  missing: () => "This is missing.",
  "unknown-key": () => "There is no such setting; check its spelling.",
  text: () => 'A text is expected, or one for each language: { "en": "…" }.',
  blank: () => "The text is empty: leave the setting out instead.",
  control: () => "The text has characters that cannot be seen.",
  long: ({ limit }) => `The text is too long${limit === undefined ? "" : `; it may have ${limit} characters`}.`,
  "language-tag": () => "A language tag such as en or uk is expected.",
  list: () => "A list is expected: [ … ].",
  many: ({ limit }) => `The list is too long${limit === undefined ? "" : `; it may have ${limit} entries`}.`,
  "web-address": () => "An address beginning with https:// is expected.",
  contact: () => "An address beginning with https:// or mailto: is expected.",
  path: () => "A path from the folder of this file is expected, with slashes.",
  "picture-path": () => "A path of an .svg or .png file, from the folder of this file, is expected.",
  "json-path": () => "A path of a .json file, from the folder of this file, is expected.",
  colour: () => "A colour such as #0b57d0 is expected.",
  contrast: ({ limit }) => `The contrast is too low; at least ${limit}:1 is needed.`,
  language: () => "en or uk is expected.",
  repeated: () => "This is in the list twice.",
  "site-address": () => "The address of a folder is expected, such as https://example.org/timeline/.",
  "file-size": ({ limit }) =>
    `The picture is missing or too large${limit === undefined ? "" : `; it may have ${limit} bytes`}.`,
  "file-type": () => "The file is neither SVG nor PNG.",
  svg: () => "The SVG holds scripts, links or other files, which a logo may not: save it as plain SVG.",
};

/** @param file  as the user has named it */
export function settingSentence(file: string, problem: SettingProblem): string {
  const { code, where, found, suggestion } = problem;
  const at = where === "" ? file : `${file}, ${where}`;
  const value = found === undefined ? "" : ` Found: ${found}.`;
  const right = suggestion === undefined ? "" : ` The nearest that would do: ${suggestion}.`;
  return oneLine(`${at}: ${SENTENCES[code](problem)}${value}${right}`);
}
