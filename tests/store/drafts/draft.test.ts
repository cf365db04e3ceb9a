import { describe, expect, it } from "vitest";
import {
  type Draft,
  type SaveState,
  afterEdit,
  afterReload,
  afterSave,
  isUnsaved,
  reactionTo,
} from "../../../src/store/drafts/draft";
import { TEXT_KIND, type TextRecord } from "./text-drafts";

type Status = Exclude<SaveState["status"], "failed">;
const draft = (status: Status, version = 3, text = "here"): Draft<TextRecord> => ({
  id: "a",
  text,
  version,
  saveState: { status },
});
const failed: Draft<TextRecord> = { ...draft("saved"), saveState: { status: "failed", why: "full" } };

describe("an edit", () => {
  it.each(["waiting", "saved"] as const)("of a draft that is %s is to be saved", (status) => {
    expect(afterEdit(draft(status), { ...draft(status), text: "new" })).toEqual(draft("waiting", 3, "new"));
  });

  it("of a draft whose save failed is tried again", () => {
    expect(afterEdit(failed, { ...failed, text: "new" }).saveState.status).toBe("waiting");
  });

  it.each(["transient", "saving", "conflict", "deleted"] as const)(
    "of a draft that is %s changes no state",
    (status) => {
      expect(afterEdit(draft(status), { ...draft(status), text: "new" })).toEqual(draft(status, 3, "new"));
    },
  );
});

describe("a save that has ended", () => {
  const started = draft("saving");

  it("leaves the draft saved in its new version", () => {
    expect(afterSave(started, started, { ok: true, version: 4 })).toEqual(draft("saved", 4));
  });

  it("leaves a draft that was edited meanwhile waiting for the next one", () => {
    const edited = afterEdit(started, { ...started, text: "later" });
    expect(afterSave(edited, started, { ok: true, version: 4 })).toEqual(draft("waiting", 4, "later"));
  });

  it("says nothing of a draft that another version has replaced meanwhile", () => {
    const replaced = draft("saving", 7, "theirs");
    expect(afterSave(replaced, started, { ok: true, version: 4 })).toBe(replaced);
    expect(afterSave(replaced, started, { ok: false, why: "conflict" })).toBe(replaced);
  });

  it.each(["deleted", "saved", "waiting"] as const)("says nothing of a draft that is %s meanwhile", (status) => {
    const now = draft(status);
    expect(afterSave(now, started, { ok: true, version: 4 })).toBe(now);
  });

  it("that was refused says why", () => {
    expect(afterSave(started, started, { ok: false, why: "conflict" }).saveState).toEqual({ status: "conflict" });
    expect(afterSave(started, started, { ok: false, why: "deleted" }).saveState).toEqual({ status: "deleted" });
    expect(afterSave(started, started, { ok: false, why: "full" }).saveState).toEqual({
      status: "failed",
      why: "full",
    });
  });
});

describe("a change in another tab", () => {
  it("of a later version replaces a saved draft", () => {
    expect(reactionTo({ id: "a", version: 4 }, draft("saved"))).toBe("reload");
  });

  it.each([1, 2, 3])("of version %i says nothing new to a draft of version 3", (version) => {
    expect(reactionTo({ id: "a", version }, draft("saved"))).toBe("none");
  });

  it.each(["waiting", "saving", "conflict"] as const)("leaves a draft that is %s to its own save", (status) => {
    expect(reactionTo({ id: "a", version: 4 }, draft(status))).toBe("none");
  });

  it("that deletes it leaves the draft deleted, whatever it was", () => {
    for (const status of ["saved", "waiting", "saving", "conflict"] as const)
      expect(reactionTo({ id: "a", version: 0 }, draft(status))).toBe("delete");
  });

  it("that restores it is read, in whatever version", () => {
    expect(reactionTo({ id: "a", version: 1 }, draft("deleted"))).toBe("reload");
  });

  it("does not touch a draft that only came with a link", () => {
    expect(reactionTo({ id: "a", version: 0 }, draft("transient"))).toBe("none");
    expect(reactionTo({ id: "a", version: 9 }, draft("transient"))).toBe("none");
  });

  it("is taken over, unless the draft was deleted and differs", () => {
    const remote = { id: "a", text: "theirs", version: 5 };
    expect(afterReload(draft("saved"), remote, TEXT_KIND)).toEqual(draft("saved", 5, "theirs"));
    expect(afterReload(draft("deleted"), remote, TEXT_KIND)).toEqual(draft("conflict"));
    expect(afterReload(draft("deleted"), { ...remote, text: "here" }, TEXT_KIND)).toEqual(draft("saved", 5));
  });
});

describe("unsaved work", () => {
  it.each([
    ["transient", false],
    ["waiting", true],
    ["saving", true],
    ["saved", false],
    ["conflict", true],
    ["deleted", false],
  ] as const)("of a draft that is %s: %s", (status, isLost) => {
    expect(isUnsaved(draft(status), TEXT_KIND)).toBe(isLost);
    expect(isUnsaved(draft(status, 3, ""), TEXT_KIND)).toBe(false);
  });

  it("of a draft whose save failed: true", () => expect(isUnsaved(failed, TEXT_KIND)).toBe(true));
});
