/** What is copied: text, or a link that programs with formatted text paste as a link. */
export type Copied = string | { readonly html: string };

/** @returns false when the browser refuses: no permission, a page without https, a frame without the right */
export async function copy(content: Copied, clipboard: Clipboard | undefined = navigator.clipboard): Promise<boolean> {
  if (!clipboard) return false;
  try {
    if (typeof content === "string") await clipboard.writeText(content);
    else await copyHtml(content.html, clipboard);
    return true;
  } catch {
    return false;
  }
}

/** An editor of plain text gets the markup itself. */
async function copyHtml(html: string, clipboard: Clipboard): Promise<void> {
  if (typeof ClipboardItem === "undefined" || typeof clipboard.write !== "function") {
    await clipboard.writeText(html);
    return;
  }
  const as = (type: string) => new Blob([html], { type });
  await clipboard.write([new ClipboardItem({ "text/html": as("text/html"), "text/plain": as("text/plain") })]);
}
