/** Focus management when an event opens, changes and closes. */

export const HEADING_ID = "details-heading";
export const sourceId = (index: number): string => `details-source-${index}`;
export const figureId = (index: number): string => `details-figure-${index}`;
/** The panel may still be loading when an event has just been opened; longer than this no one waits for the focus. */
const FOCUS_TIMEOUT_MS = 10_000;
/** What closes as the event opens has returned the focus by then: a later move is the user's. */
const SETTLED_FRAMES = 20;

/** Puts the focus on the headline of the open event once it is drawn, unless the user moves the focus elsewhere meanwhile. */
export function focusDetailsHeading(): void {
  const deadlineMs = performance.now() + FOCUS_TIMEOUT_MS;
  let frames = 0;
  let settledOn: Element | null = null;
  const attempt = () => {
    const { activeElement } = document;
    if (frames === SETTLED_FRAMES) settledOn = activeElement;
    const hasMoved = frames > SETTLED_FRAMES && activeElement !== settledOn && activeElement !== document.body;
    frames += 1;
    if (hasMoved || performance.now() > deadlineMs) return;
    const heading = document.getElementById(HEADING_ID);
    if (heading) heading.focus({ preventScroll: true });
    else requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/** The focused element, if the focus can return to it. */
export function focusedElement(): HTMLElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
