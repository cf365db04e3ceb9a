import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { AddStep } from "../../../src/features/user-stories/AddStep";
import { loadUserStoryMessages } from "../../../src/i18n/lazy-messages";
import { StoreProvider } from "../../../src/store/react";
import { loadedStore } from "../../fixtures/chronicles/small";
import { InEnglish } from "../../fixtures/in-english";
import { isolateTests, openStoryPage, storyOf } from "./story-page-fixture";
import { stubScreen } from "../../app/page-fixture";
import { MAX_LENGTH } from "../../../src/model/stories/edit-user-story";
import type { Story } from "../../../src/model/chronicle/chronicle";

isolateTests();

async function openEditor(story: Story = storyOf("Mine", ["protests", "minsk", "invasion"])) {
  const page = openStoryPage();
  const id = page.actions.copy(story);
  act(() => page.actions.edit(id));
  await screen.findByRole("region", { name: "Edit story" });
  const draft = () => page.store.getState().userStories.drafts.get(id)!;
  const events = () => draft().story.steps.map(({ event, card }) => event ?? card?.slice(0, 4));
  return { ...page, id, draft, events };
}
const field = (name: string) => screen.getByRole("textbox", { name });
const status = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

describe("a map in a story", () => {
  it("is added as the page shows it, taken over again, and played", async () => {
    const { user, draft, store } = await openEditor();
    act(() => {
      store.actions.setMap({ camera: { lat: 48.5, lon: 31.2, zoom: 5 } });
      store.actions.goTo({ start: Date.UTC(2014, 2, 1), end: Date.UTC(2014, 9, 1) });
    });
    await user.click(screen.getByRole("button", { name: "Add a map" }));
    const added = () => draft().story.steps.at(-1);
    const region = { lat: 48.5, lon: 31.2, zoom: 5 };
    expect(added()).toMatchObject({ map: { region, window: "2014-03-01/2014-09-30" } });
    expect(status()).toContainEqual("Added as step 4: Map");

    await user.click(screen.getByRole("button", { name: "Map" }));
    const group = within(screen.getByRole("group", { name: "Texts of “Map”" }));
    expect(group.getByText("Mar – Sept 2014 · a chosen part of the map")).toBeVisible();
    await user.click(group.getByRole("checkbox", { name: "Play the events one after the other" }));
    expect(added()?.map?.playback).toBe(true);
    act(() => store.actions.setMap({ camera: { lat: 50, lon: 30, zoom: 6 } }));
    await user.click(group.getByRole("button", { name: "Show what the map shows now" }));
    expect(added()?.map).toMatchObject({ region: { lat: 50, lon: 30, zoom: 6 }, playback: true });
    await user.click(group.getByRole("checkbox", { name: "Play the events one after the other" }));
    expect(added()?.map).not.toHaveProperty("playback");
  });
});

