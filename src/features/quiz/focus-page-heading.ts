/** Reading goes on at the top of another page of the quiz. */
export function focusPageHeading(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const page = heading.closest("[data-quiz]");
  if (page) page.scrollTop = 0;
}
