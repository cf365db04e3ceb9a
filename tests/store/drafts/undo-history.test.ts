import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/model/chronicle/chronicle";
import { setStoryText } from "../../../src/model/stories/edit-user-story";
import {
  MAX_UNDO_STEPS,
  type UndoHistory,
  recordEdit,
  redoEdit,
  undoEdit,
} from "../../../src/store/drafts/undo-history";

const titled = (title: string): Story => ({ id: "own-a", title, steps: [] });

/** Changes one after the other, from "0". */
function after(titles: readonly (readonly [title: string, field?: string])[]): UndoHistory<Story> {
  let now = titled("0");
  let history: UndoHistory<Story> | undefined;
  for (const [title, field] of titles) {
    const next = titled(title);
    history = recordEdit(history, now, next, field);
    now = next;
  }
  return history as UndoHistory<Story>;
}

describe("the history of a story", () => {
  it("goes back and forth by whole steps", () => {
    const there = after([["1"], ["2"]]);
    const back = undoEdit(there) as UndoHistory<Story>;
    expect(back.now.title).toBe("1");
    expect((undoEdit(back) as UndoHistory<Story>).now.title).toBe("0");
    expect(undoEdit(undoEdit(back) as UndoHistory<Story>)).toBeUndefined();
    expect((redoEdit(back) as UndoHistory<Story>).now).toBe(there.now);
    expect(redoEdit(there)).toBeUndefined();
  });

  it("takes letters typed in one field back together, and those of two fields apart", () => {
    const typed = after([
      ["a", "title en"],
      ["ab", "title en"],
      ["abc", "title en"],
      ["abcd", "title uk"],
    ]);
    expect(typed.past.map(({ title }) => title)).toEqual(["0", "abc"]);
  });

  it("begins a new step where letters are typed after something was taken back", () => {
    const back = undoEdit(after([["a", "title en"], ["b"]])) as UndoHistory<Story>;
    const on = recordEdit(back, back.now, setStoryText(back.now, "title", "en", "c"), "title en");
    expect(on.past.map(({ title }) => title)).toEqual(["0", "a"]);
    expect(on.future).toEqual([]);
  });

  it("begins anew where the story is another than the one it left", () => {
    const history = recordEdit(after([["1"]]), titled("from another tab"), titled("2"));
    expect(history.past.map(({ title }) => title)).toEqual(["from another tab"]);
  });

  it("has a maximum number of steps", () => {
    const long = after(Array.from({ length: 3 * MAX_UNDO_STEPS }, (_, i) => [String(i + 1)] as const));
    expect(long.past).toHaveLength(MAX_UNDO_STEPS);
    expect(long.past.at(-1)?.title).toBe(String(3 * MAX_UNDO_STEPS - 1));
  });
});
