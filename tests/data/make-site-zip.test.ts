import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { contentsOf, makeSiteZip } from "../../src/data/make-site-zip";
import type { PublishProgress, PublishRequest } from "../../src/data/publish-protocol";
import { NO_BRAND } from "../../src/model/site/brand";
import { isOfApp } from "../../src/site/template";
import { PIXEL } from "../fixtures/chronicles/pictured";
import { SMALL_FILE } from "../fixtures/chronicles/small";
import { photo } from "../fixtures/site/photo";
import { TEMPLATE } from "../fixtures/site/template";

const FOLDER = "https://t.example/app/";
const REQUEST: PublishRequest = {
  chronicle: JSON.stringify(SMALL_FILE),
  media: [],
  brand: NO_BRAND,
  languages: ["en", "uk"],
  folder: FOLDER,
};
const LISTED = TEMPLATE.files.filter(isOfApp);

/** A host with a build on it. @param answers  instead of what it has */
const host = (answers: Readonly<Record<string, () => Response | Promise<Response>>> = {}) =>
  vi.fn<typeof fetch>(async (address) => {
    const path = String(address).slice(FOLDER.length);
    const answer = answers[path];
    if (answer) return answer();
    if (path === "publish/files.json") return Response.json({ files: LISTED });
    return new Response(Uint8Array.from(await TEMPLATE.read(path)));
  });

async function made(request: Partial<PublishRequest> = {}, fetcher = host()) {
  const progress: PublishProgress[] = [];
  const result = await makeSiteZip({ ...REQUEST, ...request }, (now) => progress.push(now), fetcher);
  return { result, progress, fetcher };
}

