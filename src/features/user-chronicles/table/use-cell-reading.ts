import { useMemo } from "react";
import { readDateText } from "../../../formats/dates/date-text";
import { statusOfWord } from "../../../formats/fields/status-words";
import { webAddress } from "../../../formats/texts/web-address";
import { useLang, useMessages } from "../../../i18n/react";
import type { CellReading, DateReading } from "../../../model/user-chronicles/table-cells";

const DATE_CODES = {
  "event.date.invalid": "date.invalid",
  "event.date.ambiguous": "date.ambiguous",
  "event.date.serial": "date.serial",
  "event.date.out-of-range": "date.out-of-range",
} as const;

/** As the import reads dates, but without leaving anything out: a cell has nowhere else to keep it. */
function readDate(text: string): DateReading {
  const read = readDateText(text);
  if (!read.ok) return { ok: false, code: DATE_CODES[read.fault.code] };
  if (read.notes.some(({ code }) => code === "event.date.remark")) return { ok: false, code: "date.remark" };
  return { ok: true, edtf: read.date.edtf };
}

/** How texts of cells are read and shown in the language of the user. */
export function useCellReading(): CellReading {
  const lang = useLang();
  const { statuses } = useMessages();
  return useMemo(
    () => ({
      lang,
      statusNames: statuses,
      statusOf: (name) => statusOfWord(name.trim()),
      readDate,
      readAddress: webAddress,
    }),
    [lang, statuses],
  );
}
