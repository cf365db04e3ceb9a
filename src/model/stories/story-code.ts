/**
 * A user story packed into a URL fragment: its file as compact JSON, deflated, in base64url. Unpacking treats it as untrusted:
 * the code may be broken, or inflate to any size.
 */
import type { UserStoryResult, UserStory } from "./user-story";
import { readUserStory, writeUserStory } from "./user-story";
import { parseJsonText } from "../json-text";

/** Too many programs that pass links on cut or refuse longer URLs. */
export const MAX_ADDRESS_LENGTH = 8_000;
/** Unpacked. A story of 1,000 steps with long notes is smaller. */
const MAX_BYTES = 1_000_000;
/** Longer than any code that `packStory` puts into a URL. */
const MAX_CODE_LENGTH = 64_000;

/** Never rejects for a parsed story. In one browser, the same story always has the same code. */
export async function packStory(userStory: UserStory): Promise<string> {
  const text = JSON.stringify(writeUserStory({ ...userStory, version: 0 }));
  const packed = streamOf(text).pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return base64Of(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Never throws. Refuses with `own.link.unreadable`, or `own.link.too-large` before it has inflated the whole. */
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

/** In chunks: engines limit the number of arguments of a call. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

/** @returns `undefined` if it would be larger; the rest is then never inflated */
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