async function filesOf(request: Partial<PublishRequest> = {}): Promise<Record<string, Uint8Array>> {
  const { result } = await made(request);
  if (!result.ok) throw new Error(`${result.fault}: ${result.detail}`);
  return unzipSync(new Uint8Array(await result.zip.arrayBuffer()));
}
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("a site as an archive", () => {
  it("has the pages, the timeline, the app, and what hosts need", async () => {
    const files = await filesOf();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "index.html",
        "uk.html",
        "data/a-small-chronicle.json",
        "_headers",
        ".nojekyll",
        "embed.js",
      ]),
    );
    expect(Object.keys(files)).toContain("HOW-TO-PUBLISH.html");
    expect(Object.keys(files)).toEqual(Object.keys(files).sort());
    expect(text(files["index.html"])).toContain("Protests begin in Kyiv");
  });

  it("is the same every time", async () => {
    const bytes = async () => {
      const { result } = await made();
      return result.ok && new Uint8Array(await result.zip.arrayBuffer());
    };
    expect(await bytes()).toEqual(await bytes());
  });

  it("says what is in it, and how far it is", async () => {
    const { result, progress } = await made();
    expect(result).toMatchObject({ ok: true, contents: { pages: 2, app: LISTED.length } });
    expect(new Set(progress.map(({ stage }) => stage))).toEqual(new Set(["template", "pages", "zip"]));
    for (const { done, count } of progress) expect(done).toBeLessThanOrEqual(count);
  });

  it("requests the parts of the app without cookies", async () => {
    const { fetcher } = await made();
    for (const [, options] of fetcher.mock.calls) expect(options).toEqual({ credentials: "omit" });
  });

  const withPictures = (...urls: readonly string[]) => {
    const [event, ...others] = SMALL_FILE.events;
    const media = urls.map((url) => ({ type: "image", url, alt: "A square" }));
    return JSON.stringify({ ...SMALL_FILE, events: [{ ...event, media }, ...others] });
  };

  it("has the pictures of the file as files", async () => {
    const files = await filesOf({ chronicle: withPictures(PIXEL, PIXEL) });
    const pictures = Object.keys(files).filter((path) => path.startsWith("data/pictures/"));
    expect(pictures).toHaveLength(1);
    const file = text(files["data/a-small-chronicle.json"]);
    expect(file).not.toContain("base64");
    expect(file).toContain(pictures[0]?.slice("data/".length));
  });

  it("has them without what cameras write, whatever they are said to be, and names what cannot be read", async () => {
    const inside = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
    const chronicle = withPictures(inside(photo()), inside(photo().subarray(0, 200)));
    const { result } = await made({ chronicle });
    expect(result.ok && result.refused).toEqual([`${SMALL_FILE.events[0]?.id}.png`]);
    const files = await filesOf({ chronicle });
    const [picture, ...others] = Object.keys(files).filter((path) => path.startsWith("data/pictures/"));
    expect([picture, others]).toEqual([expect.stringMatching(/\.jpg$/), []]);
    for (const content of Object.values(files)) expect(text(content)).not.toContain("Camera in Kyiv");
    expect(text(files["data/a-small-chronicle.json"])).not.toContain("base64");
  });

  it("has the media beside the file, if they are media, and says which are large", async () => {
    const big = photo({ trailing: 0, pixels: 1_200_000 });
    const media = [
      { path: "pictures/big%20one.jpg", blob: new Blob([big]) },
      { path: "pictures/small.jpg", blob: new Blob([photo()]) },
      { path: "evil.html", blob: new Blob(["<script>alert(1)</script>"]) },
      { path: "evil.svg", blob: new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>']) },
    ];
    const { result } = await made({ media });
    if (!result.ok) throw new Error(result.fault);
    expect(result.refused).toEqual(["evil.html", "evil.svg"]);
    expect(result.large).toMatchObject([{ path: "data/pictures/big one.jpg" }]);
    expect(result.contents.pictures).toBe(2);
    const files = unzipSync(new Uint8Array(await result.zip.arrayBuffer()));
    expect(Object.keys(files)).not.toContain("data/evil.html");
    expect(text(files["data/pictures/small.jpg"])).not.toContain("Kyiv");
  });

  it.each([
    ["no list", { "publish/files.json": () => new Response("", { status: 404 }) }, "no-template"],
    ["a page instead of the list", { "publish/files.json": () => new Response("<!doctype html>") }, "no-template"],
    ["paths out of the folder", { "publish/files.json": () => Response.json({ files: ["../secret"] }) }, "no-template"],
    ["a file that is gone", { "embed.js": () => new Response("", { status: 404 }) }, "strange"],
    [
      "a file of another size",
      { "publish/files.json": () => Response.json({ files: [{ path: "embed.js", size: 1 }] }) },
      "strange",
    ],
    ["no connection", { "embed.js": () => Promise.reject(new TypeError("offline")) }, "network"],
    ["no page to fill", { "publish/page-en.txt": () => new Response("", { status: 404 }) }, "no-template"],
  ])("is not made from %s", async (_, answers, fault) => {
    const { result } = await made({}, host(answers));
    expect(result).toMatchObject({ ok: false, fault });
  });

  it("is not made of a file that is no timeline, and says when there is no space", async () => {
    expect((await made({ chronicle: "{" })).result).toMatchObject({ ok: false, fault: "unreadable" });
    const full = host({
      "embed.js": () => Promise.resolve({ ok: true, arrayBuffer: () => new Uint8Array(3).buffer } as never),
    });
    expect((await made({}, full)).result.ok).toBe(true);
    const broken = host({ "publish/sw.txt": () => Promise.reject(new RangeError("Array buffer allocation failed")) });
    expect((await made({}, broken)).result).toMatchObject({ ok: false });
  });

  it("is counted by what its files are", () => {
    const paths = ["index.html", "uk.html", "event/a.html", "event/uk/a.html", "story/b.html", "social/index-en.png"];
    expect(contentsOf([...paths, "app.js", "HOW-TO-PUBLISH.html"], new Set(["app.js"]))).toEqual({
      pages: 2,
      events: 2,
      stories: 1,
      pictures: 1,
      app: 1,
    });
  });
});
