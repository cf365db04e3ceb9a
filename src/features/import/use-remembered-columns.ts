/** Reads a table with the columns that the user chose for one with the same headings. */
import { useEffect } from "react";
import type { Assumption, ColumnChoice } from "../../formats/assumptions";
import { MODES } from "../../model/mode";
import { rememberedColumns } from "../../store/column-memory";
import { useActions, useApp } from "../../store/react";

/** @param chosen  columns that were chosen for this file already */
export function useRememberedColumns(
  assumptions: readonly Assumption[] | undefined,
  chosen: ColumnChoice | undefined,
): void {
  const { readAgain } = useActions();
  const storesChoices = useApp(({ mode }) => MODES[mode].storesChoices);
  useEffect(() => {
    const columns = assumptions?.find((one) => one.kind === "columns")?.columns;
    if (!columns || chosen || !storesChoices) return;
    const remembered = rememberedColumns(columns.map(({ name }) => name));
    if (remembered) readAgain({ columns: remembered });
  }, [assumptions, chosen, storesChoices, readAgain]);
}
