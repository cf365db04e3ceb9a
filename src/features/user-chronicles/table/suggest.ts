/** Completions of a cell's text: names of the lists that contain the last word typed. */
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import {
  type CellColumn,
  type CellNames,
  LIST_SEPARATOR,
  cellTextsOf,
} from "../../../model/user-chronicles/table-columns";

const MAX_SUGGESTIONS = 12;

/** @returns the texts that the cell would have; none for columns of free text */
export function suggestTexts(
  content: ChronicleContent,
  names: CellNames,
  column: CellColumn,
): (text: string) => readonly string[] {
  const known = knownNames(content, names, column);
  const isList = ["places", "actors", "tags"].includes(column.field);
  return (text) => {
    const at = isList ? text.lastIndexOf(LIST_SEPARATOR) + 1 : 0;
    const before = at === 0 ? "" : `${text.slice(0, at)} `;
    const typed = text.slice(at).trim().toLowerCase();
    // A list offers its names once one has begun to be typed.
    if (isList && typed === "" && known.length > MAX_SUGGESTIONS) return [];
    return known
      .filter((name) => !isList || typed === "" || name.toLowerCase().includes(typed))
      .slice(0, isList ? MAX_SUGGESTIONS : known.length)
      .map((name) => `${before}${name}`);
  };
}

function knownNames(content: ChronicleContent, names: CellNames, { field }: CellColumn): readonly string[] {
  switch (field) {
    case "lane":
    case "places":
    case "actors": {
      const list = field === "lane" ? "lanes" : field;
      const texts = cellTextsOf(content, names);
      return [...new Set(content[list].map(({ id }) => texts.nameOf(list, id)))];
    }
    case "status":
      return Object.values(pickStatuses(names));
    case "tags":
      return [...new Set(content.events.flatMap(({ tags }) => tags))];
    default:
      return [];
  }
}

const pickStatuses = ({ statusNames: { confirmed, reported, claimed, disputed } }: CellNames) => ({
  confirmed,
  reported,
  claimed,
  disputed,
});
