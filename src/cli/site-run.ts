/** Implementation of `npm run site`, independent of the process. */
import { basename, dirname, join } from "node:path";
import { slugOf } from "../formats/texts/slug";
import { importAny } from "../formats/import-any";
import { segmentsOf } from "../model/chronicle/media-address";
import { writeChronicle } from "../model/chronicle/write-chronicle";
import type { SiteFile, SiteMedium } from "../model/site/site";
import { FILES_OF_SITE, makeSite } from "../site/make-site";
import { isLargePicture, publishedMedium } from "../site/published-medium";
import { type SiteInput, siteOf } from "../site/site-of";
import { readBrandFile } from "./brand-file";
import { CHECK_EXIT } from "./check-run";
import { messageOf, oneLine } from "./problem-sentences";
import { SITE_USAGE, type SiteArgs, readSiteArgs } from "./site-args";
import { updateSentences } from "./site-update";

export type SiteIo = {
  /** A path of the caller's as an absolute one. */
  readonly resolve: (path: string) => string;
  /** Rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Names in a folder; none if it is not there. */
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  /** Makes the folder too. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** The build that sites are made from. */
  readonly template: {
    readonly files: () => Promise<readonly string[]>;
    readonly read: (path: string) => Promise<Uint8Array>;
  };
  /** Calls back after each change of one of the files; resolves when the process is stopped. */
  readonly onChange: (files: readonly string[], callback: () => Promise<void>) => Promise<void>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
};

const MAX_SHOWN = 5;

/** Makes a site, and again after changes if asked to. @returns the exit code, see `CHECK_EXIT` */
export async function runSite(argv: readonly string[], io: SiteIo): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    io.print(SITE_USAGE);
    return CHECK_EXIT.fine;
  }
  const read = readSiteArgs(argv);
  if ("fault" in read) {
    io.printError(`${read.fault}\n\n${SITE_USAGE}`);
    return CHECK_EXIT.usage;
  }
  const { args } = read;
  const make = () =>
    makeOnce(args, io).catch((error: unknown) => {
      io.printError(error instanceof Error ? error.message : String(error));
      return CHECK_EXIT.usage;
    });
  const code = await make();
  if (!args.isWatching) return code;
  const watched = [...args.files, ...(args.brand === undefined ? [] : [args.brand])].map(io.resolve);
  io.print("Watching for changes (Ctrl-C stops)");
  await io.onChange(watched, async () => void (await make()));
  return code;
}

/** @throws with a sentence for the user if the site cannot be made */
async function makeOnce(args: SiteArgs, io: SiteIo): Promise<number> {
  const out = io.resolve(args.out);
  const before = await filesOfOlderSite(out, args.out, io);
  let errors = 0;
  const inputs: SiteInput[] = [];
  for (const file of args.files) {
    const { input, errors: count } = await readInput(file, args.files.length > 1, io);
    errors += count;
    inputs.push(input);
  }
  const files = await io.template.files().catch(() => {
    throw new Error('There is no build to make sites from: run "npm run build" first.');
  });
  const brand =
    args.brand === undefined ? undefined : await readBrandFile(io.resolve(args.brand), args.brand, io.readFile);
  const site = siteOf(inputs, { address: args.address, languages: args.languages, brand });
  for (const name of site.timelines.flatMap(({ refused = [] }) => refused))
    io.printError(`${oneLine(name)} is left out: the picture inside the file cannot be read`);
  // Made whole before anything is written: a site that fails leaves the folder as it was.
  const made: SiteFile[] = [];
  for await (const file of makeSite(site, { files, read: io.template.read })) made.push(file);
  const { changes, warnings } = await updateSentences(site, before, (path) => io.readFile(join(out, path)));
  for (const { path, content } of made.filter(isLargePicture))
    io.printError(
      `warning: ${oneLine(path)} has ${(content.length / 1e6).toFixed(1)} MB, and readers wait for it; a width of 1600 pixels is enough`,
    );
  for (const warning of warnings) io.printError(`warning: ${oneLine(warning)}`);
  const paths = new Set(made.map(({ path }) => path));
  // The worker last: readers' browsers notice a new site by it, and then fetch the rest.
  for (const { path, content } of made) await io.writeFile(join(out, path), content);
  // An open page of the older site may still load its code.
  for (const path of before) if (!paths.has(path) && !path.startsWith("assets/")) await io.remove(join(out, path));
  for (const change of changes) io.print(change);
  const bytes = made.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  io.print(`${args.out}: ${made.length} files, ${(bytes / 1e6).toFixed(1)} MB${before.length > 0 ? ", updated" : ""}`);
  return errors > 0 ? CHECK_EXIT.errors : CHECK_EXIT.fine;
}

