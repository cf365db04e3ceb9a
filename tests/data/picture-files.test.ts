import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PictureFiles } from "../../src/data/picture-files";

function counted(count: number) {
  let made = 0;
  const alive = new Set<string>();
  const urls = {
    createObjectURL: () => {
      made += 1;
      const address = `blob:${made}`;
      alive.add(address);
      return address;
    },
    revokeObjectURL: (address: string) => void alive.delete(address),
  };
  const files = Array.from({ length: count }, (_, at) => ({ path: `${at}.jpg`, blob: new Blob() }));
  return { files: new PictureFiles(files, urls), alive };
}

describe("picture files", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("have one address each, made on demand", () => {
    const { files, alive } = counted(3);
    expect(alive.size).toBe(0);
    expect(files.addressOf("1.JPG")).toBe("blob:1");
    expect(files.addressOf("1.jpg")).toBe("blob:1");
    expect(files.addressOf("9.jpg")).toBeUndefined();
    expect(alive.size).toBe(1);
  });

  it("have at most 40 addresses; the least recently used end", () => {
    const { files, alive } = counted(50);
    for (let at = 0; at < 45; at += 1) files.addressOf(`${at}.jpg`);
    files.addressOf("0.jpg");
    vi.advanceTimersByTime(3_000);
    expect(alive.size).toBe(40);
    expect(alive).toContain("blob:1");
    expect(alive).not.toContain("blob:2");
  });

  it("keep the address of what is shown", () => {
    const { files, alive } = counted(50);
    const release = files.hold(files.addressOf("0.jpg") ?? "");
    for (let at = 1; at < 50; at += 1) files.addressOf(`${at}.jpg`);
    vi.advanceTimersByTime(3_000);
    expect(alive).toContain("blob:1");
    expect(alive.size).toBe(40);
    release();
    release();
    for (let at = 1; at < 50; at += 1) files.addressOf(`${at}.jpg`);
    vi.advanceTimersByTime(3_000);
    expect(alive).not.toContain("blob:1");
  });

  it("end all addresses when another chronicle opens, and can be used again", () => {
    const { files, alive } = counted(3);
    for (let at = 0; at < 3; at += 1) files.addressOf(`${at}.jpg`);
    files.close();
    expect(alive.size).toBe(0);
    expect(files.addressOf("1.jpg")).toBe("blob:4");
  });
});
