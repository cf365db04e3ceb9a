/** How far a file has come: first its bytes arrive, then its events are read. */
export type LoadProgress =
  | {
      readonly step: "fetch";
      readonly bytes: number;
      /** Absent where the server does not say, or sends it packed. */
      readonly bytesTotal?: number;
    }
  | { readonly step: "read"; readonly events: number; readonly eventsTotal: number };
