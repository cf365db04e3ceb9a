import { describe, expect, it } from "vitest";
import { readDateText } from "../../../src/formats/dates/date-text";
import type { DATE_LANGUAGES } from "../../../src/formats/dates/month-names";

const edtf = (text: string): string => {
  const read = readDateText(text);
  return read.ok ? read.date.edtf : read.fault.code;
};

/** What each language is tried with. */
type Written = {
  /** 24 February 2022, a Thursday */
  readonly day: readonly string[];
  /** 1 March 2022 */
  readonly first: readonly string[];
  /** February 2022 */
  readonly month: readonly string[];
  /** 24 to 28 February 2022 */
  readonly days: readonly string[];
  /** 24 February to 2 April 2022 */
  readonly months: readonly string[];
  /** 1914 to 1918 */
  readonly years: readonly string[];
  /** going on since 2014 */
  readonly ongoing: readonly string[];
  /** 500 before our era */
  readonly before: readonly string[];
  /** about 500 before our era */
  readonly about: readonly string[];
  /** 50 of our era */
  readonly since: readonly string[];
  /** perhaps 1500 */
  readonly perhaps: readonly string[];
  /** the 19th century */
  readonly century: readonly string[];
  /** the first half of it */
  readonly half: readonly string[];
  /** the 1990s */
  readonly decade: readonly string[];
  /** spring 2001 */
  readonly spring: readonly string[];
  /** the first quarter of 2022 */
  readonly quarter: readonly string[];
  /** before 1500 */
  readonly until: readonly string[];
};

const EDTF: Readonly<Record<keyof Written, string>> = {
  day: "2022-02-24",
  first: "2022-03-01",
  month: "2022-02",
  days: "2022-02-24/2022-02-28",
  months: "2022-02-24/2022-04-02",
  years: "1914/1918",
  ongoing: "2014/..",
  before: "-0499",
  about: "-0499~",
  since: "0050",
  perhaps: "1500?",
  century: "18XX",
  half: "[1800..1849]",
  decade: "199X",
  spring: "2001-21",
  quarter: "2022-33",
  until: "/1500",
};

