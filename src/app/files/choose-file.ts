/** The input of the most recent dialog. */
let current: HTMLInputElement | undefined;

/** Opens the file picker. Must be called from a user gesture. */
export function chooseFile(onChosen: (file: File) => void, page: Document = document): void {
  // Older browsers fire no cancel event.
  current?.remove();
  const input = page.createElement("input");
  current = input;
  input.type = "file";
  input.hidden = true;
  // No `accept`: the content decides, and many systems grey out file types they do not know.
  input.addEventListener("change", () => {
    input.remove();
    const [file] = input.files ?? [];
    if (file) onChosen(file);
  });
  input.addEventListener("cancel", () => input.remove());
  // Safari may garbage-collect a detached input while its dialog is open and lose the choice.
  page.body.append(input);
  input.click();
}
