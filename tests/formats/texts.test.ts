import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/formats/decode-text";
import { withoutCallback } from "../../src/formats/jsonp";
import { binaryKindOf } from "../../src/formats/no-text";
import { isBlank } from "../../src/model/blank-text";
import { addressInHtml, htmlToText } from "../../src/formats/texts/html-text";
import { slugOf } from "../../src/formats/texts/slug";
import { filePathIn, mediaTypeOf, webAddress } from "../../src/formats/texts/web-address";
import { UniqueIds } from "../../src/formats/unique-ids";
import { ID_PATTERN } from "../../src/model/chronicle/schema";

describe("HTML as text", () => {
  it.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["One<br>Two<br/>Three", "One\nTwo\nThree"],
    ["<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"],
    ["<b>Bold</b> and <i>slanted</i>", "Bold and slanted"],
    ["<p>Wrapped\n   in source</p>", "Wrapped in source"],
    ["Two\nlines <b>without</b> tags for lines", "Two\nlines without tags for lines"],
    ["a &lt;b&gt; &amp; c &quot;d&quot; &#8212; &#x2014; &hellip;", 'a <b> & c "d" — — …'],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["&unknown; &#0; &#xD800; &#99999999;", "&unknown; &#0; &#xD800; &#99999999;"],
    ["1 < 2 and 3 > 2, <3", "1 < 2 and 3 > 2, <3"],
    ["<script>alert(1)</script>after", "after"],
    ["<style>b{}</style><iframe src='x'>in</iframe>after", "after"],
    ["<script>never closed", "never closed"],
    ["<!-- hidden -->shown", "shown"],
    ['<a title="a > b">word</a>', "word"],
    ["<img src=x onerror=alert(1)>", ""],
    ["cut off <b", "cut off"],
    ["plain", "plain"],
    ["", ""],
  ])("%j is %j", (html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  it("gives the web addresses of its links, with their labels", () => {
    const html =
      "<a href=\"https://a.example/?x=1&amp;y=2\">one <b>word</b></a> <a href='javascript:x'>no</a> <a href=//b.example>no</a>";
    expect(htmlToText(html).links).toEqual([{ url: "https://a.example/?x=1&y=2", label: "one word" }]);
  });

  it("gives up the address of an embed code, and nothing else of it", () => {
    expect(addressInHtml('<iframe width="1" src="https://a.example/embed"></iframe>')).toBe("https://a.example/embed");
    expect(addressInHtml('<blockquote>words<a href="https://b.example/post">b</a></blockquote>')).toBe(
      "https://b.example/post",
    );
    expect(addressInHtml("<blockquote>words</blockquote>")).toBeUndefined();
    expect(addressInHtml('<iframe src="javascript:x"></iframe>')).toBeUndefined();
  });

  it("takes time in proportion to its length", () => {
    const tempting = [
      "<",
      "<a",
      "<a href='",
      '<a">',
      "</",
      "<script>",
      "<!--",
      "&#",
      "&amp",
      "<b ",
      '<a href="x',
      "<p>\n",
    ];
    for (const part of tempting) {
      const html = part.repeat(200_000 / part.length);
      const startMs = performance.now();
      htmlToText(html);
      addressInHtml(html);
      expect([part, performance.now() - startMs < 3_000]).toEqual([part, true]);
    }
  });

  it("forms no tag from the texts around a removed one", () => {
    for (const html of ["<<x=>a <", "<<b>p>words", "<</b>/<i>p>words", "</<b>script>words"])
      expect(htmlToText(html).text).not.toMatch(/<\/?[a-z]/i);
    expect(htmlToText("1 <<b>2</b>").text).toBe("1 < 2");
  });

  it("leaves no tag of markup that a browser would take for one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<", ">", "/", "p", "script", " ", '"', "'", "x=", "!--", "--", "a"), {
          maxLength: 40,
        }),
        (parts) => {
          expect(htmlToText(parts.join("")).text).not.toMatch(/<\/?(?:p|a|script)[ />]/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("an address", () => {
  it.each([
    ["https://a.example/x", "https://a.example/x"],
    [" https://a.example/x ", "https://a.example/x"],
    ["HTTP://a.example", "HTTP://a.example"],
    ["//a.example/x", "https://a.example/x"],
    ["www.example.org/x", "https://www.example.org/x"],
    ["https://a.example/a b.jpg", "https://a.example/a%20b.jpg"],
    ["https://uk.wikipedia.org/wiki/Київ", "https://uk.wikipedia.org/wiki/Київ"],
    ["javascript:alert(1)", undefined],
    ["JaVaScRiPt:alert(1)", undefined],
    ["\u{1}javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["vbscript:x", undefined],
    ["file:///etc/passwd", undefined],
    ["blob:https://a.example/x", undefined],
    ["ftp://a.example", undefined],
    ['https://a.example/"onload="x', undefined],
    ["https://a.example/<script>", undefined],
    ["https://", undefined],
    ["https://a b", undefined],
    ["not an address", undefined],
    [`https://a.example/${"a".repeat(2_000)}`, undefined],
    ["", undefined],
  ])("%j is reserved as %j", (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });

  it.each([
    ["https://a.example/a.JPG?x=1", "image"],
    ["https://a.example/a.jfif", "image"],
    ["https://a.example/a.webm", "video"],
    ["https://a.example/a.mp3", "audio"],
    ["https://www.youtube.com/watch?v=abcdefghijk", "video"],
    ["https://youtu.be/abcdefghijk", "video"],
    ["https://www.youtube.com/embed/abcdefghijk", "video"],
    ["https://www.youtube.com/embed/abc", "invalid"],
    ["https://youtu.be/", "invalid"],
    ["https://www.youtube.com/@channel", "page"],
    ["https://www.youtube.com@attacker.invalid/embed/abcdefghijk", "page"],
    ["https://notyoutube.com/embed/abc", "page"],
    ["https://vimeo.com/1", "video"],
    ["https://soundcloud.com/a/b", "audio"],
    ["https://en.wikipedia.org/wiki/Lighthouse", "page"],
  ])("%s leads to: %s", (address, type) => {
    expect(mediaTypeOf(address)).toBe(type);
  });

  it.each(["a.jpg", "/img/a.png", "../a/b.mp3", "Київ.jpg", "IMG (1).jpg", "Foto!.jpg", "scan..jpg", "a .jfif"])(
    "%s may be the path of a file",
    (text) => {
      expect(filePathIn(text)).toBe(text);
    },
  );

  it.each([
    ["images\\back\\slash.jpg", "images/back/slash.jpg"],
    ["..\\a.jpg", "../a.jpg"],
    ["\\\\host\\a.jpg", "//host/a.jpg"],
    [" C:\\Users\\me\\Фото 1.png ", "Фото 1.png"],
    ["d:/pictures/a.png", "a.png"],
    ["C:\\a.png", "a.png"],
    ["C:\\a/..\\..\\b.png", "b.png"],
  ])("%s is the path %s as Windows writes it", (text, path) => {
    expect(filePathIn(text)).toBe(path);
  });

  it.each([
    "a",
    "javascript:a.jpg",
    "javascript:\\a.jpg",
    "https:\\\\a.example\\a.jpg",
    "C:\\javascript:a.jpg",
    "C:a.jpg",
    "C:\\pictures\\",
    "https://a.example/a.jpg",
    "two words",
    "see p. 12",
    ".jpg",
    "images/.jpg",
    'a".jpg',
    `${"a".repeat(500)}.jpg`,
  ])("%s is no path of a file", (text) => {
    expect(filePathIn(text)).toBeUndefined();
  });
});

describe("an id", () => {
  it("is made of words in any language", () => {
    expect(slugOf("The lamp is lit!")).toBe("the-lamp-is-lit");
    expect(slugOf("Оборона Києва та об’єкт")).toBe("oborona-kyieva-ta-obiekt");
    expect(slugOf("Žatec – ÉTÉ")).toBe("zatec-ete");
    expect(slugOf("東京")).toBe("");
  });

  it("is its owner's alone, and never one that no address can carry", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("a", "a-2", "__proto__", "constructor"))),
        (commands) => {
          const ids = new UniqueIds();
          const reserved = commands.filter((options) => ids.reserve(options));
          const made = commands.map((options, index) => ids.make(options, `event-${index + 1}`));
          const all = [...reserved, ...made];
          expect(new Set(all).size).toBe(all.length);
          for (const id of all) expect(id).toMatch(ID_PATTERN);
        },
      ),
    );
  });

  it("is made quickly for 20,000 things of one name", () => {
    const ids = new UniqueIds();
    const startMs = performance.now();
    for (let count = 0; count < 20_000; count += 1) ids.make("same", "x");
    expect(performance.now() - startMs).toBeLessThan(5_000);
  });
});

