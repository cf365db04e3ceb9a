/** Reads a table with the columns that the user chose for one with the same headings. */
import { useEffect, useMemo } from "react";
import type { Assumption, ColumnChoice } from "../../formats/assumptions";
import { MODES } from "../../model/mode";
import { rememberedColumns } from "../../store/column-memory";
import { useActions, useApp } from "../../store/react";

/**
 * @param chosen  columns that were chosen for this file already
 * @returns whether the columns are those that this browser remembers
 */
export function useRememberedColumns(
  assumptions: readonly Assumption[] | undefined,
  chosen: ColumnChoice | undefined,
): boolean {
  const { readAgain } = useActions();
  const storesChoices = useApp(({ mode }) => MODES[mode].storesChoices);
  const remembered = useMemo(() => {
    const columns = assumptions?.find((one) => one.kind === "columns")?.columns;
    return columns && storesChoices ? rememberedColumns(columns.map(({ name }) => name)) : undefined;
  }, [assumptions, storesChoices]);
  useEffect(() => {
    if (remembered && !chosen) readAgain({ columns: remembered });
  }, [remembered, chosen, readAgain]);
  return remembered !== undefined && chosen !== undefined;
}
