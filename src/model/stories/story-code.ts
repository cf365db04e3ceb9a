/**
 * A story of somebody's own as letters for an address: its file as compact JSON, deflated, in base64url. What comes back is
 * hostile: the code may be broken, or swell to any size.
 */
import type { UserStoryResult, UserStory } from "./user-story";
import { readUserStory, writeUserStory } from "./user-story";
import { parseJsonText } from "../json-text";

/** Longer addresses are cut, or refused, by too many programs between two people. */
export const MAX_ADDRESS_LENGTH = 8_000;
/** Unpacked. A story of 1,000 steps with long notes is smaller. */
const MAX_BYTES = 1_000_000;
/** More than any address that we write. */
const MAX_CODE_LENGTH = 64_000;

/** Never fails on a story that was read; the same story always has the same code in one browser. */
export async function packStory(own: UserStory): Promise<string> {
  const text = JSON.stringify(writeUserStory({ ...own, version: 0 }));
  const packed = streamOf(text).pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return base64Of(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Never throws. Refuses with `own.link.unreadable`, or `own.link.too-large` before the memory is full. */
export async function unpackStory(code: string, mostBytes = MAX_BYTES): Promise<UserStoryResult> {
  if (code.length > MAX_CODE_LENGTH) return refused("own.link.too-large");
  let text: string | undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    text = await inflate(bytes, mostBytes);
  } catch {
    return refused("own.link.unreadable");
  }
  if (text === undefined) return refused("own.link.too-large");
  const json = parseJsonText(text);
  if (!json.ok) return refused("own.link.unreadable");
  const read = readUserStory(json.value);
  return read.userStory ? read : refused(read.problems[0]?.code === "own.newer" ? "own.newer" : "own.link.unreadable");
}

const refused = (code: string): UserStoryResult => ({ problems: [{ code, severity: "error", where: "#story" }] });

function streamOf(content: string | Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { body } = new Response(content);
  if (!body) throw new Error("a response made of content has a body");
  return body;
}

/** In pieces: the engine limits how many arguments a call may have. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

/** @returns nothing where it would be larger; the rest of the stream is then never made */
async function inflate(bytes: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<string | undefined> {
  const reader = streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
