/** Opens what the user drops or pastes: files, links, and text that contains a table. */
import { MODES } from "../../model/mode";
import { isUserStoryText } from "../../model/stories/user-story-id";
import { showValue } from "../../model/problem";
import { dataAddressOf } from "../../model/links/data-address";
import { resolveSource } from "../../model/links/source-url";
import type { AppStore } from "../../store/app-store";
import { openChosen } from "./open-chosen";
import { type OnAdded, openLocalFile } from "./open-local-file";
import { SOURCE_RULES } from "./load-on-request";

/** The content of a drop or paste, read synchronously because it is only available during the event. */
export type TransferContent = {
  readonly how: "drop" | "paste";
  readonly files: readonly File[];
  readonly folders: readonly FileSystemDirectoryEntry[];
  readonly link: string;
  readonly text: string;
  /** Of a paste only: programs without tables of their own copy them as markup. */
  readonly html?: string;
};

export function readTransfer(data: DataTransfer, how: TransferContent["how"]): TransferContent {
  const entries = [...data.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry?.() : null));
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry?.isDirectory === true);
  const names = new Set(folders.map(({ name }) => name));
  const links = data.getData("text/uri-list").split(/\r?\n/);
  return {
    how,
    // Browsers that list a folder among the files give it no type.
    files: [...data.files].filter(({ name, type }) => type !== "" || !names.has(name)),
    folders,
    // Lines starting with # are comments in text/uri-list.
    link: links.find((line) => line.trim() !== "" && !line.startsWith("#"))?.trim() ?? "",
    text: data.getData("text/plain"),
    ...(how === "paste" ? { html: data.getData("text/html") } : {}),
  };
}

export type LocalNames = {
  /** Replaces the file name when a table is pasted. */
  readonly table: string;
  readonly text: string;
};

const PLAIN_NAMES: LocalNames = { table: "table", text: "text" };

/** Longer texts are left to the import, without a trial run here. */
const MAX_TRIAL_LENGTH = 200_000;
const LINK = /^[a-z][a-z\d+.-]*:\/\/\S+$/i;

/** Opens it, or reports why not. The open chronicle stays until the new one has loaded. */
export async function openTransfer(
  store: AppStore,
  content: TransferContent,
  names: LocalNames = PLAIN_NAMES,
  onAdded: OnAdded,
  page: Window = window,
): Promise<void> {
  const { how, files, folders, text } = content;
  // Notices about the previous drop are obsolete.
  for (const { id, problem } of store.getState().notices)
    if (problem.code.startsWith("local.")) store.actions.dismissNotice(id);
  const report = (code: string, value = "") =>
    store.actions.notify({ code: `local.${code}`, severity: "warning", where: "", value: showValue(value) });
  if (!MODES[store.getState().mode].opensLocalFiles) {
    report("elsewhere");
    return;
  }
  // Spreadsheets also paste an image of the table.
  const table = how === "paste" ? ((await fileOf(text, names)) ?? (await tableOf(content, names))) : undefined;
  if (table) return openLocalFile(store, table, onAdded);
  if (files.length + folders.length > 0) return openChosen(store, { files, folders }, onAdded);
  const link = content.link || (LINK.test(text.trim()) ? text.trim() : "");
  if (link !== "") openLink(store, link, report, page);
  else if (how === "paste" || text.trim() !== "") {
    const dropped = how === "drop" ? await fileOf(text, names) : undefined;
    if (dropped) await openLocalFile(store, dropped, onAdded);
    else report("nothing");
  }
}

function openLink(
  { actions, getState }: AppStore,
  link: string,
  report: (code: string, value?: string) => void,
  { document, location }: Window,
): void {
  // What stands behind # names a sheet; a source has no such part.
  const address = resolveSource(dataAddressOf(link) ?? link, document.baseURI, SOURCE_RULES);
  if (!address.ok) {
    report(address.refusal, address.shown);
    return;
  }
  const { origin, pathname, search, hash } = new URL(link, document.baseURI);
  const folder = new URL(".", document.baseURI).href;
  const isView = origin === location.origin && withoutIndex(pathname) === withoutIndex(location.pathname);
  // A link to this page is a view of it.
  if (isView) location.assign(`${location.pathname}${search}${hash}`);
  else if (getState().singleFile) report("one-file");
  else actions.openSource(address.href.startsWith(folder) ? address.href.slice(folder.length) : address.href);
}

const withoutIndex = (path: string): string => path.replace(/\/index\.html$/, "/");

/** @returns the text as a file if it can be read as a timeline, or looks like a table or data whose import error is worth showing */
async function fileOf(text: string, names: LocalNames): Promise<File | undefined> {
  const trimmed = text.trim();
  if (trimmed === "" || LINK.test(trimmed)) return undefined;
  if (isTable(text)) return new File([text], names.table, { type: "text/csv" });
  const isData = isJson(trimmed) || isUserStoryText(text) || /^(?:BEGIN:VCALENDAR|<\?xml|<data[\s>])/.test(trimmed);
  if (isData || (await isReadable(text))) return new File([text], names.text, { type: "text/plain" });
  return undefined;
}

/** The text of a table that only the markup shows as one. */
async function tableOf({ text, html = "" }: TransferContent, names: LocalNames): Promise<File | undefined> {
  if (text.includes("\t") || !/<table\b/i.test(html)) return undefined;
  const module = await import("../../formats/texts/html-table").catch(() => undefined);
  const table = module?.tableInHtml(html);
  return table === undefined ? undefined : new File([table], names.table, { type: "text/csv" });
}

/** Starts like JSON, and is more than a word in brackets. */
const isJson = (text: string): boolean => /^(?:\{\s*["}]|\[\s*[[{\]])/.test(text);

/** Two lines with the same separator: tabs anywhere, others if the second line has at least as many. */
function isTable(text: string): boolean {
  const [first = "", second] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (second === undefined) return false;
  const count = (line: string, separator: string) => line.replace(/"[^"]*"/g, "").split(separator).length - 1;
  if (count(first, "\t") > 0) return true;
  return [",", ";", "|"].some((separator) => {
    const expected = count(first, separator);
    return expected > 0 && !/[.!?:]\s*$/.test(first) && count(second, separator) >= expected;
  });
}

async function isReadable(text: string): Promise<boolean> {
  if (text.length > MAX_TRIAL_LENGTH) return true;
  const { importFile } = await import("../../formats/import-file");
  return importFile(new TextEncoder().encode(text), { name: "" }).chronicle !== undefined;
}
