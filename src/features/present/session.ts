/** The line between the stage and the window of who presents: one channel of its own for each presentation. */
import { readFragment } from "../../model/links/fragment";
import { changeFragment } from "../../store/page-fragment";
import { channelLine, windowLine } from "./session-line";
import { type Envelope, type Role, type SessionMessage, readSessionMessage } from "./session-message";

/** In the fragment of both addresses, so that either window finds the other again after a reload. */
export const sessionIn = (hash: string): string | undefined => {
  const { session } = readFragment(hash);
  return session !== undefined && /^[\da-z]{8,40}$/.test(session) ? session : undefined;
};

/** Takes the session out of the address: who passes that on shares no channel. */
export function forgetSession(page: Window = window): void {
  if (sessionIn(page.location.hash) !== undefined) changeFragment({ session: undefined }, page);
}

export type Session = {
  readonly send: (message: SessionMessage) => void;
  readonly close: () => void;
};

/**
 * @param folder  of the app: several apps may share a host
 * @param hear  told of each message of the other window
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
  const line = channelLine(`throughline:${folder}:${id}`, onData) ?? windowLine(id, role, onData);
  const send = (message: SessionMessage) => {
    const envelope: Envelope = { throughline: 1, from: role, ...message };
    line.post(envelope);
  };
  return { send, close: line.close };
}
