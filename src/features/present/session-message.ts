/**
 * Messages between the stage and the presenter view. Every message is validated, because other pages of the same
 * origin can post to the channel too.
 */
import type { StoryPlace } from "../../model/stories/story";
import type { PresentSlice } from "../../store/state";

/** The present state that both windows share. */
export type Shown = Omit<PresentSlice, "isExploring">;

export type SessionMessage =
  /** The current step and its display state; sent by either window after a change. */
  | { readonly type: "state"; readonly story: StoryPlace; readonly present: Shown }
  /** A window that has just opened requests the state. */
  | { readonly type: "hello" }
  /** A view of the timeline, encoded as a URL query. */
  | { readonly type: "view"; readonly query: string }
  | { readonly type: "end" }
  /** The sender is closing. */
  | { readonly type: "bye" };

export type Role = "stage" | "notes";
export type Envelope = { readonly throughline: 1; readonly from: Role } & SessionMessage;

const MAX_QUERY_LENGTH = 8_192;
const MAX_ID_LENGTH = 200;

/** @returns a message of the other window; `undefined` for messages of this window and anything invalid */
export function readSessionMessage(value: unknown, own: Role): SessionMessage | undefined {
  if (!isRecord(value) || value["throughline"] !== 1) return undefined;
  if (value["from"] !== (own === "stage" ? "notes" : "stage")) return undefined;
  switch (value["type"]) {
    case "hello":
    case "end":
    case "bye":
      return { type: value["type"] };
    case "view": {
      const { query } = value;
      return typeof query === "string" && query.length <= MAX_QUERY_LENGTH ? { type: "view", query } : undefined;
    }
    case "state": {
      const story = readPlace(value["story"]);
      const present = readPresent(value["present"]);
      return story && present && { type: "state", story, present };
    }
    default:
      return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function readPlace(value: unknown): StoryPlace | undefined {
  if (!isRecord(value)) return undefined;
  const { id, step } = value;
  if (typeof id !== "string" || id.length > MAX_ID_LENGTH) return undefined;
  return typeof step === "number" && Number.isSafeInteger(step) && step > 0 ? { id, step } : undefined;
}

function readPresent(value: unknown): Shown | undefined {
  if (!isRecord(value)) return undefined;
  // A window of an earlier version does not know the playback.
  const { isBlank, isQuestionShown, hidesLater, isOnTimeline, isPlayed = false } = value;
  const flags = [isBlank, isQuestionShown, hidesLater, isOnTimeline, isPlayed];
  if (!flags.every((flag) => typeof flag === "boolean")) return undefined;
  return { isBlank, isQuestionShown, hidesLater, isOnTimeline, isPlayed } as Shown;
}
