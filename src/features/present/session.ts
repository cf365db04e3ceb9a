/** The connection between the stage and the presenter view, with its own channel per presentation. */
import { readFragment } from "../../model/links/fragment";
import { changeFragment } from "../../store/page-fragment";
import type { AppActions } from "../../store/state";
import { channelTransport, windowTransport } from "./session-transport";
import { type Envelope, type Role, type SessionMessage, readSessionMessage } from "./session-message";

/** The session id is in the fragment of both URLs, so either window finds the other after a reload. */
export const sessionIn = (hash: string): string | undefined => {
  const { session } = readFragment(hash);
  return session !== undefined && /^[\da-z]{8,40}$/.test(session) ? session : undefined;
};

/** Removes the session id from the URL, so a shared link does not join the session. */
function clearSession(page: Window = window): void {
  if (sessionIn(page.location.hash) !== undefined) changeFragment({ session: undefined }, page);
}

/** Ends the story; the event that was shown stays open in the timeline. */
export function leavePresenting({ leaveStory, setMode }: Pick<AppActions, "leaveStory" | "setMode">): void {
  setMode("browse");
  leaveStory();
  clearSession();
}

export type Session = {
  readonly send: (message: SessionMessage) => void;
  readonly close: () => void;
};

/**
 * @param folder  path of the app: several apps may share an origin
 * @param onMessage  called for each valid message of the other window
 */
export function openSession(
  id: string,
  role: Role,
  folder: string,
  onMessage: (message: SessionMessage) => void,
): Session {
  const onData = (data: unknown) => {
    const message = readSessionMessage(data, role);
    if (message) onMessage(message);
  };
  const transport = channelTransport(`throughline:${folder}:${id}`, onData) ?? windowTransport(id, role, onData);
  const send = (message: SessionMessage) => {
    const envelope: Envelope = { throughline: 1, from: role, ...message };
    transport.post(envelope);
  };
  return { send, close: transport.close };
}
