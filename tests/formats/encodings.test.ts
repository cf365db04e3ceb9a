/** Older encodings are detected from the text. */
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/formats/decode-bytes";
import { decodeText } from "../../src/formats/decode-text";
import { binaryKindOf } from "../../src/formats/no-text";
import { datesOf, importText } from "./import-text";

/** Bytes of a text in an encoding of one byte a character, by what each byte is decoded to. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    bytes.set(decodeBytes(Uint8Array.of(byte), encoding)?.text ?? "", byte);
  }
  return Uint8Array.from(text, (sign) => {
    const byte = bytes.get(sign);
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`);
    return byte;
  });
}

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ["windows-1252", "Title,Date\nThe café on the corner opens,1931-05-12"],
  ["windows-1252", "Titel;Datum\nDie Brücke über den Fluss wird eröffnet;12.05.1931\nGroße Überschwemmung;03.06.1932"],
  ["windows-1252", "Titre;Date\nL’école est inaugurée;1931\nDécès du maire;1932\nFête du siècle à la forêt;1933"],
  ["windows-1252", "Título;Fecha\nInauguración del puente;1931\n¿Quién construyó la cañería?;1932"],
  ["windows-1252", "Titolo;Data\nLa città è liberata;1945\nPerché la libertà;1946"],
  ["windows-1252", "Título;Data\nA revolução começa em São Paulo;1932\nInauguração da estação;1933\nvocê;1934"],
  ["windows-1252", "Titel;Datum\nDe coördinatie begint, één jaar later;1931\nHet café wordt geopend;1932"],
  ["windows-1252", "Title,Date\nHe said “no” – and it’s over,1931"],
  ["windows-1250", "Tytuł;Data\nŁódź: święto książki;2019\nZażółć gęślą jaźń;2020"],
  ["windows-1250", "Tytuł;Data\nPowódź w mieście;1997"],
  ["windows-1250", "Název;Datum\nPříliš žluťoučký kůň;1968\nOtevření mostu přes řeku;1931"],
  ["windows-1250", "Cím;Dátum\nÁrvíztűrő tükörfúrógép;1956\nA híd megnyitása;1931"],
  ["windows-1251", "Назва;Дата\nВідкриття мосту;1931\nПожежа на млині;1902"],
  ["windows-1251", "Название;Дата\nОткрытие моста;1931\nПожар на мельнице;1902"],
  ["windows-1251", "Title;Date\nМайдан;2013"],
  ["koi8-u", "Название;Дата\nОткрытие моста через реку;1931\nПожар на мельнице у города;1902"],
  ["windows-1251", "Подія;Рік\nЇжак;1991\nЄвропа;1992"],
  ["windows-1251", "Заголовок,Початок,Кінець\nРеволюція Гідності,2013-11-21,2014-02-23"],
  ["koi8-u", "Назва;Дата\nУкраїна: з'їзд у Києві;1917"],
  ["koi8-u", "Подія;Рік\nЇжак;1991\nЄвропа;1992\nҐанок;1993"],
  ["koi8-u", "Заголовок,Початок,Кінець\nРеволюція Гідності,2013-11-21,2014-02-23"],
  ["windows-1250", "Naslov;Datum\nPočetak rata u Šibeniku;1991"],
  ["windows-1250", "Název;Datum\nPraha: květen;1945"],
  ["windows-1252", "Titel;Datum\nMünchen;1931"],
  ["windows-1252", "Otsikko;Vuosi\nSyntymäpäivä;1917"],
  ["iso-8859-2", "Tytuł;Data\nŚwięto książki i źródła śpiewu;2019\nZażółć gęślą jaźń;2020"],
];

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\u{FEFF}${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe("a text in UTF-16", () => {
  it.each(TEXTS)("is read with and without a mark, in both orders: %s, %s", (_encoding, text) => {
    for (const isLittle of [true, false]) {
      for (const hasMark of [true, false]) {
        const bytes = utf16(text, isLittle, hasMark);
        expect(decodeText(bytes)).toEqual({ text, encoding: isLittle ? "utf-16le" : "utf-16be", doubtAt: 0 });
        expect(binaryKindOf(bytes, "a.csv")).toBeUndefined();
        // The last byte is missing.
        expect(decodeText(bytes.subarray(0, -1)).text.slice(0, -2)).toBe(text.slice(0, -2));
      }
    }
  });

  it("is a table like any other", () => {
    const text = "Назва\tДата\r\nВідкриття мосту\t1931-05-12\r\n";
    for (const isLittle of [true, false])
      expect(datesOf(importText(utf16(text, isLittle, false)))).toEqual(["1931-05-12"]);
  });
});

describe("a text that is not in UTF-8", () => {
  it.each(TEXTS)("is detected as %s: %s", (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toMatchObject({ encoding, text, doubt: "guessed" });
  });

  it.each(TEXTS)("is read as it is when the reader names %s", (encoding, text) => {
    const decoded = decodeText(encode(text, encoding), "text/csv; charset=koi8-r", encoding);
    expect(decoded).toMatchObject({ encoding, text });
    expect(decoded.doubt).toBeUndefined();
  });

  it("is guessed about when the name that the reader gives is none", () => {
    expect(decodeText(encode("Cafés à la forêt", "windows-1252"), "", "klingon").encoding).toBe("windows-1252");
  });

  it.each(TEXTS)("in UTF-8 is in UTF-8, whatever it could be in %s: %s", (_encoding, text) => {
    expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ encoding: "utf-8", text });
  });
});
