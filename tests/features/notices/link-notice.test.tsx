import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Notices } from "../../../src/features/notices/Notices";
import { decodeViewLink } from "../../../src/model/links/view-link";
import { createAppStore } from "../../../src/store/app-store";
import { SMALL_FILE, smallChronicle } from "../../fixtures/chronicles/small";
import { renderInUkrainian, renderWith } from "../../fixtures/render-with";

const moved = [
  {
    from: "ceasefire",
    to: "minsk",
    date: "2025-05-16",
    note: { en: "One entry for both.", uk: "Один запис на обидві." },
  },
  { from: "rumour", date: "2025-05-16", note: "It did <b>not</b> happen." },
  { from: "bare" },
];
const open = (event: string) => {
  const store = createAppStore({ link: decodeViewLink(`?event=${event}`).link });
  store.actions.chronicleLoaded(smallChronicle(SMALL_FILE.events, { meta: { ...SMALL_FILE.meta, moved } }), []);
  return store;
};

describe("the notice about an event that has moved", () => {
  it("names the event that it is part of now, since when, and why", async () => {
    renderWith(open("ceasefire"), <Notices />);
    expect(await screen.findByText(/now part of “Minsk ceasefire” \(since 16 May 2025\)/)).toHaveTextContent(
      "The link asks for the event “ceasefire”, which is now part of “Minsk ceasefire” (since 16 May 2025). One entry for both.",
    );
  });

  it("says what happened to one that was removed, as text", async () => {
    renderWith(open("rumour"), <Notices />);
    expect(await screen.findByText(/was removed/)).toHaveTextContent(
      "The link asks for the event “rumour”, which was removed from this timeline on 16 May 2025. It did <b>not</b> happen.",
    );
  });

  it("needs neither date nor note", async () => {
    renderWith(open("bare"), <Notices />);
    expect(await screen.findByText(/was removed from this timeline\.$/)).toBeVisible();
  });

  it("is in Ukrainian too", async () => {
    await renderInUkrainian(open("ceasefire"), <Notices />);
    const notice = await screen.findByText(/тепер є.частиною події «Мінське перемир’я»/);
    expect(notice).toHaveTextContent("Один запис на обидві.");
  });

  it("falls back to the plain one when another timeline has been opened since", async () => {
    const store = open("rumour");
    store.actions.chronicleLoaded(smallChronicle(), []);
    renderWith(store, <Notices />);
    expect(await screen.findByText(/which does not exist here/)).toBeVisible();
  });
});