describe("a text that shows nothing", () => {
  it.each(["", " ", "\u{A0}\u{3000}", "\u{200B}\u{200D}\u{FEFF}", "\u{202E}", "\t\n", "\u{2800}", "\u{1}"])(
    "%j is blank",
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(["a", "0", ".", "\u{202E}a", "🏳️‍🌈"])("%j is not", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe("the encoding of a text", () => {
  const encode = (text: string, unit: (code: number) => number[]) =>
    new Uint8Array([...text].flatMap((character) => unit(character.codePointAt(0) ?? 0)));
  const utf16 = (text: string, isLittle: boolean, hasMark: boolean) =>
    encode((hasMark ? "\u{FEFF}" : "") + text, (code) =>
      isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255],
    );
  const cp1251 = (text: string) =>
    encode(text, (code) => [code < 128 ? code : code === 0x456 ? 0xb3 : code === 0x457 ? 0xbf : code - 0x410 + 0xc0]);

  it("is UTF-8 with or without a mark", () => {
    const bytes = new TextEncoder().encode("\u{FEFF}Київ");
    expect(decodeText(bytes)).toMatchObject({ text: "Київ", encoding: "utf-8" });
    expect(decodeText(bytes.subarray(3))).toMatchObject({ text: "Київ", encoding: "utf-8" });
    expect(decodeText(bytes).doubt).toBeUndefined();
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("is UTF-16 (little end first: %s, with a mark: %s)", (isLittle, hasMark) => {
    const text = "id,title,start\na,Event,2022-02-24\n";
    expect(decodeText(utf16(text, isLittle, hasMark))).toMatchObject({
      text,
      encoding: isLittle ? "utf-16le" : "utf-16be",
    });
  });

  it("is windows-1251 for Cyrillic bytes that are no UTF-8, and that is a guess", () => {
    expect(decodeText(cp1251("назва,Оборона Києва".replace("є", "і")))).toMatchObject({
      text: "назва,Оборона Киіва",
      encoding: "windows-1251",
      doubt: "guessed",
      doubtAt: 0,
    });
  });

  it("is windows-1252 for lone letters among Latin ones", () => {
    const bytes = new Uint8Array([..."Caf"].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x2c, 0x61, 0xf1, 0x6f));
    expect(decodeText(bytes)).toMatchObject({
      text: "Café,año",
      encoding: "windows-1252",
      doubt: "guessed",
      doubtAt: 3,
    });
  });

  it("stays UTF-8 when most of it is, and the rest is marked", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("Київ і "), 0xd0, ...new TextEncoder().encode(" Львів")]);
    expect(decodeText(bytes)).toMatchObject({
      text: "Київ і \u{FFFD} Львів",
      encoding: "utf-8",
      doubt: "damaged",
      doubtAt: 7,
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe("string");
      }),
    );
  });
});

