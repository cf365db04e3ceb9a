/** The form of the open event, with a real store. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { act, fireEvent, render, screen, within, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ScaleResult } from "../../../src/data/scale-picture";
import { EventEditor } from "../../../src/features/user-chronicles/EventEditor";
import { eventIn } from "../../../src/model/user-chronicles/content";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { selectOpenDraft } from "../../../src/store/user-chronicles/selectors";
import { userChronicleActionsOf } from "../../../src/store/user-chronicles/user-chronicles";
import { stubScreen } from "../../app/page-fixture";
import { aDraft, showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";

const scaled = vi.hoisted(() => vi.fn<(file: Blob) => Promise<ScaleResult>>());
vi.mock("../../../src/store/scale-picture", () => ({
  scalerOrPage: () => ({ scale: scaled, stop: () => undefined }),
}));

const [first] = smallContent.events;
const id = first?.id ?? "";
let store: AppStore;
const event = () => {
  const draft = selectOpenDraft(store.getState());
  return draft && eventIn(draft.content, store.getState().selection.eventId ?? "");
};

beforeEach(() => {
  stubScreen();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  userChronicleActionsOf(store).dispose();
  vi.unstubAllGlobals();
});

async function form(content = smallContent) {
  store = loadedStore();
  showDraft(store, aDraft({ content }));
  store.actions.selectEvent(id);
  render(
    <InEnglish>
      <StoreProvider store={store}>
        <EventEditor />
      </StoreProvider>
    </InEnglish>,
  );
  const panel = await screen.findByRole("region", { name: "Edit event" });
  return { user: userEvent.setup(), panel, within: within(panel) };
}

describe("a picture of the device", () => {
  const PICTURE = { url: "data:image/png;base64,iVBORw0KGgo=", width: 1, height: 1 };
  const add = async (result: ScaleResult) => {
    scaled.mockResolvedValue(result);
    const { panel } = await form();
    const [chooser] = panel.querySelectorAll<HTMLInputElement>("input[type=file][accept='image/*']");
    if (!chooser) throw new Error("no field for files");
    fireEvent.change(chooser, { target: { files: [new File(["x"], "a.png")] } });
  };

  it("is part of the event, smaller", async () => {
    await add({ ok: true, picture: PICTURE, isStilled: false });
    await waitFor(() => expect(event()?.media.at(-1)).toEqual({ type: "image", ...PICTURE }));
    expect(screen.queryByText(/Still now/)).toBeNull();
  });

  it("is said not to move any more", async () => {
    await add({ ok: true, picture: PICTURE, isStilled: true });
    expect(await screen.findByText(/^1 picture added\. Still now: a\.png\./)).toBeVisible();
    expect(event()?.media.at(-1)).toEqual({ type: "image", ...PICTURE });
  });

  it("is refused if it is none", async () => {
    await add({ ok: false, why: "unreadable" });
    expect(await screen.findByText(/^Not added, since it cannot be shown here: a\.png\./)).toBeVisible();
    expect(event()?.media).toEqual(first?.media ?? []);
  });
});

describe("texts", () => {
  it("change in one language and leave the others", async () => {
    const { user, within: inForm } = await form();
    const title = inForm.getByRole("textbox", { name: "Title English" });
    await user.clear(title);
    await user.type(title, "Bridge opens");
    expect(event()?.title).toMatchObject({ en: "Bridge opens" });
    expect(selectOpenDraft(store.getState())?.past).toHaveLength(1);
  });

  it("say that an event without a title is not shown, and keep it", async () => {
    const { user, within: inForm } = await form({
      ...smallContent,
      meta: { ...smallContent.meta, languages: ["en"] },
      events: smallContent.events.map((one) => (one.id === id ? { ...one, title: "A" } : one)),
    });
    await user.clear(inForm.getByRole("textbox", { name: "Title" }));
    expect(inForm.getByText(/needs a title/)).toBeVisible();
    expect(event()?.title).toBe("");
  });
});

describe("the date", () => {
  it("is shown in words while it is typed, and written as EDTF once the field is left", async () => {
    const { user, within: inForm } = await form();
    const date = inForm.getByRole("textbox", { name: "Date" });
    await user.clear(date);
    await user.type(date, "May to July 1989");
    expect(inForm.getByText("May – July 1989")).toBeVisible();
    expect(inForm.getByRole("img", { name: /axis of the timeline: May\s–\sJuly 1989/ })).toBeVisible();
    await user.tab();
    expect(event()?.date).toBe("1989-05/1989-07");
    expect(date).toHaveValue("1989-05/1989-07");
  });

  it("asks which number is the day", async () => {
    const { user, within: inForm } = await form();
    const date = inForm.getByRole("textbox", { name: "Date" });
    await user.clear(date);
    await user.type(date, "3/4/2018");
    expect(date).toBeInvalid();
    await user.click(inForm.getByRole("button", { name: "Use 3 April 2018" }));
    expect(event()?.date).toBe("2018-04-03");
    expect(date).toBeValid();
  });

  it("is stored as it was typed if it is no date, so that nothing is lost", async () => {
    const { user, within: inForm } = await form();
    const date = inForm.getByRole("textbox", { name: "Date" });
    await user.clear(date);
    expect(inForm.getByText(/needs a date/)).toBeVisible();
    await user.type(date, "some day");
    expect(inForm.getByText(/not read as a date/)).toBeVisible();
    act(() => store.actions.selectEvent(smallContent.events[1]?.id));
    expect(event()?.date).toBe(smallContent.events[1]?.date);
    act(() => store.actions.selectEvent(id));
    expect(event()?.date).toBe("some day");
    expect(inForm.getByRole("textbox", { name: "Date" })).toHaveValue("some day");
  });

  it("follows an undo while something else is typed", async () => {
    const { user, within: inForm } = await form();
    const draftId = selectOpenDraft(store.getState())?.id ?? "";
    const date = inForm.getByRole("textbox", { name: "Date" });
    await user.clear(date);
    await user.type(date, "1999");
    await user.tab();
    await user.type(date, " or so");
    act(() => void userChronicleActionsOf(store).undo(draftId));
    expect(date).toHaveValue(first?.date);
  });

  it("does not drop what stands beside a date", async () => {
    const { user, within: inForm } = await form();
    const date = inForm.getByRole("textbox", { name: "Date" });
    await user.clear(date);
    await user.type(date, "24 February 2022 (Thursday night)");
    await user.tab();
    expect(event()?.date).toBe("24 February 2022 (Thursday night)");
  });
});

describe("lists", () => {
  it("add a source whose address is said to be incomplete until it is one", async () => {
    const { user, within: inForm } = await form();
    const before = event()?.sources.length ?? 0;
    await user.click(inForm.getByRole("button", { name: "Add source" }));
    const source = within(inForm.getByRole("group", { name: `Source ${before + 1}` }));
    await user.type(source.getByRole("textbox", { name: "Title English" }), "Daily paper");
    const address = source.getByRole("textbox", { name: "Address" });
    await user.type(address, "http");
    expect(address).toBeInvalid();
    await user.type(address, "s://paper.example/1");
    expect(address).toBeValid();
    expect(event()?.sources.at(-1)).toMatchObject({ kind: "news", url: "https://paper.example/1" });
  });

  it("move and remove their items", async () => {
    const { user, within: inForm } = await form({
      ...smallContent,
      events: smallContent.events.map((one) =>
        one.id === id
          ? {
              ...one,
              figures: [
                { value: "1", label: "a", source: "x" },
                { value: "2", label: "b", source: "y" },
              ],
            }
          : one,
      ),
    });
    await user.click(inForm.getByRole("button", { name: "Move down: Figure 1" }));
    expect(event()?.figures.map(({ value }) => value)).toEqual(["2", "1"]);
    // A second press moves the same item back.
    await waitFor(() => expect(inForm.getByRole("button", { name: "Move down: Figure 2" })).toHaveFocus());
    await user.click(inForm.getByRole("button", { name: "Remove: Figure 1" }));
    expect(event()?.figures.map(({ value }) => value)).toEqual(["1"]);
    expect(document.activeElement?.tagName).toBe("SUMMARY");
  });

  it("take actors by name, and make a new one of a new name, as one step", async () => {
    const { user, within: inForm } = await form();
    const known = smallContent.actors.find((actor) => !first?.actors.includes(actor.id));
    const group = within(inForm.getByRole("group", { name: "Actors" }));
    const input = group.getByRole("combobox", { name: "Actors" });
    const name = typeof known?.name === "string" ? known.name : (known?.name["en"] ?? "");
    await user.type(input, `${name.toUpperCase()}{Enter}`);
    expect(event()?.actors.at(-1)).toBe(known?.id);
    await user.type(input, "New committee");
    expect(group.getByText(/is new and is added/)).toBeVisible();
    await user.click(group.getByRole("button", { name: "Add" }));
    const added = selectOpenDraft(store.getState())?.content.actors.at(-1);
    expect(added?.name).toMatchObject({ en: "New committee" });
    expect(event()?.actors.at(-1)).toBe(added?.id);
    expect(selectOpenDraft(store.getState())?.past).toHaveLength(2);
  });
});

describe("pictures", () => {
  const drawing = (name: string) =>
    new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], name, { type: "image/svg+xml" });

  beforeEach(() => {
    scaled.mockImplementation((file) =>
      Promise.resolve(
        file.type === "image/svg+xml"
          ? { ok: true, picture: { url: "data:image/svg+xml;base64,PA==" }, isStilled: false }
          : { ok: false, why: "unreadable" },
      ),
    );
  });

  it("are added several at once, and what is none is named", async () => {
    const { user, panel } = await form();
    const chooser = panel.querySelector<HTMLInputElement>("input[accept='image/*']");
    expect(chooser).toHaveAttribute("multiple");
    const files = [drawing("a.svg"), drawing("b.svg"), new File(["no"], "c.png", { type: "image/png" })];
    if (chooser) await user.upload(chooser, files);
    expect(await screen.findByText(/cannot be shown here: c\.png/)).toBeVisible();
    expect(event()?.media).toHaveLength(2);
  });

  it("are listed with what is to be seen on them, or that nobody has said it", async () => {
    const media = [
      { type: "image" as const, url: "data:image/gif;base64,R0lGODlhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=" },
      { type: "image" as const, url: "https://a.example/lamp.jpg", alt: { en: "A lamp" } },
      { type: "video" as const, url: "https://a.example/film.mp4" },
    ];
    const {
      panel,
      user,
      within: inForm,
    } = await form({
      ...smallContent,
      events: smallContent.events.map((one) => (one.id === id ? { ...one, media } : one)),
    });
    const lines = [...panel.querySelectorAll("summary")].filter((line) => /^(?:Picture|Video) /.test(line.textContent));
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Picture 1No description yet",
      "Picture 2A lamp",
      "Video 3film.mp4",
    ]);
    // Nothing is loaded from elsewhere.
    expect(lines.map((line) => line.querySelector("img") !== null)).toEqual([true, false, false]);
    await user.click(inForm.getByRole("button", { name: "Move down: Picture 1" }));
    expect(event()?.media[1]?.url).toMatch(/^data:/);
  });

  it("that were dropped or pasted are taken once", async () => {
    await form();
    act(() => store.actions.setUserChronicles({ pictures: [drawing("a.svg")] }));
    expect(await screen.findByText("1 picture added.")).toBeVisible();
    expect(event()?.media).toMatchObject([{ type: "image", url: expect.stringMatching(/^data:image\/svg/) as string }]);
    expect(store.getState().userChronicles.pictures).toBeUndefined();
  });
});

describe("claims", () => {
  it("ask for the claimant", async () => {
    const { user, within: inForm } = await form();
    await user.selectOptions(inForm.getByRole("combobox", { name: "Status" }), "claimed");
    expect(event()?.status).toBe("claimed");
    if (event()?.claimedBy === undefined) expect(inForm.getByText(/never shown without its claimant/)).toBeVisible();
  });

  it("are collected per contested point", async () => {
    const { user, within: inForm } = await form({
      ...smallContent,
      events: smallContent.events.map((one) => {
        const { contested: _contested, ...rest } = one;
        return one.id === id ? rest : one;
      }),
    });
    await user.click(inForm.getByRole("checkbox", { name: "numbers" }));
    await user.click(inForm.getByRole("button", { name: "Add statement" }));
    const claim = within(inForm.getByRole("group", { name: "Statement 1" }));
    await user.type(claim.getByRole("textbox", { name: "What they say English" }), "Forty");
    expect(event()?.contested).toMatchObject({ over: ["number"], claims: [{ kind: "claim", text: { en: "Forty" } }] });
    expect(claim.getByText(/Name who says so/)).toBeVisible();
    // Another point may follow.
    await user.click(inForm.getByRole("checkbox", { name: "numbers" }));
    expect(event()?.contested).toMatchObject({ over: [], claims: [{ text: { en: "Forty" } }] });
  });
});

describe("the event", () => {
  it("is duplicated, and the copy opens", async () => {
    const { user, within: inForm } = await form();
    await user.click(inForm.getByRole("button", { name: "Duplicate event" }));
    expect(store.getState().selection.eventId).not.toBe(id);
    expect(event()?.title).toEqual(first?.title);
  });

  it("is deleted, a neighbour opens, and undo brings it back", async () => {
    const { user, within: inForm } = await form();
    await user.click(inForm.getByRole("button", { name: "Delete event" }));
    const draft = selectOpenDraft(store.getState());
    expect(draft && eventIn(draft.content, id)).toBeUndefined();
    expect(store.getState().selection.eventId).not.toBe(id);
    act(() => void userChronicleActionsOf(store).undo(draft?.id ?? ""));
    const after = selectOpenDraft(store.getState());
    expect(after && eventIn(after.content, id)).toEqual(first);
  });
});
