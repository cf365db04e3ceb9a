import { describe, expect, it } from "vitest";
import { HOST_PARAMETERS } from "../../../src/model/embed/host-parameters";
import {
  MAX_HEIGHT_PX,
  MIN_HEIGHT_PX,
  heightDialects,
  reportableHeight,
} from "../../../src/model/embed/height-messages";
import { decodeViewLink } from "../../../src/model/links/view-link";

const OURS = { throughline: 1, type: "height", height: 420 };
const AMP = { sentinel: "amp", type: "embed-size", height: 420 };
const announced = (search: string, hash = "") => heightDialects({ search, hash }).map((announce) => announce(420));

describe("the height of a frame", () => {
  it("is reported by our own message only when the host gives no sign", () => {
    expect(announced("?mode=embed&event=a")).toEqual([OURS]);
  });

  it.each([
    ["?resize=amp", ""],
    ["", "#amp=1"],
    ["", "#a=b&amp=1&c=d"],
  ])("is sent to AMP pages too (%j%j)", (search, hash) => {
    expect(announced(search, hash)).toEqual([OURS, AMP]);
  });

  it("is reported to pym.js with the id that it gave", () => {
    const search = "?initialWidth=640&childId=war-timeline&parentTitle=News&parentUrl=https%3A%2F%2Fnews.example%2F";
    expect(announced(search)).toEqual([OURS, "pymxPYMxwar-timelinexPYMxheightxPYMx420"]);
  });

  it("is reported to WordPress with the secret that it gave", () => {
    expect(announced("", "#?secret=a1B2c3D4e5")).toEqual([
      OURS,
      { message: "height", value: 420, secret: "a1B2c3D4e5" },
    ]);
  });

  it.each([
    ["?resize=iframe-resizer", ""],
    ["?childId=", ""],
    ["?childId=%3Cimg%3E", ""],
    [`?childId=${"a".repeat(121)}`, ""],
    ["", "#?secret=%3Cscript%3E"],
    ["", "#amp=10"],
    ["", "#champ=1"],
  ])("is sent in no other form for %j%j", (search, hash) => {
    expect(announced(search, hash)).toEqual([OURS]);
  });

  it.each([
    [0, undefined],
    [Number.NaN, undefined],
    [-5, undefined],
    [1, MIN_HEIGHT_PX],
    [419.2, 420],
    [420, 420],
    [1e9, MAX_HEIGHT_PX],
    [Number.POSITIVE_INFINITY, MAX_HEIGHT_PX],
  ])("of %d px is sent as %j", (height, reported) => {
    expect(reportableHeight(height)).toBe(reported);
  });
});

describe("the parameters that hosts add", () => {
  it("are no mistake in a link", () => {
    const search = HOST_PARAMETERS.map((name) => `${name}=1`).join("&");
    expect(decodeViewLink(`?event=a&${search}`).problems).toEqual([]);
  });
});
