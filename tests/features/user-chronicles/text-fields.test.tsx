import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { TextFields } from "../../../src/features/user-chronicles/fields/TextFields";
import { LanguageProvider } from "../../../src/i18n/react";
import { en } from "../../../src/i18n/en";
import type { LocalizedText } from "../../../src/model/localized";

function shown(text: LocalizedText | undefined, languages: readonly string[], error?: string) {
  const onChange = vi.fn();
  render(
    <LanguageProvider lang="en" messages={en}>
      <TextFields label="Title" text={text} languages={languages} error={error} onChange={onChange} />
    </LanguageProvider>,
  );
  return onChange;
}

test("a text has a field for each language, named by it", () => {
  const onChange = shown({ uk: "Маяк" }, ["en", "uk"]);
  expect(screen.getByRole("textbox", { name: "Title Ukrainian" })).toHaveProperty("value", "Маяк");
  fireEvent.change(screen.getByRole("textbox", { name: "Title English" }), { target: { value: "Lighthouse" } });
  expect(onChange).toHaveBeenCalledWith("en", "Lighthouse");
});

test("with one language the field has just its label", () => {
  shown("Lighthouse", ["en"]);
  expect(screen.getByRole("textbox", { name: "Title" })).toHaveProperty("value", "Lighthouse");
});

test("an error describes the fields and marks that of the main language", () => {
  shown({}, ["uk", "en"], "Give it a title.");
  const main = screen.getByRole("textbox", { name: "Title Ukrainian", description: "Give it a title." });
  expect(main.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("textbox", { name: "Title English" }).getAttribute("aria-invalid")).toBe(null);
});
