// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseFile } from "../../../src/app/files/choose-file";

afterEach(() => document.body.replaceChildren());

const inputs = () => [...document.querySelectorAll<HTMLInputElement>("input[type=file]")];
const choose = (input: HTMLInputElement, files: readonly File[]) => {
  Object.defineProperty(input, "files", { value: files });
  input.dispatchEvent(new Event("change"));
};

describe("choosing a file", () => {
  it("keeps its hidden input in the document while the dialog is open, and removes it with the choice", () => {
    const onChosen = vi.fn();
    chooseFile(onChosen);
    const [input] = inputs();
    expect(inputs()).toHaveLength(1);
    expect(input?.hidden).toBe(true);
    const file = new File(["date,title"], "a.csv");
    if (input) choose(input, [file]);
    expect(onChosen).toHaveBeenCalledExactlyOnceWith(file);
    expect(inputs()).toHaveLength(0);
  });

  it("leaves nothing behind when the dialog is dismissed", () => {
    const onChosen = vi.fn();
    chooseFile(onChosen);
    inputs()[0]?.dispatchEvent(new Event("cancel"));
    expect(inputs()).toHaveLength(0);
    expect(onChosen).not.toHaveBeenCalled();
  });

  it("has at most one input in browsers without a cancel event", () => {
    chooseFile(vi.fn());
    chooseFile(vi.fn());
    expect(inputs()).toHaveLength(1);
  });
});
