/** A small draft as the table edits it. */
import { readDateText } from "../../../src/formats/dates/date-text";
import { webAddress } from "../../../src/formats/texts/web-address";
import { type ChronicleContent, contentOf } from "../../../src/model/user-chronicles/content";
import type { CellReading } from "../../../src/model/user-chronicles/table-cells";
import { type CellColumn, columnsOf } from "../../../src/model/user-chronicles/table-columns";
import { smallChronicle } from "../../fixtures/chronicles/small";

export const smallContent = (): ChronicleContent => contentOf(smallChronicle());
export const COLUMNS = columnsOf(["en", "uk"]);
export function columnOf(id: string): CellColumn {
  const found = COLUMNS.find((column) => column.id === id);
  if (!found) throw new RangeError(`no column ${id}`);
  return found;
}

const STATUS_NAMES = {
  confirmed: "Confirmed",
  reported: "Reported",
  claimed: "Claimed",
  disputed: "Disputed",
} as const;

export const READING: CellReading = {
  lang: "en",
  statusNames: STATUS_NAMES,
  statusOf: (name) =>
    (Object.keys(STATUS_NAMES) as (keyof typeof STATUS_NAMES)[]).find((status) => status === name.toLowerCase()),
  readDate(text) {
    const read = readDateText(text);
    if (read.ok) return { ok: true, edtf: read.date.edtf };
    const code = read.fault.code.replace("event.", "") as "date.invalid" | "date.ambiguous";
    return { ok: false, code };
  },
  readAddress: webAddress,
};
