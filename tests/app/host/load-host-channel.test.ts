import { describe, expect, it } from "vitest";
import { loadHostChannel } from "../../../src/app/host/load-host-channel";
import { createAppStore } from "../../../src/store/app-store";

describe("the channel to the host page", () => {
  it("is not loaded where there is no host page", async () => {
    const page = new EventTarget() as unknown as Window;
    Object.assign(page, { parent: page });
    expect(await loadHostChannel(createAppStore(), page)).toBeUndefined();
  });

  it("gets the messages that came before it", async () => {
    const sent: { readonly type: string }[] = [];
    const parent = Object.assign(new EventTarget(), { postMessage: (message: { type: string }) => sent.push(message) });
    const page = Object.assign(new EventTarget(), {
      parent,
      location: { search: "", hash: "" },
      requestAnimationFrame: (action: FrameRequestCallback) => setTimeout(action),
      cancelAnimationFrame: (id: number) => clearTimeout(id),
    }) as unknown as Window;
    const store = createAppStore();
    const loading = loadHostChannel(store, page);
    const data = { throughline: 1, type: "theme", theme: "contrast" };
    const event = new MessageEvent("message", { data, origin: "https://news.example" });
    Object.defineProperty(event, "source", { value: parent });
    page.dispatchEvent(event);
    const channel = await loading;
    await expect.poll(() => store.getState().view.theme).toBe("contrast");
    channel?.stop();
  });
});
