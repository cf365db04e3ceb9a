/**
 * The app's end of the channel to the host page. Knows neither store nor React. Only messages of the parent window are read;
 * the first valid one fixes its origin. Commands are coalesced per animation frame: of each kind only the last is executed,
 * so a flood of messages is cheap.
 */
import {
  type EmbedError,
  type HostCommand,
  type HostEnvelope,
  openEnvelope,
  readCommand,
  windowMessage,
} from "../../model/embed/embed-message";
import type { FrameMessage } from "../../model/embed/embed-protocol";
import { type HeightDialect, heightDialects } from "../../model/embed/height-messages";
import type { TimeWindow } from "../../model/time";
import { type HeightReport, reportHeight } from "./report-height";

/** The state that is reported to the host. */
export type EmbedState = {
  readonly event: string | undefined;
  readonly window: TimeWindow;
  /** The full range; if the window equals it, no dates are reported. */
  readonly all: TimeWindow;
  readonly story?: { readonly id: string; readonly step: number } | undefined;
};

export type HostChannelOptions = {
  /** Executes a command. @returns an error if the chronicle lacks a value */
  readonly apply: (command: HostCommand) => EmbedError | undefined;
  readonly state: () => EmbedState;
  readonly page?: FramedPage;
};

/** The part of `Window` in use, so that tests can fake it. */
export type FramedPage = Pick<
  Window,
  "addEventListener" | "removeEventListener" | "requestAnimationFrame" | "cancelAnimationFrame"
> & { readonly parent: Pick<Window, "postMessage">; readonly location: Pick<Location, "search" | "hash"> };

export type HostChannel = {
  /** The chronicle has loaded: executes waiting commands and reports the state. */
  readonly open: () => void;
  /** The state may have changed. Cheap, may be called often. */
  readonly changed: () => void;
  /** Reports the height of this element from now on, in every format that hosts understand. */
  readonly showHeightOf: (content: Element) => void;
  /** The chronicle failed to load: reports the error now, or once the host says hello. `open` clears it. */
  readonly fail: (error: EmbedError) => void;
  readonly stop: () => void;
};

/** Queue length per kind. With five kinds, twenty in all. */
const MAX_PER_KIND = 4;
/** Hidden tabs get no animation frames. */
const FRAME_TIMEOUT_MS = 200;
/** Commands that work without a chronicle. */
const NEEDS_NO_CHRONICLE: ReadonlySet<string> = new Set(["theme", "lang"]);
/** Files and sandboxed pages share the origin "null", so they cannot be distinguished. */
const OPAQUE = "null";

