import { describe, expect, it } from "vitest";
import { type MediaContext, resolveMedia } from "../../../src/model/chronicle/media";

const PAGE = "https://site.example/timeline/";
const OWN: MediaContext = { page: PAGE, chronicleUrl: `${PAGE}data/own.json` };
const FOREIGN: MediaContext = { page: PAGE, chronicleUrl: "https://files.example/a/table.csv" };
const DEVICE: MediaContext = {
  page: PAGE,
  files: { addressOf: (path) => (path === "a.jpg" ? "blob:https://site.example/1" : undefined) },
};
const image = (url: string, context: MediaContext) => resolveMedia({ type: "image", url }, context);
const video = (url: string, context: MediaContext) => resolveMedia({ type: "video", url }, context);

describe("a picture", () => {
  it("is shown at once from the file itself, beside the file, and from the host of page or file", () => {
    const data = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    expect(image(data, DEVICE)).toEqual({ kind: "now", src: data });
    expect(image("a.jpg", OWN)).toEqual({ kind: "now", src: `${PAGE}data/a.jpg` });
    expect(image("a.jpg", FOREIGN)).toEqual({ kind: "now", src: "https://files.example/a/a.jpg" });
    expect(image("https://files.example/b.jpg", FOREIGN)).toEqual({ kind: "now", src: "https://files.example/b.jpg" });
    expect(image("https://site.example/b.jpg", FOREIGN)).toEqual({ kind: "now", src: "https://site.example/b.jpg" });
  });

  it("of another host waits for the reader", () => {
    const url = "https://pictures.example:8443/a.jpg";
    expect(image(url, OWN)).toEqual({ kind: "on-request", src: url, host: "pictures.example:8443" });
    expect(image("http://files.example/a.jpg", FOREIGN)).toMatchObject({ kind: "on-request" });
  });

  it("of a host that the publisher lists does not wait, if it is exactly that host", () => {
    const listed = { ...OWN, mediaHosts: ["pictures.example", "192.168.0.1", "router.lan"] };
    expect(image("https://pictures.example/a.jpg", listed)).toEqual({
      kind: "now",
      src: "https://pictures.example/a.jpg",
    });
    expect(image("https://PICTURES.example/a.jpg", listed)).toMatchObject({ kind: "now" });
    for (const url of [
      "https://www.pictures.example/a.jpg",
      "https://pictures.example.evil.example/a.jpg",
      "https://pictures.example:444/a.jpg",
      "https://pictures.example@evil.example/a.jpg",
      "http://pictures.example/a.jpg",
      "https://192.168.0.1/a.jpg",
      "https://router.lan/a.jpg",
    ])
      expect(image(url, listed)).toMatchObject({ kind: "on-request" });
  });

  it("of a local file is among the files that came with it, or missing", () => {
    expect(image("a.jpg", DEVICE)).toEqual({ kind: "now", src: "blob:https://site.example/1" });
    expect(image("images/b.jpg", DEVICE)).toEqual({ kind: "missing", name: "b.jpg" });
  });
});

describe("a video", () => {
  it("plays in place from the host of the page, and opens at any other host", () => {
    expect(video("a.mp4", OWN)).toEqual({ kind: "now", src: `${PAGE}data/a.mp4` });
    expect(video("a.mp4", FOREIGN)).toMatchObject({ kind: "on-request", host: "files.example" });
    expect(video("https://v.example/a.mp4", { ...OWN, mediaHosts: ["v.example"] })).toMatchObject({
      kind: "on-request",
    });
  });
});
