import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../scripts/typography.mjs";
import { PLACEHOLDER, checkUkrainian, typesetUkrainian } from "../../scripts/typography/typeset-ukrainian.mjs";

/** No-break spaces as they are seen here: `_`. */
const set = (text: string) => typesetUkrainian(text.replaceAll("_", "\u00a0")).replaceAll("\u00a0", "_");

/** What rules look at, in any order. */
const PARTS = [
  ..."авзіяЯбжXc5%№#.…!,:()[]'’ʼ\"«»„“”-–—―",
  ..." | | |\u00a0|\n|слово|24|2022|лютого|травень|року|рр.|р.|хв|млн|...| - | – | — ".split("|"),
  ..."https://example.org/a-b|?event=а-і|`x - y`".split("|"),
  PLACEHOLDER,
];
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(""));

describe("the typography of Ukrainian texts", () => {
  it.each([
    ["Жодного стеження - ані cookie – ані аналітики.", "Жодного стеження_— ані cookie_— ані аналітики."],
    ["вчора, -- сказав він_—_і пішов", "вчора,_— сказав він_— і_пішов"],
    ["– Так.", "— Так."],
    [" – і далі –", "_— і_далі_—"],
  ])("has one dash for sentences, which begins no line: %j", (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it.each([
    "2014–2022",
    "вересень–грудень",
    "28_лютого 2022_р. – 3_березня 2022_р.",
    "січень – травень",
    `${PLACEHOLDER} – ${PLACEHOLDER}`,
  ])("keeps the en dash of the range %j", (text) => {
    expect(set(text)).toBe(text);
  });

  it("has en dashes between numbers", () => {
    expect(set("у 2014—2022 роках")).toBe("у_2014–2022_роках");
  });

  it.each([
    ["Був у Києві й у Львові, а не в Одесі", "Був у_Києві й_у_Львові, а_не в_Одесі"],
    ["З нього й почали. Я є о пів на третю", "З_нього й_почали. Я_є_о_пів на третю"],
    ["і\n  далі", "і_далі"],
    [`у ${PLACEHOLDER} і ${PLACEHOLDER}`, `у_${PLACEHOLDER} і_${PLACEHOLDER}`],
  ])("ends no line with a word of one letter: %j", (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it("begins no line with a particle of one letter", () => {
    expect(set("Що б ви сказали? Того ж дня")).toBe("Що_б ви сказали? Того_ж дня");
  });

  it("knows letters that are no words", () => {
    const text = "Путін-а 31-й член, 5-а річниця, Ctrl + a, з’їзд, а) перше";
    expect(set(text)).toBe(text);
  });

  it.each([
    ["24 лютого 2022 року, у 2014 році та 2013–2014 рр.", "24_лютого 2022_року, у_2014_році та 2013–2014_рр."],
    [`${PLACEHOLDER} квітня, # років, # хв`, `${PLACEHOLDER}_квітня, #_років, #_хв`],
    ["500 млн, 20 тис. і 3 км, XX ст., № 5", "500_млн, 20_тис. і_3_км, XX_ст., №_5"],
  ])("keeps numbers with what they count: %j", (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it("sets % right after the number", () => {
    expect(set(`87 %, 68_% і ${PLACEHOLDER} %`)).toBe(`87%, 68% і_${PLACEHOLDER}%`);
  });

  it.each([
    ['Оповідь "Назва"', "Оповідь «Назва»"],
    ['("Перша "друга"") і ""третя" слово"', "(«Перша „друга“») і_«„третя“ слово»"],
    ["“Англійські” у «зовнішніх «внутрішні»»", "«Англійські» у_«зовнішніх „внутрішні“»"],
    ["Ви сказали „дякую“?", "Ви сказали „дякую“?"],
    ["початок «цитати", "початок «цитати"],
  ])("has «outer» and „inner“ quotation marks: %j", (text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it("has one apostrophe and one ellipsis", () => {
    expect(set("Об'єкт, п'ять, зʼїзд...")).toBe("Об’єкт, п’ять, з’їзд…");
  });

  it("leaves addresses, dates in digits and code alone", () => {
    const text = "Дати пишуть як 2022-02-24; https://example.org/а_—-б?x='y'..., ?event=п'ять-і, `а - б`";
    expect(set(text)).toBe(text);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = typesetUkrainian(text);
        expect(checkUkrainian(once)).toEqual({ text: once, broken: [] });
      }),
      { numRuns: Number(process.env["RANDOM_INPUTS"] ?? 3000) },
    );
  });

  it("loses no letter, digit or placeholder", () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}\uFFFC]/gu, "");
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(typesetUkrainian(text))).toBe(letters(text));
      }),
    );
  });
});

describe("the check of files", () => {
  it("mends literals of TypeScript, and nothing else", () => {
    const source = [
      'import { у } from "./у моря";',
      "// Слова у коментарі - як є.",
      'export const texts = { "а б": "Був у\\u00A0Києві", plain: "is - was", q: \'п"ять\' };',
      'const f = (n: number) => `з ${n > 1 ? `${n} - у` : "і в"} – ${n} %` as const;',
    ].join("\n");
    const { mended, faults } = checkSource("texts.ts", source);
    expect(mended.split("\n")).toEqual([
      'import { у } from "./у моря";',
      "// Слова у коментарі - як є.",
      'export const texts = { "а б": "Був у\\u00a0Києві", plain: "is - was", q: \'п"ять\' };',
      'const f = (n: number) => `з\\u00a0${n > 1 ? `${n}\\u00a0— у` : "і\\u00a0в"} – ${n}%` as const;',
    ]);
    expect(faults.map(({ line }) => line)).toEqual([3, 4, 4, 4]);
  });

  it("mends the Ukrainian texts of JSON, also in Markdown, and nothing else", () => {
    const json = '{ "name": "а б", "text": { "en": "a - b", "uk": "Мис – у \\"морі\\"" } }';
    const mended = '{ "name": "а б", "text": { "en": "a - b", "uk": "Мис\u00a0— у\u00a0«морі»" } }';
    expect(checkSource("chronicle.json", json).mended).toBe(mended);
    expect(checkSource("formats.md", `Слова у тексті\n\n    ${json}\n`).mended).toBe(
      `Слова у тексті\n\n    ${mended}\n`,
    );
  });

  it("mends what a Ukrainian page shows", () => {
    const page = (lang: string, dash: string, space: string) =>
      `<html lang="${lang}"><meta content="Темна${dash}у нас" /><p id='у нас'>Вона${dash}і${space}тут <code>в x</code></p>`;
    expect(checkSource("page.html", page("uk", " – ", "\n  ")).mended).toBe(
      page("uk", "&nbsp;— ", "&nbsp;").replace('у нас" />', 'у&nbsp;нас" />'),
    );
    expect(checkSource("page.html", page("en", " – ", "\n  ")).faults).toEqual([]);
  });

  it("says where a text breaks which rule, and how it should be", () => {
    const { faults } = checkSource("texts.ts", '\nconst a = "Ця сторінка – експортований файл і 5 %";');
    expect(faults).toEqual([
      {
        line: 2,
        broken: [
          "% follows its number without a space",
          "a dash is — after a no-break space; – only stands in ranges",
          "no-break space after a word of one letter",
        ],
        before: "Ця сторінка – експортований файл і 5 %",
        after: "Ця сторінка⍽— експортований файл і⍽5%",
      },
    ]);
  });
});
