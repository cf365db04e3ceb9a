/** Where the Ukrainian texts of a file are, and how its format writes them. */
import { parseSync } from "vite";
import { PLACEHOLDER } from "./typeset-ukrainian.mjs";

/**
 * A text, or the pieces of a template around its `${…}`, which are set as one text.
 * @typedef {{ readonly start: number, readonly source: string }} Piece  `start` is the offset in the file
 * @typedef {{ readonly pieces: readonly Piece[], readonly code: Code }} UkrainianText
 * @typedef {{ readonly read: (source: string) => string, readonly write: (text: string) => string }} Code
 */

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** In TypeScript no-break spaces are written so that they are seen. */
/** @type {(quote: string) => Code} */
const inQuotes = (quote) => ({
  read: (source) => source.replaceAll(/\\u00a0/gi, "\u00a0").replaceAll(`\\${quote}`, quote),
  write: (text) => text.replaceAll("\u00a0", String.raw`\u00a0`).replaceAll(quote, `\\${quote}`),
});

/** @type {Code} */
const IN_JSON = {
  read: (source) => source.replaceAll(/\\u00a0/gi, "\u00a0").replaceAll('\\"', '"'),
  write: (text) => text.replaceAll('"', '\\"'),
};

/** @type {Code} */
const IN_HTML = {
  read: (source) => source.replaceAll(/&nbsp;|&#160;|&#xa0;/gi, "\u00a0"),
  write: (text) => text.replaceAll("\u00a0", "&nbsp;"),
};

/** @param {string} source @param {number} start @param {number} end @returns {Piece} */
const piece = (source, start, end) => ({ start, source: source.slice(start, end) });

/**
 * String and template literals; keys and module names are none.
 * @param {string} source
 */
function inTypeScript(source) {
  const { program, errors } = parseSync("texts.ts", source);
  if (errors[0]) throw new SyntaxError(errors[0].message);
  /** @type {UkrainianText[]} */
  const texts = [];
  /** @param {any} node  of the syntax tree */
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (node === null || typeof node !== "object") return;
    if (node.type === "Literal" && typeof node.value === "string") {
      const quote = source.charAt(node.start);
      texts.push({ pieces: [piece(source, node.start + 1, node.end - 1)], code: inQuotes(quote) });
    }
    if (node.type === "TemplateLiteral") {
      const ends = [node.start, ...node.expressions.map((/** @type {any} */ one) => one.end)];
      const pieces = node.quasis.map((/** @type {any} */ { value }, /** @type {number} */ i) => {
        const start = source.indexOf(i === 0 ? "`" : "}", ends[i]) + 1;
        return piece(source, start, start + value.raw.length);
      });
      texts.push({ pieces, code: inQuotes("`") });
    }
    for (const [key, value] of Object.entries(node)) {
      if (key !== "source" && !(key === "key" && !node.computed)) visit(value);
    }
  };
  visit(program.body);
  return texts;
}

/**
 * What is said in Ukrainian beside other languages: `"uk": "…"`, in Markdown too.
 * @param {string} source
 */
const inJson = (source) =>
  [...source.matchAll(/(?<="uk"\s*:\s*")(?:[^"\\]|\\.)*(?=")/g)].map(({ index, 0: text }) => ({
    pieces: [piece(source, index, index + text.length)],
    code: IN_JSON,
  }));

/**
 * What is between tags, and attributes that are shown. Code, scripts and comments are left out.
 * @param {string} source  of a page in Ukrainian; pages in other languages have no texts
 */
function inHtml(source) {
  if (!/<html[^>]*\slang="uk"/.test(source)) return [];
  const text =
    /<(code|pre|script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|(?<=>)(?<between>[^<]+)|(?<=\s(?:content|title|alt|aria-label)=")(?<attribute>[^"]*)/g;
  return [...source.matchAll(text)].flatMap(({ index, groups }) => {
    const found = groups?.["between"] ?? groups?.["attribute"];
    return found === undefined ? [] : [{ pieces: [piece(source, index, index + found.length)], code: IN_HTML }];
  });
}

/** @type {readonly (readonly [RegExp, (source: string) => readonly UkrainianText[]])[]} */
const FORMATS = [
  [/\.ts$/, inTypeScript],
  [/\.(?:json|md)$/, inJson],
  [/\.html$/, inHtml],
];

/** @param {string} file  its name tells the format */
export const hasTexts = (file) => FORMATS.some(([names]) => names.test(file));

/**
 * @param {string} file @param {string} source  what is in it
 * @returns {readonly UkrainianText[]} those with Cyrillic letters
 */
export const ukrainianTexts = (file, source) =>
  (FORMATS.find(([names]) => names.test(file))?.[1](source) ?? []).filter(({ pieces }) =>
    pieces.some((one) => CYRILLIC.test(one.source)),
  );

/** @param {UkrainianText} text @returns {string} what is read */
export const readText = ({ pieces, code }) => pieces.map(({ source }) => code.read(source)).join(PLACEHOLDER);

/**
 * @param {UkrainianText} text @param {string} mended  what is to be read there instead
 * @returns {readonly string[]} the source of every piece
 */
export const writeText = ({ code }, mended) => mended.split(PLACEHOLDER).map(code.write);
