import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../../src/ui/Dialog";

// jsdom has no modal dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn<() => void>(function open(this: HTMLDialogElement) {
    this.open = true;
  });
  HTMLDialogElement.prototype.close = vi.fn<() => void>();
});

function draw() {
  const onClose = vi.fn();
  render(
    <Dialog isOpen title="Keys" closeLabel="Close" onClose={onClose}>
      <p>Text</p>
    </Dialog>,
  );
  const dialog = screen.getByRole("dialog");
  return { dialog, inside: screen.getByText("Text"), close: HTMLDialogElement.prototype.close };
}

/** A click targets the common ancestor of press and release: the dialog, which includes its backdrop. */
function press(from: Element, to: Element, dialog: Element) {
  fireEvent.pointerDown(from);
  fireEvent.mouseUp(to);
  fireEvent.click(from === to ? from : dialog);
}

describe("a dialog", () => {
  it("closes by a click on the backdrop", () => {
    const { dialog, close } = draw();
    press(dialog, dialog, dialog);
    expect(close).toHaveBeenCalledOnce();
  });

  it("stays when text is selected out of it, or into it", () => {
    const { dialog, inside, close } = draw();
    press(inside, dialog, dialog);
    press(dialog, inside, dialog);
    press(inside, inside, dialog);
    expect(close).not.toHaveBeenCalled();
  });
});
