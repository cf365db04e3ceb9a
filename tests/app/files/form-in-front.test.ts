// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { isFormInFront } from "../../../src/app/files/form-in-front";
import { showDraft, smallContent } from "../../fixtures/chronicles/draft";
import { loadedStore } from "../../fixtures/chronicles/small";

const id = smallContent.events[0]?.id;

describe("a form is in front", () => {
  it("while an event of a draft is edited", () => {
    const store = loadedStore();
    const isInFront = () => isFormInFront(store.getState());
    store.actions.selectEvent(id);
    expect(isInFront()).toBe(false);
    showDraft(store);
    expect(isInFront()).toBe(true);
    store.actions.setUserChronicles({ isPreview: true });
    expect(isInFront()).toBe(false);
    store.actions.setUserChronicles({ isPreview: false });
    store.actions.selectEvent(undefined);
    expect(isInFront()).toBe(false);
  });

  it("not below a dialog", () => {
    const store = loadedStore();
    showDraft(store);
    store.actions.selectEvent(id);
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.setAttribute("open", "");
    expect(isFormInFront(store.getState())).toBe(false);
    dialog.remove();
  });
});
