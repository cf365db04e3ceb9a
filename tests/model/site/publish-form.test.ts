import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAccent } from "../../../src/model/site/accent";
import { brandFilesOf, formFromFiles } from "../../../src/model/site/brand-json";
import { formFromJson, formToJson } from "../../../src/model/site/form-json";
import {
  type PublishForm,
  brandOf,
  emptyForm,
  faultsOf,
  readContact,
  readPageAddress,
  readSiteAddress,
} from "../../../src/model/site/publish-form";

const EMPTY = emptyForm(["en", "uk"]);
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>',
);
const FULL: PublishForm = {
  address: "school.example/timeline",
  languages: ["uk", "en"],
  title: { en: "Our town", uk: "Наше місто" },
  description: "What happened here",
  publisherName: "School No. 5",
  publisherUrl: "school.example",
  accent: { light: "#1d5fa8", dark: "#9cc4f0", contrast: "#003f87" },
  licenceName: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  contact: "history@school.example",
  footer: [{ label: { en: "Imprint" }, url: "https://school.example/imprint" }],
  logo: { bytes: SVG, type: "image/svg+xml" },
};

describe("the address of a site", () => {
  it.each([
    ["", undefined],
    ["  ", undefined],
    ["https://school.example", "https://school.example/"],
    ["school.example/a", "https://school.example/a/"],
    [" https://школа.example/а/ ", "https://xn--80atdl2c.example/%D0%B0/"],
    ["https://t.example:8443/x/", "https://t.example:8443/x/"],
  ])("%j is %j", (text, address) => expect(readSiteAddress(text)).toBe(address));

  it.each([
    "http://a.example/",
    "https://a.example/?x",
    "https://a.example/#x",
    "https://a.example/index.html",
    "a",
    "javascript:alert(1)",
    "https://me:pw@a.example/",
    "ftp://a.example/",
  ])("is not %j", (text) => expect(() => readSiteAddress(text)).toThrow(RangeError));
});

describe("other addresses", () => {
  it("are of pages, or of people", () => {
    expect(readPageAddress("school.example/imprint")).toBe("https://school.example/imprint");
    expect(readPageAddress("javascript:alert(1)")).toBeUndefined();
    expect(readContact("a.b@c.example")).toBe("mailto:a.b@c.example");
    expect(readContact("mailto:a@c.example")).toBe("mailto:a@c.example");
    expect(readContact("a@c.example?bcc=x@y.example")).toBeUndefined();
    expect(readContact("school.example/contact")).toBe("https://school.example/contact");
    expect(readContact("")).toBeUndefined();
  });
});

describe("the form", () => {
  it("has no faults while it is empty or right", () => {
    expect([...faultsOf(EMPTY)]).toEqual([]);
    expect([...faultsOf(FULL)]).toEqual([]);
  });

  it("names every field that has to be changed", () => {
    const form: PublishForm = {
      ...EMPTY,
      address: "http://a.example/",
      publisherUrl: "no address",
      licenceUrl: "mailto:a@b.example",
      contact: "@",
      accent: { light: "#12", dark: "#ffffff", contrast: "red" },
      footer: [{ url: "" }, { label: "Imprint", url: "nowhere" }, { label: "  ", url: "https://a.example" }],
    };
    expect([...faultsOf(form)].sort()).toEqual([
      "accent-contrast",
      "accent-light",
      "address",
      "contact",
      "footer-1-url",
      "footer-2-label",
      "licenceUrl",
      "publisherUrl",
    ]);
    expect(brandOf(form)).toEqual({ footer: [] });
  });

  it("becomes a brand with addresses in full", () => {
    expect(brandOf(FULL)).toEqual({
      title: FULL.title,
      description: FULL.description,
      publisher: { name: "School No. 5", url: "https://school.example/" },
      accent: FULL.accent,
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      contact: "mailto:history@school.example",
      footer: FULL.footer,
      logo: FULL.logo,
    });
    expect(brandOf({ ...FULL, publisherName: { en: " ", uk: " Школа " } }).publisher?.name).toEqual({ uk: "Школа" });
  });

  it("gives only colours that can be read", () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(colour, (one) => {
        const { accent } = brandOf({ ...EMPTY, accent: { light: one, dark: one, contrast: one } });
        expect(accent && checkAccent(accent).every(({ passes }) => passes)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("is remembered with what is half-typed, and without what is strange", () => {
    const typed: PublishForm = { ...FULL, accent: { light: "#1", dark: "", contrast: "#003f87" }, contact: "hist" };
    const stored = JSON.parse(JSON.stringify(formToJson(typed))) as object;
    expect(formFromJson(stored)).toEqual(typed);
    expect(formFromJson({ ...stored, footer: "x", logo: "data:text/html;base64,PGI+", title: 3 })).toEqual({
      ...typed,
      footer: [],
      logo: undefined,
      title: undefined,
    });
    for (const value of [null, 1, "", [], {}, { languages: ["xx"] }]) expect(formFromJson(value)).toBeUndefined();
  });
});

describe("brand.json", () => {
  it("holds the form, with its pictures beside it, and gives it back", () => {
    const files = brandFilesOf(FULL);
    expect(files.map(({ name }) => name)).toEqual(["brand.json", "logo.svg"]);
    const read = formFromFiles({ ...EMPTY, address: "https://other.example/" }, files);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.missing).toEqual([]);
    expect(read.form.address).toBe("https://other.example/");
    expect(brandOf(read.form)).toEqual(brandOf(FULL));
  });

  it("says which pictures are missing", () => {
    const [json] = brandFilesOf(FULL);
    expect(formFromFiles(EMPTY, json ? [json] : [])).toMatchObject({ ok: true, missing: ["logo.svg"] });
  });

  it("is refused if anything in it is wrong, or it is not there", () => {
    const file = (text: string) => formFromFiles(EMPTY, [{ name: "b.json", bytes: new TextEncoder().encode(text) }]);
    expect(file('{"titel":"x"}')).toMatchObject({ ok: false, problem: { where: "titel" } });
    expect(file('{"accent":{"light":"#ffffff","dark":"#ffffff","contrast":"#000000"}}')).toMatchObject({ ok: false });
    expect(formFromFiles(EMPTY, [])).toMatchObject({ ok: false });
    const bad = [...brandFilesOf(FULL).slice(0, 1), { name: "logo.svg", bytes: new TextEncoder().encode("<script/>") }];
    expect(formFromFiles(EMPTY, bad)).toMatchObject({ ok: false, problem: { where: "logo" } });
  });
});
