/** `BroadcastChannel` within one page; the test delivers its messages. */
import { act } from "@testing-library/react";
import { vi } from "vitest";

/** Two windows that answer each other's answers would never stop. */
const MAX_DELIVERIES = 30;

type Sent = Readonly<Record<string, unknown>>;

/** Until `vi.unstubAllGlobals()`. */
export function fakeChannels() {
  const open = new Set<FakeChannel>();
  const waiting: (() => void)[] = [];
  const sent: Sent[] = [];
  class FakeChannel extends EventTarget {
    constructor(readonly name: string) {
      super();
      open.add(this);
    }
    postMessage(data: Sent): void {
      sent.push(data);
      waiting.push(() => {
        const others = [...open].filter((one) => one !== this && one.name === this.name);
        for (const one of others) one.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
      });
    }
    close(): void {
      open.delete(this);
    }
  }
  vi.stubGlobal("BroadcastChannel", FakeChannel);
  return {
    get openCount(): number {
      return open.size;
    },
    /** Delivers all messages to the other windows, and their answers. @returns what was sent since the last call */
    deliver(): readonly Sent[] {
      act(() => {
        for (let i = 0; i < MAX_DELIVERIES; i += 1) waiting.shift()?.();
      });
      return sent.splice(0);
    },
  };
}
