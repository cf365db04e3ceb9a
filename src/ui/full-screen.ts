/** Whether an element can go full screen: not on an iPhone, nor in an iframe without the permission. */
export function canFillScreen({ fullscreenEnabled, documentElement }: Document = document): boolean {
  return fullscreenEnabled === true && typeof documentElement.requestFullscreen === "function";
}

/** Ignores refusals: without a user gesture, in an iframe, or while another element is going full screen. */
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

/** Older browsers throw or return nothing where newer ones return a promise. */
function attempt(change: () => Promise<void> | undefined): void {
  try {
    change()?.catch(() => undefined);
  } catch {
    // Refused.
  }
}
