/** Whether a part of the page can fill the screen: not on an iPhone, nor in a frame that may not. */
export function canFillScreen({ fullscreenEnabled, documentElement }: Document = document): boolean {
  return fullscreenEnabled === true && typeof documentElement.requestFullscreen === "function";
}

/** Nothing happens where the browser cannot, or refuses: outside of a press, in a frame, when another part is quicker. */
export function fillScreen(part: Element | null = document.documentElement): void {
  attempt(() => part?.requestFullscreen?.());
}

export function leaveFullScreen(page: Document = document): void {
  if (page.fullscreenElement) attempt(() => page.exitFullscreen?.());
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement) leaveFullScreen();
  else fillScreen();
}

/** Older browsers throw, or return nothing, where newer ones return a promise. */
function attempt(change: () => Promise<void> | undefined): void {
  try {
    change()?.catch(() => undefined);
  } catch {
    // As a refusal.
  }
}
