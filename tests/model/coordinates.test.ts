import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCoordinates, writeCoordinates } from "../../src/model/coordinates";

const KYIV = { lat: 50.45, lon: 30.52 };
const KYIV_MINUTES = { lat: 50.45, lon: 30.516667 };

describe("coordinates", () => {
  it.each([
    ["50.45, 30.52", KYIV],
    ["50.45,30.52", KYIV],
    ["50.45 30.52", KYIV],
    ["50.45; 30.52", KYIV],
    ["  50.45 ,  30.52  ", KYIV],
    ["50,45 30,52", KYIV],
    ["50,45, 30,52", KYIV],
    ["50,45; 30,52", KYIV],
    ["50,45,30,52", KYIV],
    ["50,30", { lat: 50, lon: 30 }],
    ["50, 30", { lat: 50, lon: 30 }],
    ["50.45° N, 30.52° E", KYIV],
    ["N 50.45, E 30.52", KYIV],
    ["n50.45 e30.52", KYIV],
    ["30.52 E, 50.45 N", KYIV],
    ["50°27′N 30°31′E", KYIV_MINUTES],
    ["50°27'N30°31'E", KYIV_MINUTES],
    ["50º27’ N, 30º31’ E", KYIV_MINUTES],
    ["50° 27′ 0″ N, 30° 31′ 0″ E", KYIV_MINUTES],
    ["50°27'00\" 30°31'00\"", KYIV_MINUTES],
    ["50°27''N 30°31'E", undefined],
    ["50° 27,5′ пн. ш. 30° 31′ сх. д.", { lat: 50.458333, lon: 30.516667 }],
    ["33°52′ пд.ш., 151°12′ сх.д.", { lat: -33.866667, lon: 151.2 }],
    ["22°54′S 43°12′W", { lat: -22.9, lon: -43.2 }],
    ["-22.9, -43.2", { lat: -22.9, lon: -43.2 }],
    ["−22.9; −43.2", { lat: -22.9, lon: -43.2 }],
    ["0, 0", { lat: 0, lon: 0 }],
    ["-0, -0", { lat: 0, lon: 0 }],
    ["90, -180", { lat: 90, lon: -180 }],
    ["43°12′W 22°54′S", { lat: -22.9, lon: -43.2 }],
  ])("are read from %j", (text, expected) => {
    const read = readCoordinates(text);
    // 27 seconds, not minutes, where two signs of minutes stand for seconds.
    if (expected === undefined) expect(read).toEqual({ ok: true, coordinates: { lat: 50.0075, lon: 30.516667 } });
    else expect(read).toEqual({ ok: true, coordinates: expected });
  });

  it.each([
    ["", "form"],
    ["50.45", "form"],
    ["Kyiv", "form"],
    ["50.45 30.52 10", "form"],
    ["50.45 N 30.52 N", "form"],
    ["50.45 E 30.52 E", "form"],
    ["-50.45 N 30.52 E", "form"],
    ["N 50.45 N 30.52", "form"],
    ["50°61′N 30°31′E", "form"],
    ["50.45.10", "form"],
    ["1e2, 3", "form"],
    ["5045 3052", "form"],
    ["151.2, -33.9", "lat"],
    ["50, 200", "lon"],
    ["1".repeat(101), "form"],
    ["5 ".repeat(50), "form"],
  ])("cannot be read from %j: %s", (text, fault) => {
    expect(readCoordinates(text)).toEqual({ ok: false, fault });
  });

  it("are read as they are written", () => {
    const degrees = (max: number) => fc.integer({ min: -max * 1e6, max: max * 1e6 }).map((value) => value / 1e6 + 0);
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        expect(readCoordinates(writeCoordinates({ lat, lon }))).toEqual({
          ok: true,
          coordinates: { lat: expect.closeTo(lat, 6), lon: expect.closeTo(lon, 6) },
        });
      }),
    );
  });

  it("are never a crash, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,;°'\"NSEW -пнш") });
    fc.assert(fc.property(typed, (text) => void readCoordinates(text)));
  });
});
