/**
 * Addresses that people copy from a browser lead to a page about a file. Some hosts have the file itself at another
 * address, which pages of other hosts may read. Pure: nothing is fetched.
 */
import { parseUrl } from "./parse-url";

/**
 * - Google Sheets, shared or published: the CSV of the sheet that the address names (`gid`), else of the first one
 * - GitHub and Gist: the raw file
 * - Dropbox: the content of a shared file
 * @param address  a whole address, with what follows `#`
 * @returns the address of the data; `undefined` if the address is to be read as it is
 */
export function dataAddressOf(address: string): string | undefined {
  const url = parseUrl(address);
  if (url?.protocol !== "https:") return undefined;
  switch (url.hostname) {
    case "docs.google.com":
    case "spreadsheets.google.com":
      return ofGoogleSheets(url);
    case "github.com":
    case "www.github.com":
      return ofGitHub(url);
    case "gist.github.com":
      return ofGist(url);
    case "dropbox.com":
    case "www.dropbox.com":
      return ofDropbox(url);
    default:
      return undefined;
  }
}

/** Addresses that deliver data, in whatever format. */
const GOOGLE_DATA = /\/(?:export|gviz\/tq)$/;

function ofGoogleSheets({ pathname, searchParams, hash }: URL): string | undefined {
  if (GOOGLE_DATA.test(pathname) || (searchParams.has("output") && searchParams.get("output") !== "html")) {
    return undefined;
  }
  const gid = /[#&?]gid=(\d+)/.exec(hash)?.[1] ?? /^\d+$/.exec(searchParams.get("gid") ?? "")?.[0];
  const sheet = gid === undefined ? "" : `&gid=${gid}`;
  const [, published] = /\/spreadsheets\/(?:u\/\d+\/)?d\/e\/([\w-]{20,})(?:\/|$)/.exec(pathname) ?? [];
  if (published !== undefined) {
    return `https://docs.google.com/spreadsheets/d/e/${published}/pub?output=csv${sheet}${gid === undefined ? "" : "&single=true"}`;
  }
  const key = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})(?:\/|$)/.exec(pathname)?.[1] ?? searchParams.get("key");
  if (key === null || !/^[\w-]{20,}$/.test(key)) return undefined;
  return `https://docs.google.com/spreadsheets/d/${key}/export?format=csv${sheet}`;
}

function ofGitHub({ pathname }: URL): string | undefined {
  const [, owner, repository, file] = /^\/([\w.-]+)\/([\w.-]+)\/(?:blob|raw|blame)\/(.+[^/])$/.exec(pathname) ?? [];
  return file === undefined ? undefined : `https://raw.githubusercontent.com/${owner}/${repository}/${file}`;
}

/** The first file of the gist, unless the address names one. */
function ofGist({ pathname }: URL): string | undefined {
  const [, owner, id, rest = ""] = /^\/([\w-]+)\/([\da-f]{20,40})((?:\/[^/]+)*)\/?$/.exec(pathname) ?? [];
  if (owner === undefined || id === undefined) return undefined;
  const [first, ...more] = rest.split("/").filter((part) => part !== "");
  const base = `https://gist.githubusercontent.com/${owner}/${id}/raw`;
  if (first === "raw") return [base, ...more].join("/");
  return first !== undefined && /^[\da-f]{40}$/.test(first) ? `${base}/${first}` : base;
}

function ofDropbox(url: URL): string | undefined {
  if (!/^\/(?:s|scl\/fi)\/[\w-]+\/[^/]+$/.test(url.pathname)) return undefined;
  const data = new URL(`https://dl.dropboxusercontent.com${url.pathname}`);
  const key = url.searchParams.get("rlkey");
  if (key !== null) data.searchParams.set("rlkey", key);
  data.searchParams.set("dl", "1");
  return data.href;
}
