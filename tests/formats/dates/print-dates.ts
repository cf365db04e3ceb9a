/** Prints how some dates are read; month-names.test.ts runs it on machines of several languages and zones. */
import { readDateText } from "../../../src/formats/dates/date-text";
import { monthOf } from "../../../src/formats/dates/month-names";
import { readNumberedDate } from "../../../src/formats/dates/number-fields";

const TEXTS = ["24 лютого 2022", "24 Feb 2022", "3/4/2022", "24.02.2022 05:00", "May 5, 1945"];

console.log(
  JSON.stringify({
    starts: TEXTS.map((text) => {
      const read = readDateText(text);
      return read.ok ? read.date.startMs : read.fault.code;
    }),
    months: "mai lipca JUIN mrt giu sept. İ I".split(" ").map((name) => monthOf(name) ?? 0),
    numbered: readNumberedDate({ year: "2022", month: "MAI", day: "5" }),
  }),
);