/** @throws if the folder holds anything but a site of ours */
async function filesOfOlderSite(out: string, shown: string, io: SiteIo): Promise<readonly string[]> {
  const names = (await io.filesIn(out)).filter((name) => !name.startsWith("."));
  if (names.length === 0) return [];
  const refusal = new Error(
    `${shown} is not empty, and its files are not of a site made before. Nothing was changed: name another folder.`,
  );
  if (!names.includes(FILES_OF_SITE)) throw refusal;
  try {
    const { files } = JSON.parse(new TextDecoder().decode(await io.readFile(join(out, FILES_OF_SITE)))) as {
      files: readonly string[];
    };
    // Only files inside of the folder are removed, whatever the list says.
    return files.filter((path) => !path.startsWith("/") && !segmentsOf(path).includes(".."));
  } catch {
    throw refusal;
  }
}

async function readInput(file: string, isNamed: boolean, io: SiteIo) {
  const path = io.resolve(file);
  const bytes = await io.readFile(path).catch((error: unknown) => {
    throw new Error(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { chronicle, problems } = await importAny(bytes, { name: file });
  const errors = problems.filter(({ severity }) => severity === "error");
  for (const problem of errors.slice(0, MAX_SHOWN)) io.printError(`${file}: ${oneLine(messageOf(problem))}`);
  if (errors.length > MAX_SHOWN)
    io.printError(`${file}: ${errors.length - MAX_SHOWN} more errors; npm run check -- ${file} lists them`);
  if (!chronicle) throw new Error(`${file} cannot be published.`);
  io.print(`${file}: ${chronicle.events.length} events, ${problems.length} problems`);
  const media = await mediaOf(chronicle.digest.mediaPaths, path, file, io);
  const name = isNamed ? nameOf(path) : undefined;
  const input: SiteInput = { text: writeChronicle(chronicle), media, name };
  return { input, errors: errors.length };
}

const GENERIC = new Set(["chronicle", "timeline", "events", "data", "index", ""]);

/** Of its page in a library: the file name, or the name of its folder if that says more. */
function nameOf(path: string): string {
  const name = slugOf(basename(path).replace(/(?:\.timelinejs)?\.[^.]*$/, ""));
  return (GENERIC.has(name) && slugOf(basename(dirname(path)))) || name || "timeline";
}

/** Only files below the folder of the chronicle: its paths are not to be trusted. */
async function mediaOf(paths: readonly string[], file: string, shown: string, io: SiteIo): Promise<SiteMedium[]> {
  const media: SiteMedium[] = [];
  for (const path of paths) {
    const segments = segmentsOf(path);
    const source = join(dirname(file), ...segments);
    const bytes = segments.includes("..") ? undefined : await io.readFile(source).catch(() => undefined);
    const name = segments.join("/");
    const read = async () => publishedMedium(name, await io.readFile(source)) ?? new Uint8Array();
    if (!bytes) io.printError(`${shown}: there is no picture ${oneLine(path)} next to it`);
    else if (publishedMedium(name, bytes)) media.push({ path: name, read });
    else
      io.printError(
        `${shown}: ${oneLine(path)} is left out, since it is no picture, sound or film, or has another ending, or scripts`,
      );
  }
  return media;
}
