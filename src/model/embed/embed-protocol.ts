/**
 * The messages between a page and a timeline in its `<iframe>`, as they travel: plain values only. docs/embedding.md says what
 * they mean. Types alone, so that the host's script may share them and stay small; `embed-message.ts` reads and writes them.
 */

/** What every message carries. Another number is another protocol. */
type Envelope = { readonly throughline: 1 };

/** One value, several with commas, or a list. */
export type OneOrMore = string | readonly string[];

/** Where to go: to an event and dates, as a link names them, or to a step of a story. */
export type GoTarget =
  | {
      /** Id of the event to open; `""` closes the open one. Left out: it stays as it is. */
      readonly event?: string;
      /** First and last date, EDTF as in links. One alone leaves the other end open; both `""` show everything. */
      readonly from?: string;
      readonly to?: string;
    }
  | {
      /** Id of a story. */
      readonly story: string;
      /** From 1; left out: the first. A number beyond the last step means the last. */
      readonly step?: number;
    };

/** The whole filter: what is left out filters nothing. */
export type FilterParameters = {
  readonly lane?: OneOrMore;
  readonly actor?: OneOrMore;
  readonly place?: OneOrMore;
  readonly status?: OneOrMore;
  /** Words to search for. */
  readonly q?: string;
};

/** From the page to the timeline. */
export type HostMessage = Envelope &
  (
    | { readonly type: "hello" }
    | ({ readonly type: "go" } & GoTarget)
    | ({ readonly type: "filter" } & FilterParameters)
    | { readonly type: "theme"; readonly theme: "auto" | "light" | "dark" | "contrast" }
    | { readonly type: "lang"; readonly lang: "en" | "uk" }
    | { readonly type: "print" }
  );

/**
 * What became of a message, or of the timeline.
 * - `version`    another protocol than 1
 * - `type`       no message of this protocol
 * - `value`      a field that cannot be read; nothing of the message was done
 * - `too-large`  more than a message may hold
 * - `too-many`   more messages at once than can be held; the oldest of the kind was dropped
 * - `unknown`    well-formed, but the chronicle has no such event, story or filter value
 * - `load`       the chronicle could not be opened
 */
export type EmbedErrorCode = "version" | "type" | "value" | "too-large" | "too-many" | "unknown" | "load";

/** From the timeline to the page. */
export type FrameMessage = Envelope &
  /** Here is a timeline that listens. `greeted` once it has heard the page's `hello`; until then it goes to anyone. */
  (
    | { readonly type: "ready"; readonly greeted: boolean }
    | { readonly type: "height"; readonly height: number }
    /** The open event; `""` when none is. */
    | { readonly type: "select"; readonly event: string }
    /** The dates in view, as links write them; both `""` when everything is. */
    | { readonly type: "window"; readonly from: string; readonly to: string }
    /** The story on show and its step, from 1; `""` and 0 when none is. */
    | { readonly type: "step"; readonly story: string; readonly step: number }
    | {
        readonly type: "error";
        readonly code: EmbedErrorCode;
        /** Message and field, such as `go.from`. */
        readonly where: string;
        /** In English, for the console of whoever builds the page. */
        readonly message: string;
      }
  );