const WRITTEN: Readonly<Record<(typeof DATE_LANGUAGES)[number], Written>> = {
  en: {
    day: [
      "24 February 2022",
      "Feb. 24th, 2022",
      "24th of February 2022",
      "Thursday, 24 February 2022",
      "Thu 24 Feb 2022",
      "24-Feb-2022",
    ],
    first: ["1st March 2022", "March 1st, 2022", "1 Mar. 2022"],
    month: ["February 2022", "Feb 2022", "in February 2022"],
    days: ["24–28 February 2022", "February 24–28, 2022", "24 to 28 February 2022", "from 24 until 28 February 2022"],
    months: [
      "24 Feb – 2 Apr 2022",
      "Feb 24 - Apr 2, 2022",
      "24 February to 2 April 2022",
      "from 24 February through 2 April 2022",
    ],
    years: ["1914–1918", "1914–18", "1914-18", "1914 to 1918", "from 1914 to 1918", "between 1914 and 1918"],
    ongoing: ["2014–present", "since 2014", "from 2014 to date"],
    before: ["500 BC", "500 B.C.", "500 BCE", "500 B.C.E.", "500BC"],
    about: ["c. 500 BC", "ca. 500 BC", "circa 500 BCE", "about 500 BC", "500 BC (approx.)"],
    since: ["50 AD", "AD 50", "A.D. 50", "50 CE", "50 C.E."],
    perhaps: ["perhaps 1500", "probably 1500", "1500 (?)", "1500 (probably)"],
    century: ["19th century", "the 19th century", "19th c.", "nineteenth century", "XIX century"],
    half: ["first half of the 19th century", "1st half of the 19th century"],
    decade: ["1990s", "the 1990s", "1990's"],
    spring: ["spring 2001", "Spring of 2001"],
    quarter: ["Q1 2022", "2022 Q1", "2022-Q1", "1st quarter of 2022", "first quarter 2022"],
    until: ["before 1500", "until 1500", "by 1500"],
  },
  uk: {
    day: [
      "24 лютого 2022",
      "24 лютого 2022 р.",
      "24 лютого 2022 року",
      "24 лют. 2022",
      "четвер, 24 лютого 2022 р.",
      "чт, 24.02.2022",
      "24.02.2022 р.",
    ],
    first: ["1 березня 2022", "1-го березня 2022 року", "1 бер. 2022"],
    month: ["лютий 2022", "у лютому 2022 року", "лютий 2022 р."],
    days: ["24–28 лютого 2022", "з 24 по 28 лютого 2022", "від 24 до 28 лютого 2022 р.", "24 до 28 лютого 2022 року"],
    months: ["24 лютого – 2 квітня 2022", "з 24 лютого до 2 квітня 2022 р.", "24 лют. – 2 квіт. 2022"],
    years: ["1914–1918 рр.", "з 1914 по 1918", "від 1914 до 1918 року", "між 1914 і 1918"],
    ongoing: ["2014 – дотепер", "з 2014", "з 2014 року", "2014 – триває"],
    before: ["500 до н. е.", "500 до н.е.", "500 р. до н. е.", "500 до нашої ери", "500 року до н. е."],
    about: ["бл. 500 до н. е.", "близько 500 р. до н. е.", "приблизно 500 до н.е.", "500 до н. е. (приблизно)"],
    since: ["50 н. е.", "50 р. н. е.", "50 нашої ери"],
    perhaps: ["імовірно 1500", "1500 (можливо)", "ймовірно, 1500 р."],
    century: ["XIX ст.", "XIX століття", "19 століття", "19-те століття", "ХІХ ст."],
    half: ["перша половина XIX ст.", "1-ша половина XIX століття", "у першій половині XIX ст."],
    decade: ["1990-ті", "1990-ті роки", "1990-х років", "1990-ті рр."],
    spring: ["весна 2001", "навесні 2001 року", "весною 2001"],
    quarter: ["I кв. 2022", "1 квартал 2022", "перший квартал 2022 року"],
    until: ["до 1500", "до 1500 р.", "раніше 1500"],
  },
  ru: {
    day: [
      "24 февраля 2022",
      "24 февраля 2022 г.",
      "24 февраля 2022 года",
      "24 фев. 2022",
      "четверг, 24 февраля 2022 г.",
      "чт 24.02.2022 г.",
    ],
    first: ["1 марта 2022", "1-го марта 2022 г.", "1 мар. 2022"],
    month: ["февраль 2022", "в феврале 2022 года", "февр. 2022"],
    days: ["24–28 февраля 2022", "с 24 по 28 февраля 2022 г.", "с 24 до 28 февраля 2022", "24—28 февраля 2022 года"],
    months: ["24 февраля – 2 апреля 2022", "с 24 февраля по 2 апреля 2022 г."],
    years: ["1914—1918 гг.", "с 1914 по 1918 год", "между 1914 и 1918"],
    ongoing: ["2014 – настоящее время", "с 2014 г.", "2014 — н. в."],
    before: ["500 до н. э.", "500 г. до н. э.", "500 до нашей эры"],
    about: ["около 500 г. до н. э.", "ок. 500 до н.э.", "примерно 500 до н. э."],
    since: ["50 н. э.", "50 г. н. э.", "50 нашей эры"],
    perhaps: ["вероятно, 1500", "предположительно 1500 г.", "1500 (возможно)"],
    century: ["XIX век", "XIX в.", "19 век", "19-й век", "в XIX веке"],
    half: ["первая половина XIX века", "1-я половина XIX в.", "в первой половине XIX века"],
    decade: ["1990-е", "1990-е годы", "1990-х гг."],
    spring: ["весна 2001", "весной 2001 года"],
    quarter: ["I квартал 2022", "1 кв. 2022 г.", "первый квартал 2022 года"],
    until: ["до 1500", "до 1500 г.", "раньше 1500"],
  },
  de: {
    day: [
      "24. Februar 2022",
      "24. Feb. 2022",
      "Donnerstag, 24. Februar 2022",
      "Do, 24.02.2022",
      "Do. 24.2.2022",
      "am 24. Februar 2022",
    ],
    first: ["1. März 2022", "1. Mär. 2022", "1.3.2022"],
    month: ["Februar 2022", "im Februar 2022", "Feb. 2022"],
    days: [
      "24.–28. Februar 2022",
      "24. bis 28. Februar 2022",
      "vom 24. bis 28. Februar 2022",
      "24.-28.02.2022",
      "24.02.–28.02.2022",
    ],
    months: ["24. Februar – 2. April 2022", "vom 24. Februar bis zum 2. April 2022", "24.02.–02.04.2022"],
    years: ["1914–1918", "1914/18", "1914 bis 1918", "von 1914 bis 1918", "zwischen 1914 und 1918"],
    ongoing: ["2014 – heute", "seit 2014", "2014 bis heute"],
    before: ["500 v. Chr.", "500 v.Chr.", "500 vor Christus", "500 v. u. Z."],
    about: ["um 500 v. Chr.", "ca. 500 v. Chr.", "etwa 500 v. Chr."],
    since: ["50 n. Chr.", "50 n.Chr.", "50 nach Christus", "50 u. Z."],
    perhaps: ["vermutlich 1500", "wahrscheinlich 1500", "1500 (vermutlich)"],
    century: ["19. Jahrhundert", "19. Jh.", "im 19. Jahrhundert", "19. Jhdt."],
    half: ["erste Hälfte des 19. Jahrhunderts", "1. Hälfte 19. Jh."],
    decade: ["1990er", "1990er Jahre", "1990er-Jahre".replace("-", " ")],
    spring: ["Frühling 2001", "Frühjahr 2001", "im Frühjahr 2001"],
    quarter: ["1. Quartal 2022", "Q1/2022", "erstes Quartal 2022"],
    until: ["vor 1500", "bis 1500", "spätestens 1500"],
  },
  fr: {
    day: [
      "24 février 2022",
      "24 févr. 2022",
      "le 24 février 2022",
      "jeudi 24 février 2022",
      "jeu. 24 févr. 2022",
      "24 FEVRIER 2022",
    ],
    first: ["1er mars 2022", "le 1er mars 2022", "mar. 1 mars 2022"],
    month: ["février 2022", "en février 2022", "fév. 2022"],
    days: ["24–28 février 2022", "du 24 au 28 février 2022", "24 au 28 février 2022", "24 - 28 févr. 2022"],
    months: ["24 février – 2 avril 2022", "du 24 février au 2 avril 2022"],
    years: ["1914-1918", "1914-18", "de 1914 à 1918", "entre 1914 et 1918"],
    ongoing: ["depuis 2014", "2014 – aujourd'hui", "2014 – en cours"],
    before: ["500 av. J.-C.", "500 av. J.‑C.", "500 avant J.-C.", "500 avant Jésus-Christ", "500 av. n. è."],
    about: ["vers 500 av. J.-C.", "v. 500 av. J.-C.".replace("v.", "env."), "environ 500 av. J.-C."],
    since: ["50 ap. J.-C.", "50 après J.-C.", "50 de notre ère"],
    perhaps: ["peut-être 1500", "probablement 1500"],
    century: ["XIXe siècle", "XIXᵉ siècle", "19e siècle", "au XIXe siècle".replace("au ", "le "), "XIXe s."],
    half: ["première moitié du XIXe siècle", "1re moitié du XIXe siècle"],
    decade: ["années 1990", "les années 1990"],
    spring: ["printemps 2001"],
    quarter: ["1er trimestre 2022", "T1 2022", "premier trimestre 2022"],
    until: ["avant 1500", "jusqu'en 1500"],
  },
  es: {
    day: [
      "24 de febrero de 2022",
      "24 febrero 2022",
      "24 feb 2022",
      "jueves, 24 de febrero de 2022",
      "24 de feb. del 2022",
    ],
    first: ["1 de marzo de 2022", "1º de marzo de 2022", "1.º de marzo de 2022", "primero de marzo de 2022"],
    month: ["febrero de 2022", "feb. 2022", "en febrero de 2022"],
    days: ["24–28 de febrero de 2022", "del 24 al 28 de febrero de 2022", "24 al 28 de febrero de 2022"],
    months: [
      "24 de febrero – 2 de abril de 2022",
      "del 24 de febrero al 2 de abril de 2022",
      "desde el 24 de febrero hasta el 2 de abril de 2022",
    ],
    years: ["1914-1918", "de 1914 a 1918", "desde 1914 hasta 1918", "entre 1914 y 1918"],
    ongoing: ["desde 2014", "2014 – presente", "2014 – actualidad"],
    before: ["500 a. C.", "500 a.C.", "500 antes de Cristo", "500 a. de C."],
    about: ["hacia 500 a. C.", "c. 500 a. C.", "alrededor de 500 a.C."],
    since: ["50 d. C.", "50 d.C.", "50 después de Cristo"],
    perhaps: ["probablemente 1500", "quizás 1500"],
    century: ["siglo XIX", "s. XIX", "el siglo XIX"],
    half: ["primera mitad del siglo XIX"],
    decade: ["años 1990", "los años 1990", "década de 1990"],
    spring: ["primavera de 2001", "primavera 2001"],
    quarter: ["1.er trimestre 2022".replace("1.er", "1er"), "primer trimestre de 2022"],
    until: ["antes de 1500", "hasta 1500"],
  },
  pl: {
    day: [
      "24 lutego 2022",
      "24 lutego 2022 r.",
      "24 lutego 2022 roku",
      "24 lut 2022",
      "czwartek, 24 lutego 2022",
      "24.02.2022 r.",
      "24 II 2022",
    ],
    first: ["1 marca 2022", "1 mar 2022", "1.III.2022"],
    month: ["luty 2022", "w lutym 2022 r.", "lut 2022"],
    days: ["24–28 lutego 2022", "od 24 do 28 lutego 2022 r.", "24 do 28 lutego 2022"],
    months: ["24 lutego – 2 kwietnia 2022", "od 24 lutego do 2 kwietnia 2022 r."],
    years: ["1914–1918", "od 1914 do 1918", "między 1914 a 1918"],
    ongoing: ["od 2014", "od 2014 r.", "2014 – obecnie"],
    before: ["500 p.n.e.", "500 r. p.n.e.", "500 przed naszą erą", "500 przed Chr."],
    about: ["około 500 p.n.e.", "ok. 500 r. p.n.e."],
    since: ["50 n.e.", "50 r. n.e.", "50 naszej ery"],
    perhaps: ["prawdopodobnie 1500", "być może 1500", "1500 (prawdopodobnie)"],
    century: ["XIX wiek", "XIX w.", "w XIX wieku"],
    half: ["pierwsza połowa XIX wieku", "I połowa XIX w."],
    decade: ["lata 1990.", "lata 1990", "w latach 1990."],
    spring: ["wiosna 2001", "wiosną 2001 r."],
    quarter: ["I kwartał 2022", "1 kw. 2022", "pierwszy kwartał 2022 r."],
    until: ["przed 1500", "do 1500 r."],
  },
  it: {
    day: ["24 febbraio 2022", "24 feb 2022", "giovedì 24 febbraio 2022", "gio 24 feb 2022", "il 24 febbraio 2022"],
    first: ["1º marzo 2022", "1° marzo 2022", "primo marzo 2022"],
    month: ["febbraio 2022", "nel febbraio 2022"],
    days: ["24–28 febbraio 2022", "dal 24 al 28 febbraio 2022"],
    months: ["24 febbraio – 2 aprile 2022", "dal 24 febbraio al 2 aprile 2022"],
    years: ["1914-1918", "dal 1914 al 1918", "tra il 1914 e il 1918", "fra 1914 e 1918"],
    ongoing: ["dal 2014", "2014 – oggi"],
    before: ["500 a.C.", "500 a. C.", "500 avanti Cristo"],
    about: ["circa 500 a.C.", "500 a.C. circa", "ca. 500 a.C."],
    since: ["50 d.C.", "50 dopo Cristo"],
    perhaps: ["forse 1500", "probabilmente 1500"],
    century: ["XIX secolo", "secolo XIX", "sec. XIX"],
    half: ["prima metà del XIX secolo"],
    decade: ["anni 1990", "gli anni 1990"],
    spring: ["primavera 2001", "primavera del 2001"],
    quarter: ["1º trimestre 2022", "I trimestre 2022", "primo trimestre 2022"],
    until: ["prima del 1500", "fino al 1500"],
  },
  pt: {
    day: [
      "24 de fevereiro de 2022",
      "24 fev. 2022",
      "quinta-feira, 24 de fevereiro de 2022",
      "24 de Fevereiro de 2022",
    ],
    first: ["1º de março de 2022", "1 de março de 2022", "primeiro de março de 2022"],
    month: ["fevereiro de 2022", "fev. de 2022", "em fevereiro de 2022"],
    days: ["24–28 de fevereiro de 2022", "de 24 a 28 de fevereiro de 2022", "24 a 28 de fevereiro de 2022"],
    months: ["24 de fevereiro – 2 de abril de 2022", "de 24 de fevereiro a 2 de abril de 2022"],
    years: ["1914-1918", "de 1914 a 1918", "entre 1914 e 1918"],
    ongoing: ["desde 2014", "2014 – presente", "2014 – hoje"],
    before: ["500 a.C.", "500 a. C.", "500 antes de Cristo"],
    about: ["cerca de 500 a.C.", "por volta de 500 a.C.", "c. 500 a.C."],
    since: ["50 d.C.", "50 depois de Cristo"],
    perhaps: ["provavelmente 1500", "talvez 1500"],
    century: ["século XIX", "séc. XIX", "o século XIX"],
    half: ["primeira metade do século XIX"],
    decade: ["anos 1990", "década de 1990", "os anos 1990"],
    spring: ["primavera de 2001"],
    quarter: ["1º trimestre de 2022", "primeiro trimestre de 2022"],
    until: ["antes de 1500", "até 1500"],
  },
  nl: {
    day: ["24 februari 2022", "24 feb. 2022", "donderdag 24 februari 2022", "do 24 februari 2022", "do 24-02-2022"],
    first: ["1 maart 2022", "1 mrt. 2022", "1 mrt 2022"],
    month: ["februari 2022", "in februari 2022"],
    days: [
      "24–28 februari 2022",
      "24 t/m 28 februari 2022",
      "van 24 tot 28 februari 2022",
      "van 24 tot en met 28 februari 2022",
    ],
    months: ["24 februari – 2 april 2022", "24 februari t/m 2 april 2022", "van 24 februari tot 2 april 2022"],
    years: ["1914-1918", "van 1914 tot 1918", "tussen 1914 en 1918"],
    ongoing: ["sinds 2014", "2014 – heden"],
    before: ["500 v.Chr.", "500 v. Chr.", "500 voor Christus"],
    about: ["omstreeks 500 v.Chr.", "ongeveer 500 v.Chr.", "rond 500 v.Chr."],
    since: ["50 n.Chr.", "50 na Christus"],
    perhaps: ["waarschijnlijk 1500", "mogelijk 1500"],
    century: ["19e eeuw", "19de eeuw", "de 19e eeuw"],
    half: ["eerste helft van de 19e eeuw"],
    decade: ["jaren 1990", "de jaren 1990"],
    spring: ["lente 2001", "voorjaar 2001"],
    quarter: ["1e kwartaal 2022", "eerste kwartaal 2022"],
    until: ["voor 1500", "tot 1500"],
  },
};

const CASES = Object.entries(WRITTEN).flatMap(([language, written]) =>
  Object.entries(written).map(([kind, texts]) => [language, kind as keyof Written, texts] as const),
);

describe("dates in words", () => {
  it.each(CASES)("%s, %s: %j", (_language, kind, texts) => {
    expect(texts.map((text) => [text, edtf(text)])).toEqual(texts.map((text) => [text, EDTF[kind]]));
  });

  it("are read in capitals, without accents and with blanks that do not break", () => {
    for (const texts of CASES.filter(([, kind]) => kind === "day" || kind === "first" || kind === "days")) {
      for (const text of texts[2].filter((one) => !/[ºº°]/.test(one))) {
        expect([text, edtf(text.toUpperCase().replaceAll(" ", "\u{A0}"))]).toEqual([text, EDTF[texts[1]]]);
      }
    }
  });
});
