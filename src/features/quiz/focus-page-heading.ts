/** Focuses the heading of a new quiz page and scrolls to the top. */
export function focusPageHeading(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const page = heading.closest("[data-quiz]");
  if (page) page.scrollTop = 0;
}
