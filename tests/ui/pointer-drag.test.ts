// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { followPointer } from "../../src/ui/pointer-drag";

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function follow(press: Partial<PointerEvent> = {}) {
  const on = { onMove: vi.fn(), onDrop: vi.fn(), onCancel: vi.fn() };
  stop = followPointer({ pointerId: 1, pointerType: "mouse", buttons: 1, ...press }, on);
  const send = (
    type: string,
    init: { pointerId?: number; buttons?: number } = {},
    target: EventTarget = document.body,
  ) =>
    target.dispatchEvent(
      Object.assign(new MouseEvent(type, { bubbles: true, ...init }), { pointerId: init.pointerId ?? 1 }),
    );
  const calls = () => [on.onMove, on.onDrop, on.onCancel].map((each) => each.mock.calls.length);
  return { send, calls };
}

describe("a pointer that is followed", () => {
  it("is followed everywhere until it is released, and no further", () => {
    const { send, calls } = follow();
    send("pointermove", { buttons: 1 });
    send("pointermove", { buttons: 1 }, window);
    expect(calls()).toEqual([2, 0, 0]);
    send("pointerup", {}, window);
    send("pointermove", { buttons: 1 });
    send("pointerup");
    expect(calls()).toEqual([2, 1, 0]);
  });

  it("is released even if an element stops the event", () => {
    const { send, calls } = follow();
    const inner = document.body.appendChild(document.createElement("p"));
    inner.addEventListener("pointerup", (event) => event.stopPropagation());
    send("pointerup", {}, inner);
    expect(calls()).toEqual([0, 1, 0]);
  });

  it("has ended when it returns without its button", () => {
    const { send, calls } = follow();
    send("pointermove", { buttons: 0 });
    send("pointermove", { buttons: 0 });
    expect(calls()).toEqual([0, 0, 1]);
  });

  it.each(["pointercancel", "blur"])("is taken away by %s", (type) => {
    const { send, calls } = follow();
    send(type, {}, window);
    send("pointermove", { buttons: 1 });
    expect(calls()).toEqual([0, 0, 1]);
  });

  it("is not another one, and loses no focus of a field", () => {
    const { send, calls } = follow();
    send("pointermove", { pointerId: 2, buttons: 1 });
    send("pointerup", { pointerId: 2 });
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    field.blur();
    expect(calls()).toEqual([0, 0, 0]);
    stop();
    send("pointerup");
    expect(calls()).toEqual([0, 0, 0]);
  });
});
