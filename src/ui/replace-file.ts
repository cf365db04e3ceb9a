/** Saves a file where the user says, also in place of an older one; by a download where the browser cannot ask. */
import { saveFile } from "./save-file";

type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/** @returns the name of the file; `undefined` if the user decided not to save it */
export async function replaceFile(content: Blob, name: string, page: Window = window): Promise<string | undefined> {
  const ask = (page as { readonly showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (!ask) {
    saveFile(content, name);
    return name;
  }
  let handle: FileSystemFileHandle;
  try {
    handle = await ask.call(page, { suggestedName: name, types: [{ accept: { "application/json": [".json"] } }] });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    // Frames of other sites, and policies, refuse the question.
    saveFile(content, name);
    return name;
  }
  try {
    const stream = await handle.createWritable();
    await stream.write(content);
    // The old file stays as it is until here.
    await stream.close();
    return handle.name;
  } catch {
    saveFile(content, name);
    return name;
  }
}
