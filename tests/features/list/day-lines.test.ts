import { describe, expect, it } from "vitest";
import { dayLines } from "../../../src/features/list/day-lines";
import { en as englishMessages } from "../../../src/i18n/en";
import { dateOf } from "../../fixtures/chronicles/build";

describe("dayLines", () => {
  it.each<[string, string]>([
    ["2022-02-24", "24 Feb | 2022"],
    ["2022-02-24T05:00:00Z", "24 Feb | 2022 | 05:00 UTC"],
    ["2022-02-24T05:00:07Z", "24 Feb | 2022 | 05:00:07 UTC"],
    ["2022-02-24T05:00:00Z/2022-02-24T07:30:00Z", "24 Feb | 2022 | 05:00–07:30 UTC"],
    ["2022-02-24T05:00:00Z/2022-02-25T07:00:00Z", "24 Feb | to 25 Feb | 2022"],
    ["1900-12-31", "31 Dec | 1900"],
    ["1648-10", "Oct | 1648"],
    ["0079-08-24", "24 Aug | 79 AD"],
    ["2024-10", "Oct | 2024"],
    ["2024-10~", "~Oct | 2024"],
    ["2022-02-25~", "~25 Feb | 2022"],
    ["1914", "1914"],
    ["2022-02-24/2022-04-02", "24 Feb | to 2 Apr | 2022"],
    ["2022-07~/2023-02-09", "~Jul | 2022 | to 9 Feb | 2023"],
    ["2023-06-04~/2023-11~", "~4 Jun | to about Nov | 2023"],
    ["2025-01-20/..", "20 Jan | 2025 | onwards"],
    ["2025-01-20/", "20 Jan | 2025 | end unknown"],
    ["../2025-01-20", "until 20 Jan 2025"],
    ["[2022-05-03..2022-05-07]", "3 – 7 May | 2022 | day unknown"],
    ["2022-05-03?", "3 May | 2022 | uncertain"],
    ["-0043-03-15", "15 Mar 44 BC"],
  ])("cuts %s into %s", (edtf, lines) => {
    const { isApproximate, day, rest } = dayLines(dateOf(edtf), "en", englishMessages);
    expect([`${isApproximate ? "~" : ""}${day}`, ...rest].join(" | ")).toBe(lines);
  });
});
