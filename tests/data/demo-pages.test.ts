// @vitest-environment jsdom
/** The demo pages quote the bundled chronicle and point into it: the two must agree. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommand, openEnvelope } from "../../src/model/embed/embed-message";
import { pickText } from "../../src/model/localized";
import { parseChronicleText } from "../../src/model/chronicle/read-chronicle";
import { decodeViewLink } from "../../src/model/links/view-link";
import { cleanLink } from "../../src/model/links/clean-link";

const FOLDER = "public/demo";
const read = (file: string) => parseChronicleText(readFileSync(join("public", file), "utf8")).chronicle!;
const chronicle = read("data/russia-ukraine-war.json");
const pages = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name, new DOMParser().parseFromString(readFileSync(join(FOLDER, name), "utf8"), "text/html")]),
);
const everywhere = (selector: string): Element[] =>
  [...pages.values()].flatMap((page) => [...page.querySelectorAll(selector)]);
const wordsOf = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** What is wrong with a link to the timeline. */
function problemsOf(search: string): readonly string[] {
  const query = new URLSearchParams(search);
  // The modes of the app have their own tests.
  query.delete("mode");
  const { link, problems } = decodeViewLink(query.toString());
  const named = cleanLink({ event: link.event, filter: link.filter }, link.src ? read(link.src) : chronicle);
  return [...problems, ...named.problems].map(({ where, value }) => `${where} ${value}`);
}

describe("the demo pages", () => {
  it("are all on the list of demo pages", () => {
    const listed = [...pages.get("index.html")!.querySelectorAll("li a")].map((link) => link.getAttribute("href"));
    expect(listed.sort()).toEqual([...pages.keys()].filter((name) => name !== "index.html").sort());
  });

  it("name no other host, and nothing from the root of their own", () => {
    const addresses = everywhere("[src], [href]").map(
      (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
    );
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter((address) => /^(?:\/|[a-z]+:)/i.test(address))).toEqual([]);
    const files = addresses.map((address) => address.replace(/[?#].*/, "")).filter((file) => /^\w/.test(file));
    expect(files.filter((file) => !existsSync(join(FOLDER, file)))).toEqual([]);
  });

  it("link to events, topics and dates that there are", () => {
    const links = everywhere("a[href^='../?'], iframe[src^='../?']").map((one) =>
      (one.getAttribute("href") ?? one.getAttribute("src") ?? "").replace(/^\.\.\/|#.*/g, ""),
    );
    const elements = everywhere("throughline-timeline").map((one) => {
      const named = ["event", "from", "to", "lane", "theme"].filter((name) => one.hasAttribute(name));
      return `?${named.map((name) => `${name}=${one.getAttribute(name)}`).join("&")}`;
    });
    expect([links.length, elements.length]).toEqual([expect.any(Number), 24]);
    expect([...links, ...elements].flatMap(problemsOf)).toEqual([]);
    const mirrored = everywhere("a[href*='=']").map((one) => /^#\w+=(.*)/.exec(one.getAttribute("href") ?? "")?.[1]);
    const events = mirrored.filter((id) => id !== undefined);
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((id) => !chronicle.eventsById.has(id))).toEqual([]);
  });

  it("steer by messages that are understood", () => {
    const messages = everywhere("button").flatMap((button) => {
      const { go, filter, theme } = (button as HTMLElement).dataset;
      if (go) return [{ ...JSON.parse(go), type: "go" }];
      if (filter) return [{ ...JSON.parse(filter), type: "filter" }];
      return theme ? [{ theme, type: "theme" }] : [];
    });
    expect(messages.length).toBe(10);
    for (const message of messages as object[]) {
      const opened = openEnvelope({ ...message, throughline: 1 });
      expect(opened?.ok && readCommand(opened.envelope)?.ok).toBe(true);
    }
  });

  it("call events what the chronicle calls them", () => {
    const headings = [...pages.get("many.html")!.querySelectorAll("h2")];
    expect(headings).toHaveLength(20);
    for (const heading of headings) {
      const id = heading.nextElementSibling?.getAttribute("event") ?? "";
      const title = pickText(chronicle.eventsById.get(id)!.title, "en").text;
      expect([wordsOf(heading), wordsOf(heading.nextElementSibling!)]).toEqual([title, `Timeline: ${title}`]);
    }
  });

  it("describe the chronicle as it describes itself", () => {
    const quoted = everywhere(".lead")
      .map(wordsOf)
      .filter((text) => /^\d/.test(text));
    const own = ["en", "uk"].map((lang) => pickText(chronicle.meta.description!, lang).text.replace(/\s+/g, " "));
    expect(quoted.length).toBe(3);
    expect(quoted.filter((text) => !own.includes(text))).toEqual([]);
  });
});
