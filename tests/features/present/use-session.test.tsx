import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Role } from "../../../src/features/present/session-message";
import { useSession } from "../../../src/features/present/use-session";
import { decodeViewLink } from "../../../src/model/links/view-link";
import type { AppStore } from "../../../src/store/app-store";
import { StoreProvider } from "../../../src/store/react";
import { storyStore } from "../../fixtures/chronicles/with-story";
import { fakeChannels } from "./fake-channels";

const ID = "abcdefgh1234";
let channels: ReturnType<typeof fakeChannels>;

beforeEach(() => {
  vi.useFakeTimers();
  channels = fakeChannels();
  history.replaceState(null, "", `/#session=${ID}`);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, "", "/");
});

/** One of the two windows. */
function openWindow(role: Role, step = 2) {
  const { link } = decodeViewLink(`?mode=${role === "stage" ? "present" : "presenter"}&story=path&step=${step}`);
  const store: AppStore = storyStore({ link });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StoreProvider store={store}>{children}</StoreProvider>
  );
  const { result, unmount } = renderHook(() => useSession(role), { wrapper });
  const state = store.getState;
  return {
    store,
    actions: store.actions,
    state,
    session: () => result.current,
    unmount,
  };
}

function openBoth() {
  const [stage, notes] = [openWindow("stage"), openWindow("notes")];
  channels.deliver();
  return { stage, notes };
}

describe("two windows of one presentation", () => {
  it("know of each other as soon as the second one opens", () => {
    const stage = openWindow("stage");
    channels.deliver();
    expect(stage.session().isLinked).toBe(false);
    act(() => stage.actions.goToStep({ id: "path", step: 4 }));
    act(() => stage.actions.setPresent({ hidesLater: true }));
    const notes = openWindow("notes");
    channels.deliver();
    expect([stage.session().isLinked, notes.session().isLinked]).toEqual([true, true]);
    expect(notes.state()).toMatchObject({
      story: { id: "path", step: 4 },
      present: { hidesLater: true },
    });
  });

  it("take the step of the stage where both open at the same moment", () => {
    const [stage, notes] = [openWindow("stage", 2), openWindow("notes", 4)];
    channels.deliver();
    expect([stage.state().story?.step, notes.state().story?.step]).toEqual([2, 2]);
    expect([stage.session().isLinked, notes.session().isLinked]).toEqual([true, true]);
    act(() => vi.advanceTimersByTime(10_000));
    expect(channels.deliver()).toEqual([]);
  });

  it("are in step whichever is used, by one message each", () => {
    const { stage, notes } = openBoth();
    act(() => stage.actions.goToStep({ id: "path", step: 3 }));
    expect(channels.deliver()).toMatchObject([{ from: "stage", type: "state", story: { step: 3 } }]);
    expect(notes.state().story?.step).toBe(3);
    act(() => notes.actions.setPresent({ isBlank: true }));
    expect(channels.deliver()).toMatchObject([{ from: "notes", type: "state", present: { isBlank: true } }]);
    expect(stage.state().present.isBlank).toBe(true);
  });

  it("say nothing of what only one of them shows", () => {
    const { notes } = openBoth();
    act(() => notes.actions.selectEvent("siege"));
    act(() => notes.actions.setTheme("dark"));
    expect(channels.deliver()).toEqual([]);
  });

  it("say nothing of a step that is asked for again, as by End on the last one", () => {
    const { stage, notes } = openBoth();
    act(() => notes.actions.goToStep({ id: "path", step: 4 }));
    channels.deliver();
    act(() => notes.actions.goToStep({ id: "path", step: 4 }));
    expect(channels.deliver()).toEqual([]);
    // Nor by the window that received it.
    act(() => stage.actions.goToStep({ id: "path", step: 4 }));
    expect(channels.deliver()).toEqual([]);
  });

  it("never share whether the presenter explores", () => {
    const { stage, notes } = openBoth();
    act(() => notes.actions.setPresent({ isExploring: true, isBlank: true }));
    const [message] = channels.deliver();
    expect(message?.["present"]).toMatchObject({ isBlank: true });
    expect(message?.["present"]).not.toHaveProperty("isExploring");
    expect(stage.state().present.isExploring).toBe(false);
  });

  it("are alone again when the other one goes, and find it when it comes back", () => {
    const { stage, notes } = openBoth();
    stage.unmount();
    channels.deliver();
    expect(notes.session().isLinked).toBe(false);
    act(() => notes.actions.goToStep({ id: "path", step: 5 }));
    channels.deliver();
    const again = openWindow("stage");
    channels.deliver();
    expect(notes.session().isLinked).toBe(true);
    expect([again.state().story?.step, notes.state().story?.step]).toEqual([5, 5]);
    act(() => vi.advanceTimersByTime(10_000));
    expect(channels.deliver()).toEqual([]);
  });

  it("are looked for by the presenter's until they answer, and then no more", () => {
    openWindow("notes");
    channels.deliver();
    act(() => vi.advanceTimersByTime(3_500));
    expect(channels.deliver()).toMatchObject([{ type: "hello" }, { type: "hello" }, { type: "hello" }]);
    openWindow("stage");
    channels.deliver();
    act(() => vi.advanceTimersByTime(10_000));
    expect(channels.deliver()).toEqual([]);
  });

  it("say goodbye when their page is hidden for good", () => {
    const { stage } = openBoth();
    act(() => void window.dispatchEvent(new Event("pagehide")));
    channels.deliver();
    expect(stage.session().isLinked).toBe(false);
  });

  it("leave no channel behind", () => {
    const { stage, notes } = openBoth();
    expect(channels.openCount).toBe(2);
    stage.unmount();
    notes.unmount();
    expect(channels.openCount).toBe(0);
    act(() => stage.actions.goToStep({ id: "path", step: 1 }));
    expect(channels.deliver().filter(({ type }) => type !== "bye")).toEqual([]);
  });

  it("without a session send nothing", () => {
    history.replaceState(null, "", "/");
    const notes = openWindow("notes");
    expect(channels.openCount).toBe(0);
    act(() => vi.advanceTimersByTime(3_000));
    act(() => notes.session().end());
    expect(channels.deliver()).toEqual([]);
  });
});

