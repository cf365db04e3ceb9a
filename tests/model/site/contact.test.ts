import { describe, expect, it } from "vitest";
import { contactText, hasPublisher, isMail } from "../../../src/model/site/contact";

describe("a contact", () => {
  it.each([
    ["mailto:desk@paper.example", "desk@paper.example", true],
    ["MAILTO:desk@paper.example", "desk@paper.example", true],
    ["https://www.paper.example/contact/", "paper.example/contact", false],
    ["https://paper.example", "paper.example", false],
  ])("%s is read as %s", (contact, text, mail) => {
    expect([contactText(contact), isMail(contact)]).toEqual([text, mail]);
  });
});

it("a logo alone says nothing about the publisher", () => {
  expect(hasPublisher(undefined)).toBe(false);
  expect(hasPublisher({ logo: "logo.svg", footer: [] })).toBe(false);
  expect(hasPublisher({ contact: "mailto:a@b.example" })).toBe(true);
});
