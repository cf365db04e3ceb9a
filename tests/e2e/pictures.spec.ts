/** Pictures: beside a file, in a ZIP, dropped together with a table; large, moving, broken and hostile ones. */
import type { Locator, Page } from "@playwright/test";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeZip } from "../fixtures/make-zip";
import { openView, partLoaded } from "./support/app";
import { expectNoViolations } from "./support/axe";
import { draftSaved, makeDraft, titleField } from "./support/drafts";
import { expect, test } from "./support/guard";
import { animatedGif, movingPng, movingWebp, png, svg } from "./support/pictures";

const HEADER = "id,title,date,image,alt text,caption,credit\n";
const TABLE = `${HEADER}lamp,The lamp is lit,1871-10-01,images/lamp.png,A brass lamp,The lamp,A. Keeper
storm,The storm,1902-11-14,storm.gif,Waves,,
chart,The chart,1903,Chart%201.SVG,A chart,,
wide,The coast,1904,coast.png,A coast,,
fake,A text,1905,fake.png,No picture,,
gone,A lost picture,1906,gone.jpg,Lost,,
`;
const bar = (page: Page) => page.getByRole("region", { name: "Opened file" });
const details = (page: Page, id: string) => page.locator(`section[data-event-id="${id}"]`);
const picture = (page: Page, id: string) => details(page, id).locator("button img");

/** By the real drag and drop of the browser. */
async function drop(page: Page, files: readonly string[], words = "Drop the file to open it"): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  await send("dragEnter");
  // Repeated, as a hand does: the code that opens files comes after the first view.
  await expect(async () => {
    await send("dragOver");
    await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
  }).toPass();
  await send("drop");
  await session.detach();
}

/** Once the code that opens dropped files is loaded. */
async function openReady(page: Page, query = ""): Promise<void> {
  await openView(page, query);
  await partLoaded(page, "LocalFiles");
}

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: title, exact: true }).click();
}

const isDrawn = (image: Locator) =>
  expect.poll(() => image.evaluate((found: HTMLImageElement) => found.complete && found.naturalWidth > 0)).toBe(true);

/** @returns the path of each file */
async function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    }),
  );
}

const FILES = {
  "table.csv": TABLE,
  "images/lamp.png": png(400, 300),
  "Storm.gif": animatedGif,
  "chart 1.svg": svg("dropped"),
  "coast.png": png(12_000, 60),
  "fake.png": "title,date\nA,2020",
  "unused.png": png(4, 4),
};

test("of a file opened by address lie beside it, and show without moving anything", async ({ page }) => {
  await page.route("**/data/own/**", async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/.*\/data\/own\//, "");
    if (name === "table.csv") return route.fulfill({ body: TABLE, contentType: "text/csv" });
    if (name === "images/lamp.png") return route.fulfill({ body: png(400, 300), contentType: "image/png" });
    return name === "storm.gif"
      ? route.fulfill({ body: animatedGif, contentType: "image/gif" })
      : route.fulfill({ body: "none", contentType: "text/plain" });
  });
  // Of rows and details only: the bar of the file comes when its code has loaded.
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node?: Node }[] };
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
        if (moved.some((element) => element?.closest("[data-event-id], .event-list"))) shifts.push(value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openView(page, "?src=data/own/table.csv&view=list&event=lamp");
  await isDrawn(picture(page, "lamp"));
  await expect(picture(page, "lamp")).toHaveAttribute("src", /\/data\/own\/images\/lamp\.png$/);
  await expect(details(page, "lamp")).toContainText("Credit: A. Keeper");
  await isDrawn(page.locator('[data-event-id="lamp"] .event-thumbnail img'));
  // A broken one leaves its place empty, and says so in the details.
  await expect(page.locator('[data-event-id="gone"] .event-thumbnail img')).toHaveCount(0);
  await open(page, "A lost picture");
  await expect(details(page, "gone")).toContainText("Could not load the file");
  await expect(details(page, "gone")).toContainText("Lost");
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0);
});

