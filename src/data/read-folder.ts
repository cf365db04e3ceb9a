/** Lists the files in a dropped folder and the folders in it. */
import { type NamedFile, isLeftover } from "./named-file";

export type FolderRead = {
  readonly files: readonly NamedFile[];
  /** There were more files or levels than a timeline has. */
  readonly isCut: boolean;
};

const MAX_FILES = 5_000;
const MAX_DEPTH = 8;

/** Paths begin with the name of the folder. Never rejects: what cannot be read is left out. */
export async function readFolder(folder: FileSystemDirectoryEntry): Promise<FolderRead> {
  const files: NamedFile[] = [];
  let isCut = false;
  const visit = async (entry: FileSystemDirectoryEntry, path: string, depth: number): Promise<void> => {
    if (depth > MAX_DEPTH) isCut = true;
    if (isCut) return;
    for (const child of await childrenOf(entry)) {
      const childPath = `${path}${child.name}`;
      if (isLeftover(childPath)) continue;
      if (files.length >= MAX_FILES) isCut = true;
      if (isCut) return;
      // One after another, so that the order is that of the folder and the limit holds.
      if (child.isDirectory) await visit(child as FileSystemDirectoryEntry, `${childPath}/`, depth + 1);
      else {
        const blob = await fileOf(child as FileSystemFileEntry);
        if (blob) files.push({ path: childPath, blob });
      }
    }
  };
  await visit(folder, `${folder.name}/`, 0);
  return { files, isCut };
}

/** `readEntries` gives a part at a time (in Chromium 100), the last one empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || children.length > MAX_FILES) return children;
    children.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
