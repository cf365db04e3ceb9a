/** Where the keyboard goes when an event opens, swaps and closes. */

export const HEADING_ID = "details-heading";
export const sourceId = (index: number): string => `details-source-${index}`;
export const figureId = (index: number): string => `details-figure-${index}`;
/** The panel may still be on its way when an event has just been opened. */
const MAX_FRAMES = 20;

/** Puts the focus on the headline of the open event, once it is drawn. */
export function focusDetailsHeading(): void {
  let framesLeft = MAX_FRAMES;
  const attempt = () => {
    const heading = document.getElementById(HEADING_ID);
    if (heading) heading.focus({ preventScroll: true });
    else if ((framesLeft -= 1) > 0) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/** The element that has the focus, if it is one that can be returned to. */
export function focusedElement(): HTMLElement | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