describe("a frozen projector", () => {
  it("stays as it is, and this window free, until both go on from the projector's step", () => {
    const { stage, notes } = openBoth();
    act(() => stage.actions.goToStep({ id: "path", step: 3 }));
    channels.deliver();
    act(() => notes.session().freeze());
    act(() => notes.actions.goToStep({ id: "path", step: 5 }));
    expect(channels.deliver()).toEqual([]);
    expect([stage.state().story?.step, notes.session().isFrozen]).toEqual([3, true]);
    act(() => notes.session().resume());
    channels.deliver();
    expect([stage.state().story?.step, notes.state().story?.step]).toEqual([3, 3]);
    expect(notes.session().isFrozen).toBe(false);
  });

  it("is followed where it goes by itself, without moving this window", () => {
    const { stage, notes } = openBoth();
    act(() => notes.session().freeze());
    act(() => stage.actions.goToStep({ id: "path", step: 4 }));
    channels.deliver();
    expect(notes.state().story?.step).toBe(2);
    expect(notes.session().other?.story).toEqual({ id: "path", step: 4 });
  });

  it("says nothing to a stage that is loaded again: it begins where its address says", () => {
    const { stage, notes } = openBoth();
    act(() => notes.session().freeze());
    act(() => notes.actions.goToStep({ id: "path", step: 5 }));
    stage.unmount();
    const again = openWindow("stage");
    channels.deliver();
    expect(again.state().story?.step).toBe(2);
  });

  it("shows a received view without changing its story and file, and its slide again afterwards", () => {
    const { stage, notes } = openBoth();
    act(() => notes.session().freeze());
    act(() => notes.actions.setPresent({ isExploring: true }));
    act(() => notes.actions.toggleFilter("lane", "war"));
    act(() => notes.actions.selectEvent("siege"));
    act(() => notes.session().sendView());
    channels.deliver();
    expect(stage.state()).toMatchObject({
      mode: "present",
      story: { id: "path", step: 2 },
      selection: { eventId: "siege" },
      filter: { lane: ["war"] },
      present: { isOnTimeline: true },
    });
    expect(notes.session().other?.present.isOnTimeline).toBe(true);
    act(() => notes.session().resume());
    channels.deliver();
    expect(stage.state().present.isOnTimeline).toBe(false);
    expect(notes.state().present.isExploring).toBe(false);
  });
});

describe("the end of a presentation", () => {
  it("by the presenter ends the story on the stage and takes the session out of its address", () => {
    const { stage, notes } = openBoth();
    act(() => notes.session().end());
    channels.deliver();
    expect(stage.state()).toMatchObject({ mode: "browse", story: undefined });
    expect(location.hash).toBe("");
  });

  it("by the stage closes the presenter's window", () => {
    const close = vi.spyOn(window, "close").mockImplementation(() => undefined);
    const { stage } = openBoth();
    act(() => stage.session().end());
    channels.deliver();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
