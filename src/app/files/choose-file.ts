/** The input of the most recent dialog. */
let current: HTMLInputElement | undefined;

/** Opens the file picker for one file. Must be called from a user gesture. */
export const chooseFile = (onChosen: (file: File) => void, page?: Document): void =>
  chooseFiles(([file]) => file && onChosen(file), { isMultiple: false }, page);

/** Opens the file picker. Must be called from a user gesture. */
export function chooseFiles(
  onChosen: (files: readonly File[]) => void,
  { isMultiple = true, accept = "" } = {},
  page: Document = document,
): void {
  // Older browsers fire no cancel event.
  current?.remove();
  const input = page.createElement("input");
  current = input;
  input.type = "file";
  input.hidden = true;
  input.multiple = isMultiple;
  // None for timelines: the content decides, and many systems grey out file types they do not know.
  input.accept = accept;
  input.addEventListener("change", () => {
    input.remove();
    const files = [...(input.files ?? [])];
    if (files.length > 0) onChosen(files);
  });
  input.addEventListener("cancel", () => input.remove());
  // Safari may garbage-collect a detached input while its dialog is open and lose the choice.
  page.body.append(input);
  input.click();
}
