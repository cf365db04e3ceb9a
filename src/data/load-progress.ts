/** Progress of loading: first bytes arrive, then events are parsed. */
export type LoadProgress =
  | {
      readonly step: "fetch";
      readonly bytes: number;
      /** Absent if the server does not send it, or compresses the file. */
      readonly bytesTotal?: number;
    }
  | { readonly step: "read"; readonly events: number; readonly eventsTotal: number };
