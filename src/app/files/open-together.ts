/** Opens several files of this device, a folder or a ZIP archive: the timeline among them, with its pictures. */
import type { NamedFile } from "../../data/named-file";
import { readFolder } from "../../data/read-folder";
import { readZip } from "../../data/read-zip";
import { isNamedAsTimeline, sortFiles } from "../../data/sort-files";
import { type Problem, showValue } from "../../model/problem";
import type { AppStore } from "../../store/app-store";
import { selectIsEditing } from "../../store/user-chronicles/selectors";
import { isFormInFront } from "./form-in-front";
import { type OnAdded, openLocalFile } from "./open-local-file";

export type Chosen = { readonly files: readonly File[]; readonly folders?: readonly FileSystemDirectoryEntry[] };

const SPREADSHEET_OR_DOCUMENT = /\.(?:xls[xmb]?|od[tsp]|numbers|pages|key|doc[xm]?|ppt[xm]?|epub)$/i;
/** Files in every archive that is a document of an office program. */
const OFFICE_PARTS = new Set(["[Content_Types].xml", "mimetype", "META-INF/manifest.xml"]);

/** Opens them, or reports why not. */
export async function openTogether(store: AppStore, { files, folders = [] }: Chosen, onAdded: OnAdded) {
  const report = (code: string, value = "") =>
    store.actions.notify({ code: `local.${code}`, severity: "warning", where: "", value: showValue(value) });
  const [first, ...more] = files;
  const isAlone = first && more.length === 0 && folders.length === 0;
  if (isAlone && !(await isArchive(first))) {
    if (!(await isOnlyPicture(first))) return openLocalFile(store, first, onAdded);
  }
  const all: NamedFile[] = [];
  let isDamaged = false;
  for (const file of files) {
    if (!(await isArchive(file))) all.push({ path: file.name, blob: file });
    else {
      const unpacked = await readZip(file);
      if (!unpacked.ok) {
        report(`zip-${unpacked.fault}`, file.name);
        return;
      }
      isDamaged ||= unpacked.unreadable.length > 0;
      if (unpacked.files.some(({ path }) => OFFICE_PARTS.has(path))) all.push({ path: file.name, blob: file });
      else all.push(...unpacked.files);
    }
  }
  for (const folder of folders) {
    const read = await readFolder(folder);
    if (read.isCut) report("folder-cut", folder.name);
    all.push(...read.files);
  }
  const sorted = await sortFiles(all);
  const { pictures, notPictures, others } = sorted;
  // Any file that was chosen itself is tried.
  const isChosen = (path: string) => files.some(({ name }) => name === path);
  const main =
    sorted.main && (isNamedAsTimeline(sorted.main.path) || isChosen(sorted.main.path)) ? sorted.main : undefined;
  const companions = { pictures, problems: notPictures.length > 0 ? [notPicture(notPictures)] : [] };
  if (main) {
    const file = main.blob instanceof File ? main.blob : new File([main.blob], nameIn(main.path));
    if (others.length > 0) report("one", file.name);
    await openLocalFile(store, file, onAdded, companions);
  } else if (pictures.length > 0) {
    if (isFormInFront(store.getState())) {
      const dropped = pictures.map(({ path, blob }) => new File([blob], nameIn(path), { type: blob.type }));
      store.actions.setUserChronicles({ pictures: dropped });
    } else if (!store.actions.addPictures(companions))
      report(selectIsEditing(store.getState()) ? "pictures-draft" : "pictures", nameIn(pictures[0]?.path ?? ""));
  } else if (folders.length > 0) report("folder", folders[0]?.name);
  else if (isAlone && notPictures.length === 0) report(isDamaged ? "zip-damaged" : "zip-empty", first.name);
  else if (first) await openLocalFile(store, first, onAdded);
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function notPicture(paths: readonly string[]): Problem {
  const expected = "PNG, JPEG, GIF, WebP, AVIF or SVG, by their content";
  return {
    code: "media.not-picture",
    severity: "warning",
    where: "",
    expected,
    value: showValue(paths.map(nameIn).join(", ")),
  };
}

/** By its first bytes. Documents of office programs are archives too, and keep the advice on how to export them. */
async function isArchive(file: File): Promise<boolean> {
  if (SPREADSHEET_OR_DOCUMENT.test(file.name)) return false;
  const beginning = await file
    .slice(0, 4)
    .text()
    .catch(() => "");
  return beginning === "PK\u0003\u0004" || beginning === "PK\u0005\u0006";
}

async function isOnlyPicture(file: File): Promise<boolean> {
  const { pictures } = await sortFiles([{ path: file.name, blob: file }]);
  return pictures.length > 0;
}
