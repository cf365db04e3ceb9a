/** Words in and around dates, in the supported languages, all in the form that `foldText` returns. */
import { foldText } from "./month-names";

const listOf = (text: string): readonly string[] => foldText(text).split(/\s*,\s*/);

/** Pattern for any of the given phrases as whole words, each optionally with an abbreviation's full stop. */
const anyOf = (text: string): string =>
  `(?:${[...listOf(text)]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replaceAll(".", "\\.? ?")
        .replaceAll("-", "[- ]?")
        .replaceAll(/(?<!\?) (?!\?)/g, " ?")
        .replaceAll("+", " "),
    )
    .join("|")})`;
const AFTER_WORD = String.raw`(?![\p{L}\p{N}])`;

/** The date is approximate. */
const APPROXIMATE =
  "ca., cca., circa, about, around, approx., approximate, approximately, roughly, nearly, estimated, " +
  "близько, приблизно, прибл., бл., орієнтовно, около, ок., примерно, приблизительно, ориентировочно, " +
  "um, etwa, ungefähr, ungef., rund, gegen, zirka, vers, environ, env., autour+de, " +
  "hacia, alrededor+de, aproximadamente, aprox., cerca+de, około, ok., circa, verso, intorno+al, intorno+a, attorno+al, " +
  "por+volta+de, rond, omstreeks, ongeveer, sobre";
/** The date is uncertain. */
const UNCERTAIN =
  "uncertain, unsure, perhaps, possibly, probably, presumably, maybe, likely, unconfirmed, " +
  "можливо, ймовірно, імовірно, певно, мабуть, непевно, невпевнено, возможно, вероятно, предположительно, неточно, " +
  "vermutlich, wahrscheinlich, vielleicht, möglicherweise, wohl, unsicher, peut-être, probablement, sans+doute, incertain, " +
  "probablemente, posiblemente, quizás, quizá, incierto, prawdopodobnie, być+może, przypuszczalnie, niepewne, chyba, " +
  "forse, probabilmente, incerto, provavelmente, talvez, possivelmente, waarschijnlijk, mogelijk, misschien, vermoedelijk, onzeker";
export const APPROXIMATE_FIRST = new RegExp(
  `^(?:(?:cc?a?|бл|ок|прибл|a?pp?rox|env)\\.?(?=\\d)|(?:${anyOf(APPROXIMATE)}\\.?${AFTER_WORD}|cc?\\.|[~≈])|c (?=\\p{N}))[ ,]*`,
  "u",
);
export const APPROXIMATE_LAST = new RegExp(`[ ,]+(?:${anyOf(APPROXIMATE)}\\.?|or so)$|~$`, "u");
export const UNCERTAIN_FIRST = new RegExp(`^(?:${anyOf(UNCERTAIN)}${AFTER_WORD}|\\?)[ ,]*`, "u");
export const UNCERTAIN_LAST = new RegExp(`[ ,]+${anyOf(UNCERTAIN)}$| ?\\?+$`, "u");

/** BC and AD; full stops and spaces as in "v. Chr." are optional. */
const BEFORE_ERA =
  "b.c.e., b.c., before+christ, before+common+era, до н.е., до н.э., до нашої ери, до нашей эры, до р.х., до різдва христового, до рождества христова, " +
  "v.chr., vor christus, v.u.z., vor unserer zeitrechnung, vor unserer zeit, v.d.z., av.j.-c., av.j.c., av.jc, avant j.-c., avant j.c., avant jésus-christ, " +
  "avant notre ère, av.n.è., a.c., a.de c., a.j.c., a.e.c., antes de cristo, p.n.e., przed naszą erą, przed chr., przed chrystusem, " +
  "avanti cristo, a.e.v., voor christus, v.o.j., v.g.t.";
const SINCE_ERA =
  "a.d., c.e., anno domini, н.е., н.э., нашої ери, нашей эры, р.х., n.chr., nach christus, u.z., unserer zeitrechnung, ap.j.-c., ap.j.c., après j.-c., après jésus-christ, " +
  "de notre ère, d.c., d.de c., d.j.c., e.c., después de cristo, n.e., naszej ery, po chr., dopo cristo, e.v., depois de cristo, na christus, o.j.";