test("dropped together with a table are joined; the report says which are not", async ({ page }, info) => {
  const paths = await write(info.outputPath("own"), FILES);
  await openReady(page, "?view=list");
  await drop(page, paths);
  await expect(bar(page)).toContainText("6 events");
  await expect(bar(page)).toContainText("4 of 6 pictures");
  await bar(page).getByRole("button", { name: "Check the import" }).click();
  const report = page.getByRole("dialog");
  await expect(report).toContainText("2: fake.png, gone.jpg");
  await expect(report).toContainText("1: unused.png");
  await expect(report).toContainText("These files are not pictures");
  await page.keyboard.press("Escape");
  await open(page, "The storm");
  await isDrawn(picture(page, "storm"));
  // Only through <img>, in which no script runs; the guard of this test would report it.
  await open(page, "The chart");
  await isDrawn(picture(page, "chart"));
  await expect(picture(page, "chart")).toHaveAttribute("src", /^blob:/);
  await open(page, "The coast");
  await isDrawn(picture(page, "wide"));
});

test("are found in a folder and in a ZIP", async ({ page }, info) => {
  const folder = info.outputPath("trip");
  await write(folder, FILES);
  await openReady(page, "?view=list");
  await drop(page, [folder]);
  await expect(bar(page)).toContainText("4 of 6 pictures");
  const parts = Object.entries(FILES).map(([path, content]) => ({
    path: `trip/${path}`,
    content: typeof content === "string" ? Buffer.from(content) : content,
    isStored: path.endsWith(".png"),
  }));
  const [zip, word] = await write(info.outputPath("zips"), {
    "trip.zip": makeZip(parts),
    "letter.docx": makeZip([{ path: "[Content_Types].xml", content: Buffer.from("<Types/>") }]),
  });
  await drop(page, [zip ?? ""]);
  await expect(bar(page)).toContainText("table.csv");
  await expect(bar(page)).toContainText("4 of 6 pictures");
  await open(page, "The lamp is lit");
  await isDrawn(picture(page, "lamp"));
  await drop(page, [word ?? ""]);
  await expect(page.getByRole("alert")).toContainText("not a text file");
});

test("can follow a table that is already open", async ({ page }, info) => {
  const [table, ...pictures] = await write(info.outputPath("own"), FILES);
  await openReady(page, "?view=list");
  await drop(page, pictures.slice(0, 1));
  await expect(page.getByRole("status", { name: "Notices" })).toContainText("is a picture");
  await drop(page, [table ?? ""]);
  await expect(bar(page)).toContainText("0 of 6 pictures");
  await open(page, "The lamp is lit");
  await expect(details(page, "lamp")).toContainText("did not come with this timeline");
  await drop(page, pictures);
  await expect(bar(page)).toContainText("4 of 6 pictures");
  await isDrawn(picture(page, "lamp"));
});

test("open large by keyboard, one after another, and give the focus back", async ({ page }, info) => {
  const media = ["a", "b"].map((name) => ({ type: "image", url: `${name}.png`, alt: `Picture ${name}` }));
  const events = [{ id: "lit", date: "1871", title: "Lit", media }];
  const chronicle = JSON.stringify({ format: "throughline/1", meta: { title: "Own" }, events });
  const paths = await write(info.outputPath("own"), {
    "own.json": chronicle,
    "a.png": png(3_000, 2_000),
    "b.png": png(20, 20),
  });
  await openReady(page, "?view=list");
  await drop(page, paths);
  await open(page, "Lit");
  const button = page.getByRole("button", { name: "Picture a. Show large" });
  await button.focus();
  await page.keyboard.press("Enter");
  const viewer = page.getByRole("dialog", { name: "Lit" });
  await isDrawn(viewer.locator("img"));
  await expect(viewer).toContainText("1 of 2");
  await expectNoViolations(page);
  await page.keyboard.press("ArrowRight");
  await expect(viewer.locator("img")).toHaveAttribute("alt", "Picture b");
  await page.keyboard.press("ArrowRight");
  await expect(viewer.locator("img")).toHaveAttribute("alt", "Picture a");
  await viewer.getByRole("button", { name: "100%" }).click();
  expect(await viewer.locator("img").evaluate((image) => image.getBoundingClientRect().width)).toBe(3_000);
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(button).toBeFocused();
});

