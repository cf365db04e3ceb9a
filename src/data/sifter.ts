/** Who answers filters beside the page, for chronicles too large to be sifted on it. */
import type { Sifted, SieveColumns } from "../lod/sieve";
import type { FilterSpec } from "../model/filter/filter";

export type Sifter = {
  readonly columns: SieveColumns;
  /** Rejects when it has broken down or was stopped; the page then sifts by itself. */
  readonly sift: (filter: FilterSpec) => Promise<Sifted>;
  readonly stop: () => void;
};

export type SiftedBeside = { readonly sifter: Sifter; readonly first: Sifted };
