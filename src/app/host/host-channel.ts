/**
 * The timeline's end of the wire to the page that frames it. Knows no store and no React: the app hands it three functions.
 * Heard is only the parent window; the first message of ours that it sends fixes its origin for good. A thousand messages in
 * one frame of the screen cost a look each and are carried out once, the last of a kind.
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

/** What the host is told of, as it is now. */
export type EmbedState = {
  readonly event: string | undefined;
  readonly window: TimeWindow;
  /** The widest window there is: shown whole, no dates are told. */
  readonly all: TimeWindow;
  readonly story?: { readonly id: string; readonly step: number } | undefined;
};

export type HostLinkOptions = {
  /** Carries out one wish. @returns what the chronicle does not have, if so */
  readonly apply: (command: HostCommand) => EmbedError | undefined;
  readonly state: () => EmbedState;
  readonly page?: FramedPage;
};

/** The part of a window that is used, so that a test can be one. */
export type FramedPage = Pick<
  Window,
  "addEventListener" | "removeEventListener" | "requestAnimationFrame" | "cancelAnimationFrame"
> & { readonly parent: Pick<Window, "postMessage">; readonly location: Pick<Location, "search" | "hash"> };

export type HostLink = {
  /** The chronicle is there: wishes that had to wait are carried out, and the host hears of the state. */
  readonly open: () => void;
  /** The state may have changed. Cheap; call it as often as you like. */
  readonly changed: () => void;
  /** Tells the height of this element from now on, in every dialect that the host understands. */
  readonly showHeightOf: (content: Element) => void;
  /** The chronicle did not come: the host hears why, now or when it first speaks. `open` takes it back. */
  readonly fail: (error: EmbedError) => void;
  readonly stop: () => void;
};

/** Of each kind, as many wait. Five kinds: twenty in all. */
const MAX_OF_A_KIND = 4;
/** A hidden tab gets no animation frames. */
const NO_FRAME_AFTER_MS = 200;
/** What can be done without a chronicle. */
const NEEDS_NO_CHRONICLE: ReadonlySet<string> = new Set(["theme", "lang"]);
/** Pages from files and from sandboxes have no origin that could be told from another's. */
const OPAQUE = "null";

/** @returns `undefined` where nobody frames the page: nothing is heard and nothing said */
export function connectHost({ apply, state, page = window }: HostLinkOptions): HostLink | undefined {
  const { parent } = page;
  if (parent === (page as unknown)) return undefined;

  const dialects: readonly HeightDialect[] = heightDialects(page.location);
  let host: string | undefined;
  let isOpen = false;
  let isGreeted = false;
  let waiting: HostEnvelope[] = [];
  let wrong: { readonly error: EmbedError; readonly to: string } | undefined;
  let failure: EmbedError | undefined;
  let report: HeightReport | undefined;
  const sent = new Map<string, string>();

  const soon = onceAFrame(page, () => {
    const commands = takeCommands();
    for (const command of commands.values()) {
      report?.expectChange();
      note(apply(command));
    }
    if (isGreeted) greet();
    reportState();
    if (wrong) parent.postMessage({ throughline: 1, type: "error", ...wrong.error } satisfies FrameMessage, wrong.to);
    wrong = undefined;
  });

  const note = (error: EmbedError | undefined, to = host) => {
    if (error && to !== undefined) wrong = { error, to };
  };

  const onMessage = (event: MessageEvent) => {
    if (event.source !== (parent as unknown) || event.origin === OPAQUE) return;
    if (host !== undefined && event.origin !== host) return;
    const opened = openEnvelope(event.data);
    if (!opened) return;
    if (opened.ok) {
      host = event.origin;
      if (opened.envelope.type === "hello") isGreeted = true;
      else hold(opened.envelope);
    } else note(opened.error, event.origin);
    soon.call();
  };

  const hold = (envelope: HostEnvelope) => {
    const ofKind = waiting.filter(({ type }) => type === envelope.type);
    const [oldest] = ofKind;
    if (ofKind.length >= MAX_OF_A_KIND) {
      waiting = waiting.filter((one) => one !== oldest);
      // In a flood the last one wins, and that is all; while there is no chronicle yet, whoever waits should know.
      if (!isOpen) {
        const message = `More than ${MAX_OF_A_KIND} messages of a kind wait for the chronicle: the oldest was dropped.`;
        note({ code: "too-many", where: envelope.type, message });
      }
    }
    waiting.push(envelope);
  };

  /** Reads what may be done now, and joins it: the last of a kind wins, an event and dates from two messages go together. */
  const takeCommands = (): ReadonlyMap<string, HostCommand> => {
    const commands = new Map<string, HostCommand>();
    const isDue = ({ type }: HostEnvelope) => isOpen || NEEDS_NO_CHRONICLE.has(type);
    for (const envelope of waiting.filter(isDue)) {
      const read = readCommand(envelope);
      if (!read?.ok) {
        note(read?.error);
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
    note(failure);
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
      // A host that never hears of a step sees no story.
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
  // Whoever the parent is may know that a timeline is here, and how high it is: nothing else goes to "*".
  parent.postMessage({ throughline: 1, type: "ready", greeted: false } satisfies FrameMessage, "*");

  return {
    open: () => {
      isOpen = true;
      failure = undefined;
      soon.call();
    },
    changed: () => {
      if (host !== undefined) soon.call();
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
      note(error);
      soon.call();
    },
    stop: () => {
      soon.cancel();
      report?.stop();
      page.removeEventListener("message", onMessage);
      page.removeEventListener("pointerdown", onInput, { capture: true });
      page.removeEventListener("keydown", onInput, { capture: true });
    },
  };
}

/** Runs `deed` once in the next animation frame, however often it is called; without frames, a moment later. */
function onceAFrame(page: FramedPage, action: () => void): { readonly call: () => void; readonly cancel: () => void } {
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
      timer = setTimeout(run, NO_FRAME_AFTER_MS);
    },
    cancel,
  };
}
