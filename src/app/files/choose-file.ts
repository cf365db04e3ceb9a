/** The input of the dialog that was opened last. */
let current: HTMLInputElement | undefined;

/** Lets the reader choose a file. Must be called from a user gesture. */
export function chooseFile(onChosen: (file: File) => void, page: Document = document): void {
  // Older browsers do not say that a dialog was dismissed.
  current?.remove();
  const input = page.createElement("input");
  current = input;
  input.type = "file";
  input.hidden = true;
  // Not narrowed down: what counts is what is inside, and many systems grey out what they have no name for.
  input.addEventListener("change", () => {
    input.remove();
    const [file] = input.files ?? [];
    if (file) onChosen(file);
  });
  input.addEventListener("cancel", () => input.remove());
  // Out of the document, Safari may collect it while its dialog is open: what is chosen then is lost.
  page.body.append(input);
  input.click();
}