describe("the fields of a story", () => {
  it("change it in the language they are of, and save it", async () => {
    const { user, draft } = await openEditor();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Mine (copy)" })).toHaveFocus());
    await user.type(field("Title, English"), "!");
    await user.type(field("Title, Українська"), "Моя");
    await user.type(field("Summary, English"), "What it is about");
    expect(draft().story).toMatchObject({
      title: { en: "Mine (copy)!", uk: "Моя" },
      summary: { en: "What it is about" },
    });
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(draft().version).toBeGreaterThan(0);
  });

  it("take a whole number of minutes, or none", async () => {
    const { user, draft } = await openEditor();
    const minutes = screen.getByRole("spinbutton", { name: "Minutes" });
    await user.type(minutes, "45");
    expect(draft().story.minutes).toBe(45);
    fireEvent.change(minutes, { target: { value: "5000" } });
    expect(draft().story.minutes).toBe(45);
    await user.clear(minutes);
    expect(draft().story).not.toHaveProperty("minutes");
  });

  it("say where a text was too long, until it fits", async () => {
    const { draft } = await openEditor();
    fireEvent.change(field("Title, English"), { target: { value: "x".repeat(MAX_LENGTH.title + 5) } });
    expect(status()).toContainEqual(expect.stringContaining("The limit is 300 characters"));
    expect(draft().story.title).toEqual({ en: "x".repeat(MAX_LENGTH.title) });
    fireEvent.change(field("Title, English"), { target: { value: "Short" } });
    expect(status()).not.toContainEqual(expect.stringContaining("The limit is"));
  });

  it("are of one language at a time on a phone", async () => {
    vi.unstubAllGlobals();
    stubScreen({ isPhone: true })({ isPhone: true });
    const { user } = await openEditor();
    expect(screen.queryByRole("textbox", { name: "Title, Українська" })).toBeNull();
    const langs = within(screen.getByRole("group", { name: "Language of the fields" }));
    await user.click(langs.getByRole("button", { name: "Українська" }));
    expect(field("Title, Українська")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Title, English" })).toBeNull();
    stubScreen()({ isPhone: false });
  });
});

describe("the steps of a story", () => {
  it("are moved by their buttons, which keep the focus, and not beyond an end", async () => {
    const { user, events } = await openEditor();
    const up = () => screen.getByRole("button", { name: "Move up: Minsk ceasefire" });
    await user.click(up());
    expect(events()).toEqual(["minsk", "protests", "invasion"]);
    await waitFor(() => expect(up()).toHaveFocus());
    expect(up()).toHaveAttribute("aria-disabled", "true");
    expect(status()).toContain("Minsk ceasefire: now step 1 of 3.");
    await user.click(up());
    expect(events()).toEqual(["minsk", "protests", "invasion"]);
    await user.click(screen.getByRole("button", { name: "Move down: Minsk ceasefire" }));
    expect(events()).toEqual(["protests", "minsk", "invasion"]);
  });

  it("are moved by Alt with an arrow, but not from within a text", async () => {
    const { user, events } = await openEditor();
    const step = screen.getByRole("button", { name: /^Minsk ceasefire/ });
    await user.click(step);
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}{ArrowUp}");
    expect(events()).toEqual(["protests", "invasion", "minsk"]);
    await user.click(field("Headline, English"));
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(events()).toEqual(["protests", "invasion", "minsk"]);
  });

  it("are removed, and the focus goes to the next, then to Undo", async () => {
    const { user, events } = await openEditor(storyOf("Two", ["protests", "minsk"]));
    await user.click(screen.getByRole("button", { name: "Remove: Protests begin in Kyiv" }));
    expect(events()).toEqual(["minsk"]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Remove: Minsk ceasefire" })).toHaveFocus());
    await user.click(screen.getByRole("button", { name: "Remove: Minsk ceasefire" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Undo" })).toHaveFocus());
    expect(screen.getByText(/^No steps yet/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Read" })).toBeDisabled();
  });

  it("open to their texts, and to the short version", async () => {
    const { user, draft } = await openEditor();
    const step = screen.getByRole("button", { name: /^Minsk ceasefire/ });
    await user.click(step);
    const texts = within(screen.getByRole("group", { name: "Texts of “Minsk ceasefire”" }));
    expect(texts.getByRole("textbox", { name: "Headline, English" })).toHaveAttribute("placeholder", "Minsk ceasefire");
    await user.type(texts.getByRole("textbox", { name: "Question for the class, English" }), "Why?");
    await user.type(texts.getByRole("textbox", { name: /^Your notes.*English$/ }), "Slowly");
    await user.click(texts.getByRole("checkbox", { name: "Also in the short version" }));
    expect(draft().story.steps[1]).toEqual({
      event: "minsk",
      core: true,
      question: { en: "Why?" },
      note: { en: "Slowly" },
    });
    expect(step).toHaveTextContent(/question · notes · short version/);
    await user.click(step);
    expect(screen.queryByRole("group", { name: "Texts of “Minsk ceasefire”" })).toBeNull();
  });

  it("name an event that the timeline does not have, and a card that has a headline", async () => {
    await openEditor(storyOf("Odd", ["long-gone", { card: "c1", core: false, headline: { en: "Pause" } }]));
    expect(screen.getByText("Event “long-gone” is not in this timeline. The step is kept.")).toBeVisible();
    expect(screen.getByRole("button", { name: /^Pause/ })).toHaveTextContent("Text card");
  });

  describe("are dragged by their grip", () => {
    /** Rows of 100 px, one below the other. */
    function layOut() {
      HTMLElement.prototype.setPointerCapture = () => {};
      vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(this: Element) {
        const at = this.parentElement && this.matches("li") ? [...this.parentElement.children].indexOf(this) : 0;
        return new DOMRect(0, at * 100, 600, this.matches("li") ? 100 : 1_000);
      });
    }
    const grip = (name: RegExp) => {
      const row = screen.getByRole("button", { name }).closest("li");
      return row?.querySelector("[data-grip]") as Element;
    };
    const pointer = (type: string, target: EventTarget, clientY: number, buttons = 1) => {
      const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, buttons, clientY });
      Object.assign(event, { pointerId: 1, pointerType: "mouse" });
      act(() => void target.dispatchEvent(event));
    };

    it("to where the pointer lets go", async () => {
      const { events } = await openEditor();
      layOut();
      pointer("pointerdown", grip(/^Protests/), 50);
      expect(screen.getByRole("button", { name: /^Protests/ }).closest("li")).toHaveAttribute("data-held");
      pointer("pointermove", window, 180);
      await waitFor(() =>
        expect(screen.getByRole("button", { name: /^Invasion/ }).closest("li")).toHaveAttribute("data-drop", "before"),
      );
      pointer("pointerup", window, 280, 0);
      expect(events()).toEqual(["minsk", "invasion", "protests"]);
    });

    it("and stay where they were at Esc", async () => {
      const { user, events } = await openEditor();
      layOut();
      pointer("pointerdown", grip(/^Invasion/), 250);
      pointer("pointermove", window, 10);
      await user.keyboard("{Escape}");
      pointer("pointerup", window, 10, 0);
      expect(events()).toEqual(["protests", "minsk", "invasion"]);
      expect(screen.getByRole("region", { name: "Edit story" })).toBeVisible();
    });
  });
});

describe("adding steps", () => {
  it("finds events of the whole chronicle and says which are in the story", async () => {
    const { user, events } = await openEditor(storyOf("Mine", ["minsk"]));
    const add = within(screen.getByRole("region", { name: "Add an event" }));
    await user.type(add.getByRole("searchbox", { name: "Add an event" }), "minsk");
    expect(await add.findByRole("button", { name: /^Minsk ceasefire.*in your story$/ })).toBeVisible();
    await user.clear(add.getByRole("searchbox", { name: "Add an event" }));
    await waitFor(() => expect(add.queryByRole("button", { name: /^Minsk/ })).toBeNull());
    await user.type(add.getByRole("searchbox", { name: "Add an event" }), "siege");
    await user.click(await add.findByRole("button", { name: /^Siege of a city/ }));
    expect(events()).toEqual(["minsk", "siege"]);
    expect(status()).toContain("Added as step 2: Siege of a city");
  });

  it("says when nothing is found, and adds a card without an event", async () => {
    const { user, events } = await openEditor(storyOf("Mine", ["minsk"]));
    await user.type(screen.getByRole("searchbox", { name: "Add an event" }), "zzzz");
    expect(await screen.findByText("No results for “zzzz”.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add a text card" }));
    expect(events()).toEqual(["minsk", "card"]);
    expect(status()).toContain("Added as step 2: Text card");
  });

  it("ends with the last step that a story can have", async () => {
    const full = storyOf(
      "Long",
      Array.from({ length: 1_000 }, () => ({ card: "c", core: false })),
    );
    const messages = await loadUserStoryMessages("en");
    render(
      <StoreProvider store={loadedStore()}>
        <InEnglish>
          <AddStep story={full} messages={messages} onAnnounce={() => {}} />
        </InEnglish>
      </StoreProvider>,
    );
    expect(screen.getByText("A story can have at most 1,000 steps.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Add a text card" })).toBeNull();
  });
});

describe("undo and redo", () => {
  it("go by whole steps, by button and by key, and say how many are left", async () => {
    const { user, draft, events } = await openEditor();
    const [undo, redo] = ["Undo", "Redo"].map((name) => screen.getByRole("button", { name }));
    expect(undo).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Remove: Minsk ceasefire" }));
    await user.type(field("Title, English"), " changed");
    await user.click(undo!);
    expect(draft().story.title).toEqual({ en: "Mine (copy)" });
    expect(status()).toContain("Undone. 1 more step to undo.");
    await user.keyboard("{Control>}z{/Control}");
    expect(events()).toEqual(["protests", "minsk", "invasion"]);
    await user.keyboard("{Control>}z{/Control}");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(events()).toEqual(["protests", "invasion"]);
    expect(status()).toContain("Redone. 1 more step to redo.");
    await user.keyboard("{Control>}y{/Control}");
    expect(draft().story.title).toEqual({ en: "Mine (copy) changed" });
    await user.click(redo!);
    expect(draft().story.title).toEqual({ en: "Mine (copy) changed" });
  });

  it("leave the keys to a text field", async () => {
    const { user, events } = await openEditor();
    await user.click(screen.getByRole("button", { name: "Remove: Minsk ceasefire" }));
    await user.click(field("Title, English"));
    await user.keyboard("{Control>}z{/Control}");
    expect(events()).toEqual(["protests", "invasion"]);
  });
});

describe("leaving the editor", () => {
  it.each([
    ["by its button", "Back to the timeline"],
    ["by Esc", undefined],
  ])("%s", async (_how, button) => {
    const { user, store } = await openEditor();
    if (button === undefined) await user.keyboard("{Escape}");
    else await user.click(screen.getByRole("button", { name: button }));
    expect(store.getState()).toMatchObject({ mode: "browse", story: undefined });
  });

  it("is not what Esc does in a text field", async () => {
    const { user, store } = await openEditor();
    await user.click(field("Title, English"));
    await user.keyboard("{Escape}");
    expect(store.getState().mode).toBe("edit");
  });

  it("goes on to reading, presenting, or picking", async () => {
    const { user, store, id } = await openEditor();
    await user.click(screen.getByRole("button", { name: "Pick on the timeline" }));
    expect(store.getState()).toMatchObject({ mode: "browse", userStories: { collectingId: id } });
    await user.click(await screen.findByRole("button", { name: "Edit steps" }));
    await user.click(await screen.findByRole("button", { name: "Read" }));
    expect(store.getState()).toMatchObject({ mode: "browse", story: { id, step: 1 } });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.click(await screen.findByRole("button", { name: "Present" }));
    expect(store.getState()).toMatchObject({ mode: "present", story: { id, step: 1 } });
  });
});

describe("an editor in a frame", () => {
  it("does not edit: the page around it could lead clicks astray", async () => {
    const top = vi.spyOn(window, "top", "get").mockReturnValue({} as Window & typeof globalThis);
    await openEditor();
    expect(screen.getByRole("heading", { name: "Open this page on its own to edit" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Open in new tab" })).toHaveAttribute("target", "_blank");
    expect(screen.queryByRole("textbox")).toBeNull();
    top.mockRestore();
  });
});