test("that move or sound play in place when they came with the file", async ({ page }, info) => {
  const wav = Buffer.alloc(44 + 8_000);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.set([1, 0, 1, 0], 20);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(8_000, 28);
  wav.set([1, 0, 8, 0], 32);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(8_000, 40);
  const media = [{ type: "audio", url: "bell.wav", captions: "bell.vtt", alt: "A bell" }];
  const events = [{ id: "lit", date: "1871", title: "Lit", media }];
  const paths = await write(info.outputPath("own"), {
    "own.json": JSON.stringify({ format: "throughline/1", meta: { title: "Own" }, events }),
    "bell.wav": wav,
    "bell.vtt":
      "WEBVTT\n\n00:00.000 --> 00:00.400\n<v Keeper>The <b>bell</b> rings.\n\n00:00.600 --> 00:01.000\nSilence.\n",
  });
  await openReady(page, "?view=list");
  await drop(page, paths);
  await open(page, "Lit");
  const audio = details(page, "lit").locator("audio");
  await expect.poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.duration)).toBe(1);
  // Browsers draw no captions of a sound.
  const captions = details(page, "lit").locator("[aria-live=off] [lang=en]");
  const seek = (at: number) =>
    audio.evaluate((sound: HTMLAudioElement, seconds) => void (sound.currentTime = seconds), at);
  await expect.poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.textTracks[0]?.cues?.length)).toBe(2);
  await seek(0.2);
  await expect(captions).toHaveText("The bell rings.");
  await seek(0.5);
  await expect(captions).toHaveText("");
  await seek(0.8);
  await expect(captions).toHaveText("Silence.");
});

test("are in the single-file export, smaller and without what the camera wrote", async ({ page, context }, info) => {
  await openReady(page, "?view=list");
  const photo = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2_400, height: 1_200 });
    canvas.getContext("2d")?.fillRect(0, 0, 900, 900);
    return canvas.toDataURL("image/jpeg").replace(/.*,/, "");
  });
  const whole = Buffer.from(photo, "base64");
  const exif = Buffer.from("Exif\0\0 the secret place of the photographer");
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  const taken = Buffer.concat([head, exif, whole.subarray(2)]);
  const inside = `data:image/jpeg;base64,${taken.toString("base64")}`;
  const media = ["photo.jpg", "storm.gif", "chart.svg", "gone.png", inside].map((url) => ({
    type: "image",
    url,
    alt: url.slice(0, 20),
  }));
  const events = [{ id: "lit", date: "1871", title: "Lit", media }];
  const comment = Buffer.from("!\xfe\x10the secret place\0", "latin1");
  const paths = await write(info.outputPath("own"), {
    "own.json": JSON.stringify({ format: "throughline/1", meta: { title: "Own" }, events }),
    "photo.jpg": taken,
    "storm.gif": Buffer.concat([animatedGif.subarray(0, 19), comment, animatedGif.subarray(19)]),
    "chart.svg": svg("exported"),
  });
  await drop(page, paths);
  await expect(bar(page)).toContainText("3 of 4 pictures");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Export as one HTML file" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("status")).toContainText(/Ready: own-.*\.html, \d.* MB\. 4 pictures take/);
  await expect(dialog.getByRole("status")).toContainText("gone.png");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  const text = (await readFile(path, "utf8")).match(/id="kit-chronicle">(.*?)<\/script>/s)?.[1] ?? "";
  const [event] = (JSON.parse(text) as { events: { media: { url: string; width?: number; height?: number }[] }[] })
    .events;
  const [jpeg, gif, drawing, , again] = event?.media ?? [];
  for (const photo of [jpeg, again]) expect([photo?.width, photo?.height]).toEqual([1_600, 800]);
  for (const { url } of event?.media ?? [])
    expect(Buffer.from(url.replace(/.*,/, ""), "base64").includes("secret place")).toBe(false);
  expect(gif?.url).toBe(`data:image/gif;base64,${animatedGif.toString("base64")}`);
  expect(drawing?.url).toMatch(/^data:image\/svg\+xml;base64,/);
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(path).href);
  await opened.locator('[href*="event=lit"], [data-event-id="lit"]').first().click();
  for (const index of [0, 1, 2]) await isDrawn(opened.locator("section[data-event-id] button img").nth(index));
  await opened.close();
});

