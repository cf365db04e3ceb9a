import { execFileSync } from "node:child_process";
import { type Rolldown, build } from "vite";
import { describe, expect, it } from "vitest";
import { monthNumber } from "../../../src/formats/dates/number-fields";
import { DATE_LANGUAGES, foldWord, monthOf, weekdaysOf } from "../../../src/formats/dates/month-names";

/** January to December as people of the language write them beside a day, alone, and short. */
const WRITTEN: Readonly<Record<(typeof DATE_LANGUAGES)[number], readonly string[]>> = {
  en: [
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "JAN. FEB. MAR. APR. MAY JUN. JUL. AUG. SEP. OCT. NOV. DEC.",
  ],
  uk: [
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    "січ. лют. берез. квіт. трав. черв. лип. серп. верес. жовт. листоп. груд.",
    "січ лют бер кві тра чер лип сер вер жов лис гру",
  ],
  ru: [
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "янв. фев. мар. апр. мая июн. июл. авг. сен. окт. ноя. дек.",
    "янв февр март апр май июнь июль авг сент окт нояб дек",
  ],
  de: [
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "Jänner Feber Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
  ],
  fr: [
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. aout sept. oct. nov. déc.",
    "janv fév mars avr mai juin juil aoû sept oct nov dec",
  ],
  es: [
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "ene. feb. mar. abr. may. jun. jul. ago. setiembre oct. nov. dic.",
  ],
  pl: [
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
  ],
  it: [
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "GEN. FEB. MAR. APR. MAG. GIU. LUG. AGO. SETT. OTT. NOV. DIC.",
  ],
  pt: [
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "Janeiro Fevereiro Marco Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro",
  ],
  nl: [
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "jan febr maa apr mei juni juli aug sept okt nov dec",
  ],
};

describe("the name of a month", () => {
  it.each(DATE_LANGUAGES.flatMap((language) => WRITTEN[language].map((names) => [language, names] as const)))(
    "is known in %s: %s",
    (_language, names) => {
      expect(names.split(" ").map((name) => [name, monthOf(name)])).toEqual(
        names.split(" ").map((name, index) => [name, index + 1]),
      );
      expect(names.split(" ").map((name) => monthNumber(name.toUpperCase()))).toEqual(
        names.split(" ").map((_name, index) => index + 1),
      );
    },
  );

  it("means one month only, in whatever of the languages", () => {
    const found = new Map<string, Set<number>>();
    for (const language of DATE_LANGUAGES) {
      for (const month of ["long", "short"] as const) {
        for (const day of [undefined, "numeric"] as const) {
          const format = new Intl.DateTimeFormat(language, { month, day, timeZone: "UTC" });
          for (let index = 0; index < 12; index += 1) {
            const parts = format.formatToParts(Date.UTC(2022, index, 15));
            const name = foldWord(parts.find(({ type }) => type === "month")?.value ?? "");
            found.set(name, (found.get(name) ?? new Set()).add(index + 1));
            expect([language, name, monthOf(name)]).toEqual([language, name, index + 1]);
          }
        }
      }
    }
    expect([...found].filter(([, months]) => months.size > 1)).toEqual([]);
  });

  it.each(["", "ju", "m", "2", "listing", "mayor", "srpanj", "constructor", "__proto__"])("is not %j", (word) => {
    expect(monthOf(word)).toBeUndefined();
  });
});

describe("the name of a weekday", () => {
  it.each([
    ["Thursday", 4],
    ["Thu", 4],
    ["четвер", 4],
    ["чт", 4],
    ["четверг", 4],
    ["Donnerstag", 4],
    ["Do.", 4],
    ["jeudi", 4],
    ["jeu.", 4],
    ["jueves", 4],
    ["czwartek", 4],
    ["czw.", 4],
    ["giovedì", 4],
    ["quinta-feira", 4],
    ["donderdag", 4],
    ["п'ятниця", 5],
    ["П’ятниця", 5],
    ["mié", 3],
    ["Sat", 6],
  ])("%s is day %i of the week", (word, day) => {
    expect([...(weekdaysOf(word) ?? [])]).toEqual([day]);
  });
});

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: entry, write: false, target: "node20" },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}

describe("the machine", () => {
  it("has no part in how a date is read, whatever its language, region and zone", async () => {
    const code = await bundle("tests/formats/dates/print-dates.ts");
    const outputs = [
      { LC_ALL: "C", TZ: "UTC" },
      { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
      { LC_ALL: "ar_SA.UTF-8", LANG: "ar_SA.UTF-8", TZ: "America/St_Johns" },
      { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8", TZ: "Pacific/Apia" },
    ].map((env) =>
      execFileSync(process.execPath, ["--input-type=module"], { input: code, env, encoding: "utf8" }).trim(),
    );
    const day = Date.UTC(2022, 1, 24);
    expect(JSON.parse(outputs[0] ?? "")).toEqual({
      starts: [day, day, "event.date.ambiguous", day + 5 * 3_600_000, Date.UTC(1945, 4, 5)],
      months: [5, 7, 6, 3, 6, 9, 0, 0],
      numbered: { ok: true, edtf: "2022-05-05" },
    });
    expect(new Set(outputs).size).toBe(1);
  }, 30_000);
});
