/** Focus management when an event opens, changes and closes. */

export const HEADING_ID = "details-heading";
export const sourceId = (index: number): string => `details-source-${index}`;
export const figureId = (index: number): string => `details-figure-${index}`;
/** The panel may not be rendered yet when an event has just been opened. */
const MAX_FRAMES = 20;

/** Focuses the headline of the open event once it is rendered. */
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
