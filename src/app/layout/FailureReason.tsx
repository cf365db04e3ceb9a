/** Why a file was not opened, in words. */
import { type LoadFailureMessages, loadLoadFailureMessages } from "../../i18n/load-failure-messages";
import { useMessages, useOptionalMessages } from "../../i18n/react";
import { parseUrl } from "../../model/links/parse-url";
import type { Problem } from "../../model/problem";

export function FailureReason({ problem }: { readonly problem: Problem | undefined }) {
  const { app } = useMessages();
  const words = useOptionalMessages(loadLoadFailureMessages);
  return words && <p>{reasonText(problem, app.failed.network, words)}</p>;
}

function reasonText(problem: Problem | undefined, network: string, words: LoadFailureMessages): string {
  switch (problem?.code) {
    case "load.network":
      return network;
    case "load.offline":
      return words.offline;
    case "load.cors":
      return words.cors(hostOf(problem));
    case "load.redirect":
      return words.redirect;
    case "load.truncated":
      return words.truncated;
    case "load.device":
      return words.device;
    case "load.draft":
      return words.draft;
    case "load.stalled":
      return words.stalled;
    case "load.status":
      return words.status(problem.value ?? "?");
    case "load.too-large":
      return words.tooLarge;
    case "load.cancelled":
      return words.cancelled;
    default:
      return words.unreadable;
  }
}

const hostOf = ({ where }: Problem): string => parseUrl(where)?.host ?? where;