describe("a file that is no text", () => {
  const bytes = (text: string) => new Uint8Array([...text].map((character) => character.charCodeAt(0)));

  it.each([
    ["PK\u{3}\u{4}xxxx", "a.xlsx", "spreadsheet"],
    ["PK\u{3}\u{4}xxxx", "a.docx", "document"],
    ["PK\u{3}\u{4}xxxx", "unknown", "archive"],
    ["\u{D0}\u{CF}\u{11}\u{E0}xx", "a.xls", "spreadsheet"],
    ["%PDF-1.7", "a.csv", "pdf"],
    ["\u{89}PNG\r\n", "a.json", "image"],
    ["GIF89a", "", "image"],
    ["RIFFxxxxWEBP", "", "image"],
    ["xxxxftypmp42", "", "media"],
    ["\u{1F}\u{8B}\u{8}", "a.json.gz", "archive"],
    ["SQLite format 3\u{0}", "", "database"],
    ["{\\rtf1 text", "a.rtf", "document"],
    ["\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}", "a.csv", "unknown"],
  ])("%j is known as such", (text, name, kind) => {
    expect(binaryKindOf(bytes(text), name)).toBe(kind);
  });

  it.each([
    "id,title\na,b",
    "a\u{0}b",
    '{"a":1}',
    "\u{FF}\u{FE}a\u{0}",
    "a\u{0}b\u{0}c\u{0}d\u{0}e\u{0}f\u{0}g\u{0}h\u{0}i\u{0}",
  ])("%j is not", (text) => {
    expect(binaryKindOf(bytes(text), "unknown")).toBeUndefined();
  });
});

describe("a callback around JSON", () => {
  it.each([
    ['storyjs_jsonp_data = {"a":1};', '{"a":1}'],
    ['callback({"a":1})', '{"a":1}'],
    ["my.call$back( [1] ) ;\n", "[1]"],
    ['var data = {"a":1}', '{"a":1}'],
    ['/**/cb({"a":1});', '{"a":1}'],
  ])("%j is taken off", (text, json) => {
    const inner = withoutCallback(text);
    expect(inner?.trim()).toBe(json);
    expect(inner?.indexOf(json)).toBe(text.indexOf(json));
  });

  it.each(['{"a":1}', "id,title\na,b", "f(1)", "f({", "a = b", ""])("%j has none", (text) => {
    expect(withoutCallback(text)).toBeUndefined();
  });
});
