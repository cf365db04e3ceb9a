import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText, ukrainianTexts } from "../../scripts/typography/ukrainian-texts.mjs";

/** Other names of what already has one, with the name. CONTRIBUTING.md lists the names. */
const OTHER_NAMES: readonly (readonly [other: RegExp, name: string])[] = [
  [/доріж/i, "тема"],
  [/цифр/i, "число"],
  [/(?<!\p{L})(?:обер[іе]|обир)/iu, "вибрати"],
  [/Попередній\sвигляд/i, "попередній перегляд"],
  [/надійш|надход/i, "не вдалося завантажити"],
  [/презентаці/i, "показ"],
  [/роздатк(?:а|и|у|ою)(?!\p{L})/iu, "роздатковий матеріал"],
  [/стал\p{L}{1,3}\sідентифікатор/iu, "постійний ідентифікатор"],
  [/^(?:Примітка|Про зміст)$/, "Застереження"],
  [/^Скопіювати/, "Копіювати"],
];

describe("the Ukrainian texts", () => {
  it("call every thing by one name", () => {
    const found = readdirSync("src/i18n/uk").flatMap((file) =>
      ukrainianTexts(file, readFileSync(`src/i18n/uk/${file}`, "utf8"))
        .map(readText)
        .flatMap((text) =>
          OTHER_NAMES.flatMap(([other, name]) => (other.test(text) ? [`${file}: “${text}”: ${name}`] : [])),
        ),
    );
    expect(found).toEqual([]);
  });
});
