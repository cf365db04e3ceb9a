/** One event of a foreign file with the fields of a chronicle, before ids and lanes are assigned. */
import type { Status } from "../model/chronicle/chronicle";
import type { MediaType } from "./texts/web-address";

export type EventParts = {
  /** As in the file; the event gets a valid id whatever it is. */
  readonly id?: string | undefined;
  /** Not blank. */
  readonly title: string;
  /** EDTF that `parseEventDate` reads. */
  readonly date: string;
  readonly summary?: string | undefined;
  /** Name of its group, or the id if the file lists groups with ids. */
  readonly group?: string | undefined;
  readonly importance?: number | undefined;
  readonly status?: Status | undefined;
  readonly claimedBy?: string | undefined;
  readonly actors?: readonly ActorParts[];
  readonly places?: readonly PlaceParts[];
  readonly sources?: readonly SourceParts[];
  readonly media?: readonly MediaParts[];
  readonly quotes?: readonly { readonly text: string; readonly speaker: string }[];
  readonly tags?: readonly string[];
  /** As in the file: the reader of chronicles decides what can be drawn. */
  readonly route?: object;
  readonly area?: object;
  /** BCP 47 tag of the title and the texts; absent if the file does not say. */
  readonly lang?: string | undefined;
};

export type ActorParts = { readonly name: string; readonly kind?: "person" };
export type PlaceParts = {
  readonly name: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
};
export type SourceParts = {
  /** If the file gives one that is an id of our format. */
  readonly id?: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly kind: "encyclopaedia" | "other";
};
export type MediaParts = {
  readonly type: MediaType;
  /** As `readMediaAddress` accepts it. */
  readonly url: string;
  /** Absent if the file has none: never made up. */
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
};
