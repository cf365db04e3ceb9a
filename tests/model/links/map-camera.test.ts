import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraOfView, viewOfCamera } from "../../../src/features/map-view/camera-link";
import { readCamera, writeCamera } from "../../../src/model/links/map-camera";

const camera = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  zoom: fc.double({ min: -2, max: 22, noNaN: true }),
});

describe("the part of the earth in a link", () => {
  it("comes back as written, and is written the same ever after", () => {
    fc.assert(
      fc.property(camera, (given) => {
        const text = writeCamera(given);
        const back = readCamera(text);
        const digits = given.zoom < 6 ? 1 : 3;
        expect(back?.lat).toBeCloseTo(given.lat, digits);
        expect(back?.lon).toBeCloseTo(given.lon, digits);
        expect(back?.zoom).toBeCloseTo(given.zoom, 1);
        expect(back && writeCamera(back)).toBe(text);
        expect(text).not.toMatch(/e|-0(?:,|$)/);
      }),
    );
  });

  it("is off by no more than a px of the map it describes", () => {
    fc.assert(
      fc.property(camera, ({ lon, zoom }) => {
        const shown = readCamera(writeCamera({ lat: 0, lon, zoom: Math.min(zoom, 13) }));
        const pxPerDegree = (256 * 2 ** Math.min(zoom, 13)) / 360;
        expect(Math.abs((shown?.lon ?? 999) - lon) * pxPerDegree).toBeLessThan(1);
      }),
    );
  });

  it.each([
    "",
    ",",
    "1,2",
    "1,2,3,4",
    "91,0,4",
    "-90.1,0,4",
    "0,181,4",
    "0,-180.5,4",
    "0,0,23",
    "0,0,-3",
    "NaN,0,4",
    "Infinity,0,4",
    "1e2,0,4",
    "0x10,0,4",
    "1;2;3",
    " 1,2,3",
    "1,2,3\n",
    "1,2,3<script>",
    "1.,2,3",
    "--1,2,3",
    "١,٢,٣",
    "1,2,3.12345678",
    "9".repeat(10_000),
  ])("is not %j", (text) => {
    expect(readCamera(text)).toBeUndefined();
  });

  it("comes from any text without a throw, inside the limits", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.,e+ ]{0,30}$/)), (text) => {
        const read = readCamera(text);
        if (!read) return;
        expect(Math.abs(read.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(read.lon)).toBeLessThanOrEqual(180);
        expect(read.zoom).toBeGreaterThanOrEqual(-2);
        expect(read.zoom).toBeLessThanOrEqual(22);
      }),
    );
  });

  it("has the zoom of web maps: at 0 the earth is 256 px wide", () => {
    expect(viewOfCamera({ lat: 0, lon: 0, zoom: 0 }).scale * 2 * Math.PI).toBeCloseTo(256, 9);
    fc.assert(
      fc.property(camera, (given) => {
        const back = cameraOfView(viewOfCamera(given));
        expect(back.zoom).toBeCloseTo(given.zoom, 9);
        expect([back.lat, back.lon]).toEqual([given.lat, given.lon]);
      }),
    );
  });
});
