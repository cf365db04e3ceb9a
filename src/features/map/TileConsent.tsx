/** Asks whether map tiles of another host may be loaded; while they are shown, names who made them. */
import { isolated } from "../../i18n/isolated";
import { type MapTilesMessages, loadMapTilesMessages } from "../../i18n/map-tiles-messages";
import { Text, useOptionalMessages } from "../../i18n/react";
import type { TileState } from "./use-tiles";
import styles from "./TileConsent.module.css";

type Props = { readonly state: TileState };

export function TileConsent({ state }: Props) {
  const messages = useOptionalMessages(loadMapTilesMessages);
  return messages ? (
    <div className={styles.bar}>
      <Content state={state} messages={messages} />
    </div>
  ) : null;
}

function Content({ state: { tiles, status, load, leave }, messages }: Props & { readonly messages: MapTilesMessages }) {
  const host = isolated(tiles.host);
  if (status === "failed") {
    return (
      <>
        <p role="alert">{messages.failed(host)}</p>
        <button type="button" className="btn btn-line" onClick={load}>
          {messages.again}
        </button>
      </>
    );
  }
  if (status === "asking") {
    return (
      <>
        <button type="button" className="btn btn-line" onClick={load}>
          {messages.load(host)}
        </button>
        {tiles.kind === "on-request" && <p>{messages.learns}</p>}
      </>
    );
  }
  const { attribution, attributionUrl } = tiles;
  return (
    <>
      <p>
        {attributionUrl === undefined ? (
          <Text of={attribution} />
        ) : (
          <a href={attributionUrl} target="_blank" rel="noopener noreferrer">
            <Text of={attribution} />
          </a>
        )}
      </p>
      <button type="button" className="btn btn-line" onClick={leave}>
        {messages.leave}
      </button>
    </>
  );
}
