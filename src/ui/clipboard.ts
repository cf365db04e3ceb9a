/** Content to copy: text, or a link that rich text editors paste as a link. */
export type Copied = string | { readonly html: string };

/** @returns false if the browser refuses: no permission, no https, or an iframe without the permission */
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

/** Plain text editors paste the markup itself. */
async function copyHtml(html: string, clipboard: Clipboard): Promise<void> {
  if (typeof ClipboardItem === "undefined" || typeof clipboard.write !== "function") {
    await clipboard.writeText(html);
    return;
  }
  const as = (type: string) => new Blob([html], { type });
  await clipboard.write([new ClipboardItem({ "text/html": as("text/html"), "text/plain": as("text/plain") })]);
}
