import { describe, expect, it } from "vitest";
import { answer, embedAnswer } from "../../docs/examples/oembed-function.mjs";
import { readSettings } from "../../src/cli/site-settings";

const HOME = "https://timeline.example/";
const respond = (query: Record<string, string>) =>
  answer(new Request(`https://timeline.example/oembed?${new URLSearchParams(query)}`));
const json = async (query: Record<string, string>) => (await respond(query).json()) as ReturnType<typeof embedAnswer>;

describe("the oEmbed function", () => {
  it("answers with a frame of the view that was asked for", async () => {
    const response = respond({ url: `${HOME}?event=grain-deal&lang=uk#x`, format: "json" });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(await response.json()).toEqual({
      version: "1.0",
      type: "rich",
      title: "Timeline",
      provider_name: "Throughline",
      provider_url: HOME,
      cache_age: 86_400,
      width: 640,
      height: 480,
      html:
        '<iframe src="https://timeline.example/?event=grain-deal&#38;lang=uk&#38;mode=embed" title="Timeline" width="640" ' +
        'height="480" loading="lazy" allow="fullscreen" frameborder="0"></iframe>',
    });
  });

  it("names the publisher, if there is one", () => {
    const about = { title: "The war", home: HOME };
    expect(embedAnswer(new URL(HOME), { ...about, provider: "The Courier" }).provider_name).toBe("The Courier");
    expect(embedAnswer(new URL(HOME), about).provider_name).toBe("Throughline");
  });

  it("stays within the size that the page has room for", async () => {
    expect(await json({ url: HOME, maxwidth: "500", maxheight: "300" })).toMatchObject({ width: 500, height: 300 });
    expect(await json({ url: HOME, maxwidth: "2000", maxheight: "9" })).toMatchObject({ width: 640, height: 240 });
    expect(await json({ url: HOME, maxwidth: "-1e9", maxheight: "x" })).toMatchObject({ width: 640, height: 480 });
  });

  it.each<[Record<string, string>, number]>([
    [{}, 400],
    [{ url: "timeline" }, 400],
    [{ url: "javascript:alert(1)" }, 404],
    [{ url: "https://timeline.example.evil.example/" }, 404],
    [{ url: "https://evil.example/?https://timeline.example/" }, 404],
    [{ url: "https://timeline.example/elsewhere/" }, 404],
    [{ url: HOME, format: "xml" }, 501],
  ])("refuses %j with %i", (query, status) => {
    expect(respond(query).status).toBe(status);
  });

  it("lets nothing out of the attributes", () => {
    const { html } = embedAnswer(new URL(`${HOME}?q="><script>`), { title: `"><script>alert(1)</script>`, home: HOME });
    expect(html.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
    expect(html).toContain('title="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"');
  });
});

describe("THROUGHLINE_URL", () => {
  const settings = (url: string) => readSettings(".", { THROUGHLINE_URL: url });

  it.each([
    ["https://timeline.example", "https://timeline.example/"],
    ["https://example.org/a/timeline", "https://example.org/a/timeline/"],
    ["http://localhost:4173/", "http://localhost:4173/"],
  ])("%s means %s", async (text, home) => {
    expect((await settings(text)).address).toBe(home);
  });

  it.each(["timeline", "javascript:alert(1)", "file:///srv/", "https://example.org/?a=1", "https://example.org/#a"])(
    "%s is refused with a message",
    async (text) => {
      await expect(settings(text)).rejects.toThrow(/THROUGHLINE_URL must be where the timeline is/);
    },
  );
});
