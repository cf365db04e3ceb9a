import { describe, expect, it, vi } from "vitest";
import { createAppStore } from "../../src/store/app-store";
import { readRemembered, syncLocal } from "../../src/store/sync-local";

/** A minimal storage. */
function aStorage(stored: string | null = null) {
  let value = stored;
  const setItem = vi.fn((_: string, text: string) => {
    value = text;
  });
  return { getItem: () => value, setItem } as unknown as Storage & { setItem: typeof setItem };
}

const refused = (): Storage => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("what this browser remembers", () => {
  it("is what was chosen", () => {
    const storage = aStorage();
    const store = createAppStore();
    syncLocal(store, () => storage);
    store.actions.setTheme("dark");
    store.actions.setLang("uk");
    store.actions.setSingleKeys(false);
    expect(readRemembered(() => storage)).toEqual({ theme: "dark", lang: "uk", singleKeys: false });
  });

  it("is that the first view has been used, along with the choices of before and after", () => {
    const storage = aStorage('{"theme":"dark"}');
    const store = createAppStore();
    syncLocal(store, () => storage);
    store.actions.endWelcome();
    expect(readRemembered(() => storage)).toEqual({ theme: "dark", isWelcomed: true });
    store.actions.setLang("uk");
    expect(readRemembered(() => storage)).toEqual({ theme: "dark", lang: "uk", isWelcomed: true });
    expect(createAppStore({ remembered: readRemembered(() => storage) }).getState().isWelcomed).toBe(true);
  });

  it("is written only when one of these choices changes", () => {
    const storage = aStorage();
    const store = createAppStore();
    const stop = syncLocal(store, () => storage);
    store.actions.setText("grain");
    store.actions.setView("list");
    store.actions.setTheme("auto");
    expect(storage.setItem).not.toHaveBeenCalled();
    store.actions.setTheme("light");
    expect(storage.setItem).toHaveBeenCalledTimes(1);
    stop();
    store.actions.setTheme("dark");
    expect(storage.setItem).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["nothing", null],
    ["an empty text", ""],
    ["half a text", '{"theme":"da'],
    ["null", "null"],
    ["a number", "7"],
    ["a list", '["dark"]'],
    ["unknown choices", '{"theme":"pink","lang":"de","singleKeys":"yes","isWelcomed":1}'],
    ["names of prototypes", '{"__proto__":{"theme":"dark"},"theme":"constructor"}'],
  ])("is nothing where it holds %s", (_, stored) => {
    expect(readRemembered(() => aStorage(stored))).toEqual({});
  });

  it("uses the valid part of it", () => {
    expect(readRemembered(() => aStorage('{"theme":"dark","lang":"de"}'))).toEqual({ theme: "dark" });
  });

  it("is nothing where storage is refused, full or missing, and all else works", () => {
    const store = createAppStore();
    const full = { getItem: refused, setItem: refused } as unknown as Storage;
    for (const storage of [refused, () => full, () => undefined as unknown as Storage]) {
      expect(readRemembered(storage)).toEqual({});
      const stop = syncLocal(store, storage);
      expect(() => store.actions.setTheme("dark")).not.toThrow();
      expect(() => store.actions.setTheme("light")).not.toThrow();
      stop();
    }
    expect(store.getState().view.theme).toBe("light");
  });
});