const BEFORE_WORD = String.raw`(?<![\p{L}])`;
export const BEFORE_ERA_WORDS = new RegExp(`[ ,]*${BEFORE_WORD}${anyOf(BEFORE_ERA)}\\.?(?![\\p{L}\\p{N}.])`, "u");
export const SINCE_ERA_WORDS = new RegExp(`[ ,]*${BEFORE_WORD}${anyOf(SINCE_ERA)}\\.?(?![\\p{L}\\p{N}.])`, "u");
/** "AD 50" */
export const SINCE_ERA_FIRST = /^a\.? ?d\.? ?(?=\d)/;
export const BEFORE_ERA_FIRST = /^b\.? ?c\.? ?(?:e\.? ?)?(?=\d)/;

/** "before 1500": the event is somewhere before it. */
export const BEFORE_FIRST = new RegExp(
  `^${anyOf(
    "before, not later than, no later than, by, prior to, pre, раніше, перед, до, по, не пізніше, раньше, не позднее, vor, spätestens, avant, antes de, antes del, przed, najpóźniej, " +
      "prima del, prima di, antes do, vóór, voor, until, till, up to, bis, bis zum, jusqu'en, jusqu'au, jusqu'à, hasta, do, fino al, até, tot",
  )}${AFTER_WORD}[ ,-]*|^[<≤] ?`,
  "u",
);
export const AFTER_FIRST = new RegExp(
  `^${anyOf(
    "after, not before, no earlier than, not earlier than, post, після, не раніше, пізніше, после, не ранее, позднее, nach, frühestens, après, después de, después del, po, " +
      "dopo il, dopo, depois de, após, na",
  )}${AFTER_WORD}[ ,-]*|^[>≥] ?`,
  "u",
);
/** "since 1500": it began then and continues. */
export const SINCE_FIRST = new RegExp(
  `^${anyOf(
    "since, as of, from, ongoing since, від, з, із, починаючи з, с, со, начиная с, от, seit, ab, von, depuis, à partir de, dès, desde, a partir de, od, począwszy od, " +
      "dal, da, a partire dal, sinds, vanaf",
  )}${AFTER_WORD}[ ,]*`,
  "u",
);

/** Words before the first of two dates. */
export const RANGE_FIRST = new RegExp(
  `^${anyOf(
    "from, від, з, із, зі, с, со, от, von, vom, ab, du, de, del, dès, depuis, desde, od, dal, dalla, dall', da, van, vanaf, since",
  )}${AFTER_WORD} ?`,
  "u",
);
export const BETWEEN_FIRST = new RegExp(
  `^${anyOf("between, між, поміж, между, zwischen, entre le, entre, między, pomiędzy, tra il, tra, fra il, fra, tussen")}${AFTER_WORD} ?`,
  "u",
);
/** Words between two dates. "до", "do" and "a" count only between spaces. */
export const RANGE_WORDS = new RegExp(
  ` (?:- )?${anyOf(
    "to, until, till, til, thru, through, up to, till the, to the, до, по, bis zum, bis, au, aux, à, jusqu'au, jusqu'en, jusqu'à, al, a, ao, até, até ao, hasta, hasta el, do, aż do, " +
      "fino al, fino a, t/m, tm, tot en met, tot",
  )} `,
  "gu",
);
export const AND_WORDS = new RegExp(` ${anyOf("and, і, й, та, и, und, et, et le, y, i, a, e, e il, en")} `, "gu");

/** Words without influence on the date. */
export const FILLERS: ReadonlySet<string> = new Set(
  listOf(
    "of, the, du, dès, in, on, at, year, years, anno, an, in the, а, року, року., рік, роки, роках, років, р, рр, на, у, в, во, год, года, году, годы, годах, годов, годами, роками, г, гг, " +
      "der, die, das, den, dem, des, im, am, jahr, jahre, jahren, jahres, le, la, les, l, en, l'an, l'année, année, années, annee, de, del, el, los, las, año, d, " +
      "r, roku, rok, lat, latami, dnia, w, we, il, lo, gli, i, nel, nell, nella, dell, della, degli, di, do, da, dos, das, o, a, os, as, no, na, em, dia, ano, van, het, de, jaar, дня, числа, ого",
  ),
);

/** Starts with spring. */
const SEASONS: readonly string[] = [
  "spring, весна, весни, весною, навесні, весны, весной, весне, frühling, frühjahr, frühlings, printemps, primavera, wiosna, wiosny, wiosną, lente, voorjaar",
  "summer, літо, літа, літом, влітку, улітку, лето, лета, летом, sommer, sommers, été, verano, lato, latem, estate, verão, zomer",
  "autumn, fall, осінь, осені, восени, осень, осени, осенью, herbst, automne, otoño, jesień, jesieni, jesienią, autunno, outono, herfst, najaar",
  "winter, зима, зими, зимою, взимку, узимку, зимы, зимой, hiver, invierno, zima, zimy, zimą, inverno",
];
const EARLY =
  "early, beginning, start, початок, початку, поч, начало, начале, нач, anfang, beginn, frühe, frühes, frühen, début, debuts, principios, inicio, inicios, comienzos, comienzo, początek, " +
  "początku, pocz, inizio, inizi, início, inícios, começo, begin, vroege";
