import { describe, expect, it } from "vitest";
import { joinPictures } from "../../../src/app/files/join-pictures";
import { smallChronicle } from "../../fixtures/chronicles/small";

const media = ["images/a.jpg", "b.jpg", "gone.jpg"].map((url) => ({ type: "image", url, alt: "A" }));
const chronicle = smallChronicle([{ id: "e", date: "1871", title: "E", media }]);
const file = (path: string) => ({ path, blob: new Blob() });

describe("pictures that came with a file", () => {
  it("are counted; missing and unused ones are named once each", () => {
    const pictures = [file("A.JPG"), file("b.jpg"), file("c.jpg")];
    const joined = joinPictures(chronicle, { pictures, problems: [] });
    expect(joined.pictures).toEqual({ named: 3, joined: 2 });
    expect(joined.problems.map(({ code, value }) => [code, value])).toEqual([
      ["media.not-found", "1: gone.jpg"],
      ["media.unused", "1: c.jpg"],
    ]);
  });

  it("are named whole, also with signs that end the path of a URL", () => {
    const odd = { type: "image", url: "images/100% #1?.jpg", alt: "A" };
    const joined = joinPictures(smallChronicle([{ id: "e", date: "1871", title: "E", media: [odd] }]), {
      pictures: [file("what? #2.jpg")],
      problems: [],
    });
    expect(joined.problems.map(({ value }) => value)).toEqual(["1: 100% #1?.jpg", "1: what? #2.jpg"]);
  });

  it("may all be missing, or none be named", () => {
    expect(joinPictures(chronicle).pictures).toEqual({ named: 3, joined: 0 });
    const plain = smallChronicle();
    expect(joinPictures(plain)).toMatchObject({ chronicle: plain, problems: [], pictures: { named: 0, joined: 0 } });
  });

  it("may be added to an event on the page", () => {
    const medium = { type: "image", url: "added/1/x.png" } as const;
    const joined = joinPictures(chronicle, {
      pictures: [file("added/1/x.png")],
      problems: [],
      added: [{ eventId: "e", medium }],
    });
    expect(joined.chronicle.eventsById.get("e")?.media.at(-1)).toEqual(medium);
    expect(joined.pictures).toEqual({ named: 4, joined: 1 });
  });
});
