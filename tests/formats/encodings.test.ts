/** Older encodings are detected from the text. */
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/formats/decode-bytes";
import { decodeText } from "../../src/formats/decode-text";

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
  ["iso-8859-2", "Tytuł;Data\nŚwięto książki i źródła śpiewu;2019\nZażółć gęślą jaźń;2020"],
];

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