const MID =
  "mid, middle, середина, середини, середині, середине, сер, mitte, mittleres, milieu, mi, mediados, połowa, połowie, metà, meados, midden, medio";
const LATE =
  "late, end, кінець, кінця, кінці, наприкінці, кін, конец, конца, конце, кон, ende, spätes, späten, späte, fin, finales, fines, koniec, końca, końcu, kon, fine, final, fim, finais, eind, einde, laat, late";
const CENTURY =
  "century, centuries, cent, ст, століття, сторіччя, столітті, столітті, век, века, веке, веков, вв, столетие, столетия, столетии, jahrhundert, jahrhunderts, jahrhunderte, jh, jhs, jhdt, " +
  "siècle, siècles, siglo, siglos, sig, wiek, wieku, wieki, secolo, secoli, sec, século, séculos, séc, eeuw, eeuwen";
const MILLENNIUM =
  "millennium, millennia, тисячоліття, тис, тыс, тысячелетие, тысячелетия, jahrtausend, jahrtausends, millénaire, milenio, tysiąclecie, tysiąclecia, millennio, milênio, milénio, millennium";
const QUARTER =
  "quarter, квартал, кварталі, кварталу, квартале, квартала, кв, чверть, чверті, четверть, четверти, quartal, quartals, viertel, trimestre, trim, quart, trimestres, cuarto, kwartał, kwartale, kwartału, kw, ćwierć, ćwierci, quarto, kwartaal, kwart";
const HALF =
  "half, половина, половини, половині, половине, половины, півріччя, полугодие, hälfte, halbjahr, moitié, semestre, mitad, połowa, połowy, metà, metade, helft, halfjaar, semestr, semester, półrocze";
const FIRST =
  "first, перша, першій, перший, першої, перше, первая, первой, первый, первое, erste, ersten, erstes, erster, première, premier, primera, primero, primer, pierwsza, pierwszej, pierwszy, prima, primo, primeira, primeiro, eerste";
const SECOND =
  "second, друга, другій, другий, другої, друге, вторая, второй, второе, zweite, zweiten, zweites, zweiter, seconde, deuxième, segunda, segundo, druga, drugiej, drugi, seconda, secondo, tweede";
const THIRD =
  "third, третя, третій, третья, третьей, третий, dritte, dritten, drittes, troisième, tercera, tercer, trzecia, trzeci, terza, terzo, terceira, terceiro, derde";
const FOURTH =
  "fourth, last, четверта, четвертий, остання, четвертая, четвёртый, последняя, vierte, viertes, letzte, letzten, quatrième, dernier, dernière, cuarta, cuarto, última, czwarta, czwarty, ostatnia, quarta, quarto, ultima, última, vierde, laatste";
const HUNDREDS =
  "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth";

export type Word =
  | { readonly kind: "season" | "ordinal"; readonly number: number }
  | { readonly kind: "part"; readonly part: "early" | "mid" | "late" }
  | { readonly kind: "century" | "millennium" | "quarter" | "half" };

/** A word may have several meanings: "metà" is a middle and a half. */
const WORDS: ReadonlyMap<string, readonly Word[]> = collect();

/** All meanings of a folded word. */
export const wordsFor = (word: string): readonly Word[] => WORDS.get(word) ?? [];

function collect(): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[]>();
  const add = (text: string, word: Word) => {
    for (const name of new Set(listOf(text))) found.set(name, [...(found.get(name) ?? []), word]);
  };
  for (const [index, names] of SEASONS.entries()) add(names, { kind: "season", number: index + 1 });
  for (const [index, names] of [FIRST, SECOND, THIRD, FOURTH].entries())
    add(names, { kind: "ordinal", number: index + 1 });
  for (const [index, name] of listOf(HUNDREDS).entries())
    if (index > 3) add(name, { kind: "ordinal", number: index + 1 });
  add(EARLY, { kind: "part", part: "early" });
  add(MID, { kind: "part", part: "mid" });
  add(LATE, { kind: "part", part: "late" });
  add(CENTURY, { kind: "century" });
  add(MILLENNIUM, { kind: "millennium" });
  add(QUARTER, { kind: "quarter" });
  add(HALF, { kind: "half" });
  return found;
}
