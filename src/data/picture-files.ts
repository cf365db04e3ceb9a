/** Pictures of this device that came with a chronicle, and the addresses (`blob:`) that show them. */
import type { MediaFiles } from "../model/chronicle/media";
import { MediaIndex } from "../model/chronicle/media-index";

export type PictureFile = {
  /** Relative to the folder of the chronicle, if it is below it. */
  readonly path: string;
  /** Its type is that of its content. */
  readonly blob: Blob;
};

/** Each address keeps its picture in memory, decoded while it is shown. */
const MAX_ADDRESSES = 40;
/** An address that was asked for is shown, and held, within this time. */
const EVICTED_AFTER_MS = 2_000;

type Addresses = Pick<typeof URL, "createObjectURL" | "revokeObjectURL">;

export class PictureFiles implements MediaFiles {
  private readonly index: MediaIndex;
  /** By position in `files`; the least recently used first. */
  private readonly addresses = new Map<number, string>();
  private readonly holders = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly files: readonly PictureFile[],
    private readonly urls: Addresses = URL,
  ) {
    this.index = new MediaIndex(files.map(({ path }) => path));
  }

  /** The file that a chronicle names by this path. */
  find(path: string): PictureFile | undefined {
    const at = this.index.find(path);
    return at === undefined ? undefined : this.files[at];
  }

  /** Makes an address on demand. It stays valid while it is held, or among the last 40 that were asked for. */
  addressOf(path: string): string | undefined {
    const at = this.index.find(path);
    const file = at === undefined ? undefined : this.files[at];
    if (at === undefined || !file) return undefined;
    const address = this.addresses.get(at) ?? this.urls.createObjectURL(file.blob);
    // Moved to the end: the order of the map is the order of last use.
    this.addresses.delete(at);
    this.addresses.set(at, address);
    if (this.addresses.size > MAX_ADDRESSES) this.timer ??= setTimeout(() => this.evict(), EVICTED_AFTER_MS);
    return address;
  }

  /**
   * Keeps an address valid while it is on the page.
   * @returns ends that
   */
  hold(address: string): () => void {
    this.holders.set(address, (this.holders.get(address) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const others = (this.holders.get(address) ?? 1) - 1;
      if (others > 0) this.holders.set(address, others);
      else this.holders.delete(address);
    };
  }

  /** Ends all addresses. The files stay, since Back may open their chronicle again. */
  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const address of this.addresses.values()) this.urls.revokeObjectURL(address);
    this.addresses.clear();
    this.holders.clear();
  }

  private evict(): void {
    this.timer = undefined;
    for (const [at, address] of this.addresses) {
      if (this.addresses.size <= MAX_ADDRESSES) return;
      if (this.holders.has(address)) continue;
      this.addresses.delete(at);
      this.urls.revokeObjectURL(address);
    }
  }
}
