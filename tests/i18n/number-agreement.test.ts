import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pluralIn } from "../../src/i18n/plural";
import { messageParameters } from "./message-parameters";
import { type Message, type Parameter, agreementFaults } from "./number-agreement";

const modules = import.meta.glob<Readonly<Record<string, unknown>>>("../../src/i18n/{en,uk}/*.ts", { eager: true });
/** `index.ts` holds nothing of its own. */
const catalogues = readdirSync("src/i18n/en").filter((name) => name !== "index.ts");

/** Every message of a catalogue that is a function, with its path. */
function* messagesIn(value: unknown, path: readonly string[] = []): Generator<readonly [path: string, Message]> {
  if (typeof value === "function") yield [path.join("."), value as Message];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* messagesIn(inner, [...path, key]);
}

const uk = pluralIn("uk");
const number: readonly Parameter[] = ["number"];

describe("the words around numbers", () => {
  it.each(["en", "uk"].flatMap((lang) => catalogues.map((name) => [lang, name] as const)))(
    "agree with every number from 0 to 1,000 in %s/%s",
    (lang, name) => {
      const parameters = messageParameters(readFileSync(`src/i18n/en/${name}`, "utf8"));
      const [catalogue] = Object.values(modules[`../../src/i18n/${lang}/${name}`] ?? {});
      const messages = [...messagesIn(catalogue)];
      expect(messages.map(([path]) => path).toSorted()).toEqual([...parameters.keys()].toSorted());
      const faults = messages.flatMap(([path, message]) =>
        agreementFaults(message, parameters.get(path) ?? [], lang).map((fault) => `${path}: ${fault}`),
      );
      expect(faults.join("\n")).toBe("");
    },
  );
});

describe("the check of the words around numbers", () => {
  it.each<[string, Message]>([
    ["a noun that never changes", (count) => `з\u00a0${String(count)} кроків`],
    ["a singular by the number 1 alone", (count) => (count === 1 ? "1 подія" : `${String(count)} подій`)],
    ["forms by English rules", (count) => uk(count as number, { one: "# подія", other: "# подій" })],
    [
      "the nominative after a preposition",
      (count) => `із ${uk(count as number, { one: "# крок", few: "# кроки", many: "# кроків", other: "# кроку" })}`,
    ],
    [
      "a genitive where the nominative belongs",
      (count) => uk(count as number, { one: "# події", few: "# подій", many: "# подій", other: "# події" }),
    ],
  ])("finds %s", (_, message) => {
    expect(agreementFaults(message, number, "uk")).not.toEqual([]);
  });

  it("finds an English plural that never changes", () => {
    expect(agreementFaults((count) => `The file has ${String(count)} events.`, number, "en")).not.toEqual([]);
  });

  it("finds the fault in either of two numbers", () => {
    const message: Message = (shown, all) => `${String(shown)} з\u00a0${String(all)} подій`;
    expect(agreementFaults(message, ["number", "number"], "uk").join()).toContain("з\u00a0# подій");
  });

  it.each<[string, Message]>([
    [
      "a noun in all its forms",
      (count) => uk(count as number, { one: "# подія", few: "# події", many: "# подій", other: "# події" }),
    ],
    ["an abbreviation", (count) => `${String(count)}\u00a0хв`],
    ["a sentence of its own for none", (count) => (count === 0 ? "Нічого немає" : `Є\u00a0ще: ${String(count)}`)],
    [
      "the sound of the preposition",
      (count) => (/^1\d\d$/.test(String(count)) ? `зі ${String(count)}` : `з ${String(count)}`),
    ],
    ["the end of a range", (count) => `Клавіші: 1–${String(count)} вибрати`],
  ])("lets pass %s", (_, message) => {
    expect(agreementFaults(message, number, "uk")).toEqual([]);
  });
});
