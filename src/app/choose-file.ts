/** Lets the reader choose a file of their own. To be called in a deed of the reader's. */
export function chooseFile(onChosen: (file: File) => void, page: Document = document): void {
  const input = page.createElement("input");
  input.type = "file";
  // Not narrowed down: what counts is what is inside, and many systems grey out what they have no name for.
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onChosen(file);
  });
  input.click();
}
