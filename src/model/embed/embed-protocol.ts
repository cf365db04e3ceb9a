/**
 * Messages between a page and a timeline in its `<iframe>`: plain values only, documented in docs/embedding.md. Types
 * only, so that the host's script can share them and stay small; `embed-message.ts` parses and creates the messages.
 */

/** Part of every message. Another number means another protocol. */
type Envelope = { readonly throughline: 1 };

/** One value, several separated by commas, or a list. */
export type OneOrMore = string | readonly string[];

/** Target of `go`: an event and dates, written as in links, or a step of a story. */
export type GoTarget =
  | {
      /** Id of the event to open; `""` closes the open one. Absent: no change. */
      readonly event?: string;
      /** First and last date, EDTF as in links. A single one leaves the other end open; both `""` show everything. */
      readonly from?: string;
      readonly to?: string;
    }
  | {
      /** Id of a story. */
      readonly story: string;
      /** From 1; absent: the first. A number beyond the last step means the last. */
      readonly step?: number;
    };

/** The complete filter: an absent facet filters nothing. */
export type FilterParameters = {
  readonly lane?: OneOrMore;
  readonly actor?: OneOrMore;
  readonly place?: OneOrMore;
  readonly status?: OneOrMore;
  /** Search text. */
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
 * The outcome of a message, or of loading the timeline.
 * - `version`    another protocol than 1
 * - `type`       no message type of this protocol
 * - `value`      an invalid field; the whole message was ignored
 * - `too-large`  over the size limit of a message
 * - `too-many`   more messages at once than the queue holds; the oldest of the kind was dropped
 * - `unknown`    well-formed, but the chronicle has no such event, story or filter value
 * - `load`       the chronicle could not be opened
 */
export type EmbedErrorCode = "version" | "type" | "value" | "too-large" | "too-many" | "unknown" | "load";

/** From the timeline to the page. */
export type FrameMessage = Envelope &
  /**
   * The timeline is ready. `greeted` is true once it has received the page's `hello`; until then the message is
   * broadcast.
   */
  (
    | { readonly type: "ready"; readonly greeted: boolean }
    | { readonly type: "height"; readonly height: number }
    /** The open event; `""` when none is. */
    | { readonly type: "select"; readonly event: string }
    /** The dates in view, as links write them; both `""` when everything is. */
    | { readonly type: "window"; readonly from: string; readonly to: string }
    /** The current story and its step, from 1; `""` and 0 for none. */
    | { readonly type: "step"; readonly story: string; readonly step: number }
    | {
        readonly type: "error";
        readonly code: EmbedErrorCode;
        /** Message and field, such as `go.from`. */
        readonly where: string;
        /** In English, for the console of the developer of the page. */
        readonly message: string;
      }
  );
