/**
 * Moves the focus back to the last button of a row, “Edit”, once its editor has closed.
 * @param key  `data-item` of the row
 */
export function focusRow(key: string | number): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`dialog[open] [data-item="${CSS.escape(String(key))}"]`);
    row?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  });
}