test("that move are in the single-file export as they move; one that is too large is said to stand still", async ({
  page,
}, info) => {
  await openReady(page, "?view=list");
  const webp = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    canvas.getContext("2d")?.fillRect(0, 0, 1, 1);
    return canvas.toDataURL("image/webp", 0.8).replace(/.*,/, "");
  });
  const media = ["moving.png", "moving.webp", "small.gif", "large.gif"].map((url) => ({
    type: "image",
    url,
    alt: url,
  }));
  const events = [{ id: "lit", date: "1871", title: "Lit", media }];
  const block = Buffer.concat([Buffer.from([255]), Buffer.alloc(255, "x")]);
  const comment = Buffer.concat([
    Buffer.from("!\xfe", "latin1"),
    ...Array<Buffer>(9_000).fill(block),
    Buffer.from([0]),
  ]);
  const paths = await write(info.outputPath("own"), {
    "own.json": JSON.stringify({ format: "throughline/1", meta: { title: "Own" }, events }),
    "moving.png": movingPng(9_000, "the secret place"),
    "moving.webp": movingWebp(Buffer.from(webp, "base64"), "the secret place"),
    "small.gif": animatedGif,
    "large.gif": Buffer.concat([animatedGif.subarray(0, 19), comment, animatedGif.subarray(19)]),
  });
  await drop(page, paths);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Export as one HTML file" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("4 pictures are to be included.");
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("status")).toContainText(/1 moving picture no longer moves, .*large\.gif/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const text = (await readFile(await download.path(), "utf8")).match(/id="kit-chronicle">(.*?)<\/script>/s)?.[1] ?? "";
  const [event] = (JSON.parse(text) as { events: { media: { url: string }[] }[] }).events;
  const urls = event?.media.map(({ url }) => url) ?? [];
  const frames = await page.evaluate(
    (pictures) =>
      Promise.all(
        pictures.map(async (url) => {
          const [, type = "", base64 = ""] = /^data:([^;]+);base64,(.*)$/.exec(url) ?? [];
          const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const decoder = new ImageDecoder({ type, data });
          await Promise.all([decoder.tracks.ready, decoder.completed]);
          const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
          for (let frameIndex = 0; frameIndex < count; frameIndex += 1) await decoder.decode({ frameIndex });
          return count;
        }),
      ),
    urls,
  );
  expect(frames).toEqual([2, 2, 2, 1]);
  for (const url of urls) expect(Buffer.from(url.replace(/.*,/, ""), "base64").includes("secret place")).toBe(false);
});

test("can be added to an event of a local file, from the device and from the clipboard", async ({ page }, info) => {
  const [table, lamp] = await write(info.outputPath("own"), {
    "table.csv": "id,title,date\nlit,Lit,1871\nlater,Later,1872\n",
    "lamp.png": png(40, 30),
    "fake.png": "no picture",
  });
  await openReady(page, "?view=list");
  await drop(page, [table ?? ""]);
  await open(page, "Lit");
  await details(page, "lit").getByRole("button", { name: "Add picture" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles(info.outputPath("own/fake.png"));
  await expect(dialog.getByRole("alert")).toContainText("not a picture");
  await dialog.locator("input[type=file]").setInputFiles(lamp ?? "");
  await dialog.getByLabel("What is to be seen").fill("A lamp");
  await dialog.getByLabel("Licence").fill("CC BY 4.0");
  await dialog.getByRole("button", { name: "Add picture" }).click();
  await expect(dialog).toBeHidden();
  await isDrawn(picture(page, "lit"));
  await expect(picture(page, "lit")).toHaveAttribute("alt", "A lamp");
  await expect(details(page, "lit").locator("figcaption")).toContainText("CC BY 4.0");
  await expect(bar(page)).toContainText("1 picture");
  const buttons = details(page, "lit").getByRole("button", { name: /^(?:Add|Remove) picture/ });
  const [adding, removing] = await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect()));
  expect(removing?.top).toBe(adding?.top);
  expect((removing?.left ?? 0) - (adding?.right ?? 0)).toBe(8);

  await paste(page.locator("body"), png(20, 20));
  await isDrawn(dialog.locator("img"));
  await dialog.getByRole("button", { name: "Add picture" }).click();
  await isDrawn(picture(page, "lit").nth(1));
  // Back and forward, they are still there.
  await page.goBack();
  await page.goForward();
  await open(page, "Lit");
  await isDrawn(picture(page, "lit").nth(1));

  await details(page, "lit").getByRole("button", { name: "Remove picture: A lamp" }).click();
  await expect(picture(page, "lit")).toHaveCount(1);
  await expect(picture(page, "lit")).not.toHaveAttribute("alt", "A lamp");
  await expect(details(page, "lit").getByRole("button", { name: "Add picture" })).toBeFocused();
});