/** @returns `undefined` if the page is not framed */
export function createHostChannel({ apply, state, page = window }: HostChannelOptions): HostChannel | undefined {
  const { parent } = page;
  if (parent === (page as unknown)) return undefined;

  const dialects: readonly HeightDialect[] = heightDialects(page.location);
  let host: string | undefined;
  let isOpen = false;
  let isGreeted = false;
  let waiting: HostEnvelope[] = [];
  let pendingError: { readonly error: EmbedError; readonly to: string } | undefined;
  let failure: EmbedError | undefined;
  let report: HeightReport | undefined;
  const sent = new Map<string, string>();

  const nextFrame = coalescePerFrame(page, () => {
    const commands = takeCommands();
    for (const command of commands.values()) {
      report?.expectChange();
      reportError(apply(command));
    }
    if (isGreeted) greet();
    reportState();
    if (pendingError)
      parent.postMessage(
        { throughline: 1, type: "error", ...pendingError.error } satisfies FrameMessage,
        pendingError.to,
      );
    pendingError = undefined;
  });

  const reportError = (error: EmbedError | undefined, to = host) => {
    if (error && to !== undefined) pendingError = { error, to };
  };

  const onMessage = (event: MessageEvent) => {
    if (event.source !== (parent as unknown) || event.origin === OPAQUE) return;
    if (host !== undefined && event.origin !== host) return;
    const opened = openEnvelope(event.data);
    if (!opened) return;
    if (opened.ok) {
      host = event.origin;
      if (opened.envelope.type === "hello") isGreeted = true;
      else enqueue(opened.envelope);
    } else reportError(opened.error, event.origin);
    nextFrame.call();
  };

  const enqueue = (envelope: HostEnvelope) => {
    const sameKind = waiting.filter(({ type }) => type === envelope.type);
    const [oldest] = sameKind;
    if (sameKind.length >= MAX_PER_KIND) {
      waiting = waiting.filter((one) => one !== oldest);
      // Once open, the last command simply wins; before that, the host should know that one was dropped.
      if (!isOpen) {
        const message = `More than ${MAX_PER_KIND} messages of a kind wait for the chronicle: the oldest was dropped.`;
        reportError({ code: "too-many", where: envelope.type, message });
      }
    }
    waiting.push(envelope);
  };

  /** Reads and merges the commands that are due: the last of a kind wins, an event and dates from two messages are combined. */
  const takeCommands = (): ReadonlyMap<string, HostCommand> => {
    const commands = new Map<string, HostCommand>();
    const isDue = ({ type }: HostEnvelope) => isOpen || NEEDS_NO_CHRONICLE.has(type);
    for (const envelope of waiting.filter(isDue)) {
      const read = readCommand(envelope);
      if (!read?.ok) {
        reportError(read?.error);
        continue;
      }
      const { command } = read;
      const kind = command.type === "story" ? "go" : command.type;
      const before = commands.get(kind);
      commands.delete(kind);
      commands.set(kind, command.type === "go" && before?.type === "go" ? { ...before, ...command } : command);
    }
    waiting = waiting.filter((envelope) => !isDue(envelope));
    return commands;
  };

  const greet = () => {
    isGreeted = false;
    if (host === undefined) return;
    parent.postMessage({ throughline: 1, type: "ready", greeted: true } satisfies FrameMessage, host);
    report?.reportAgain();
    sent.clear();
    reportError(failure);
  };

  const reportState = () => {
    if (!isOpen || host === undefined) return;
    const { event = "", window, all, story } = state();
    const messages: readonly FrameMessage[] = [
      { throughline: 1, type: "select", event },
      windowMessage(window, all),
      { throughline: 1, type: "step", story: story?.id ?? "", step: story?.step ?? 0 },
    ];
    for (const message of messages) {
      const text = JSON.stringify(message);
      // A host that receives no step message assumes that no story is open.
      const before = sent.get(message.type) ?? (message.type === "step" && !story ? text : undefined);
      if (before === text) continue;
      sent.set(message.type, text);
      parent.postMessage(message, host);
    }
  };

  const onInput = () => report?.expectChange();
  page.addEventListener("message", onMessage);
  page.addEventListener("pointerdown", onInput, { capture: true, passive: true });
  page.addEventListener("keydown", onInput, { capture: true, passive: true });
  // Safe to broadcast to any parent: contains no content. Only this and the height are sent to "*".
  parent.postMessage({ throughline: 1, type: "ready", greeted: false } satisfies FrameMessage, "*");

  return {
    open: () => {
      isOpen = true;
      failure = undefined;
      nextFrame.call();
    },
    changed: () => {
      if (host !== undefined) nextFrame.call();
      report?.expectChange();
    },
    showHeightOf: (content) => {
      report?.stop();
      report = reportHeight(content, (height) => {
        for (const announce of dialects) parent.postMessage(announce(height), "*");
      });
    },
    fail: (error) => {
      failure = error;
      reportError(error);
      nextFrame.call();
    },
    stop: () => {
      nextFrame.cancel();
      report?.stop();
      page.removeEventListener("message", onMessage);
      page.removeEventListener("pointerdown", onInput, { capture: true });
      page.removeEventListener("keydown", onInput, { capture: true });
    },
  };
}

/** Coalesces calls into one run per animation frame; without frames it runs after a timeout. */
function coalescePerFrame(
  page: FramedPage,
  action: () => void,
): { readonly call: () => void; readonly cancel: () => void } {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    if (frame !== undefined) page.cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
  };
  const run = () => {
    cancel();
    action();
  };
  return {
    call: () => {
      if (frame !== undefined) return;
      frame = page.requestAnimationFrame(run);
      timer = setTimeout(run, FRAME_TIMEOUT_MS);
    },
    cancel,
  };
}
