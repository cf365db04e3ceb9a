import type { AppState, ChronicleSlice } from "../state";

/** What is open, with where it comes from; nothing while nothing is. */
export const selectChronicleSlice = ({
  chronicle,
}: AppState): Extract<ChronicleSlice, { readonly status: "ready" }> | undefined =>
  chronicle.status === "ready" ? chronicle : undefined;