/** A paste as the system makes it: of a picture, and of the text that some programs copy beside it. */
async function paste(
  target: Locator,
  bytes: Uint8Array,
  texts: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return target.evaluate(
    (element, [content, beside]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(content)], "image.png", { type: "image/png" }));
      for (const [type, text] of Object.entries(beside)) clipboardData.setData(type, text);
      return element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [[...bytes], texts] as const,
  );
}

test("are pasted into the form of an event, and dropped on it", async ({ page }, info) => {
  await makeDraft(page, "Landing");
  await partLoaded(page, "LocalFiles");
  const form = page.locator("[data-form]");
  const items = form.getByRole("region", { name: /^Pictures, video/ }).getByRole("listitem");
  // From a page, with its markup, while the cursor is in a field.
  await titleField(page).focus();
  await paste(titleField(page), png(40, 30), { "text/html": "<img src='https://a.example/a.png'>" });
  await expect(items).toHaveCount(1);
  await expect(form.getByText("1 picture added.")).toBeInViewport();
  await paste(page.locator("body"), png(20, 20));
  await expect(items).toHaveCount(2);
  // A text with a picture of it stays a text.
  expect(await paste(titleField(page), png(20, 20), { "text/plain": "a\tb" })).toBe(true);
  const paths = await write(info.outputPath("own"), { "lamp.png": png(40, 30), "door.png": png(30, 40) });
  await drop(page, paths, "A picture is added to the event");
  await expect(items).toHaveCount(4);
  await expect(titleField(page)).toHaveValue("Landing");
  await draftSaved(page);

  await form.getByRole("button", { name: "Close form" }).click();
  await drop(page, paths.slice(0, 1));
  await expect(page.getByText(/“lamp\.png” is a picture\. Open the form of the event/)).toBeVisible();
});

test("of a video that the file brings, captions are read in place", async ({ page }, info) => {
  await openReady(page, "?view=list");
  // A second of a grey square, made by this browser in a format that it plays.
  const film = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 36 });
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let i = 0; i < 20; i += 1) {
      context?.fillRect(i, 0, 1, 36);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  const media = [{ type: "video", url: "film.webm", captions: "film.vtt", alt: "A grey square" }];
  const event = { id: "lit", lane: "a", title: "Lit", date: "1871", summary: "s", sources: [], media };
  const paths = await write(info.outputPath("film"), {
    "chronicle.json": JSON.stringify({
      format: "throughline/1",
      meta: { title: "Film", languages: ["en"] },
      lanes: [{ id: "a", name: "A" }],
      events: [event],
    }),
    "film.webm": Buffer.from(film),
    "film.vtt": "WEBVTT\n\n00:00.000 --> 00:10.000\nThe lamp is lit.\n",
  });
  await drop(page, paths);
  await open(page, "Lit");
  const video = details(page, "lit").locator("video");
  await expect(video).toHaveAttribute("controls");
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.textTracks[0]?.cues?.length)).toBe(1);
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect
    .poll(() =>
      video.evaluate((element: HTMLVideoElement) =>
        [...(element.textTracks[0]?.activeCues ?? [])].map((cue) => (cue as VTTCue).text),
      ),
    )
    .toEqual(["The lamp is lit."]);
});
