/** Columns by their headings, in ten languages and as people write them. */
import { describe, expect, it } from "vitest";
import { readHeading } from "../../src/formats/fields/roles";
import { datesOf, eventsOf, importText, reported } from "./import-text";

const read = (...lines: string[]) => importText(lines.join("\n"));

const LANGUAGES: readonly (readonly [language: string, headings: Readonly<Record<string, string>>])[] = [
  [
    "English",
    {
      start:
        "Start date, Date, DATES, Event date, Date of the event, When did it happen?, Begin, From, When, Date started",
      end: "End, End date, Until, To, Finish, Ends, Date ended",
      startYear: "Year",
      title: "Title, Headline, Name, Event, Title of the event, What happened?, Heading, Incident",
      summary: "Text, Description, Notes, Summary, Details, Abstract, Short description",
      group: "Category, Categories, Group, Topic, Lane, Theme, Section, Subject area",
      place: "Place, Location, Where did it happen?, Venue, Town, Address",
      sourceUrl: "Link, URL, Web link, Article URL",
      sourceTitle: "Source, Sources, Reference, Bibliography, Where I read it, Where did you find it?, Found in",
      media: "Image, Pictures, Photo, Picture, Image link, Image file",
      allDay: "All day event, All-day",
      endTime: "End time",
      actors: "Actors, Participants, Organisations, Organizer",
      people: "People, Key people",
      tags: "Tags, Keywords, Labels",
      mediaCaption: "Caption, Photo caption",
      mediaCredit: "Credit, Photographer",
      mediaAlt: "Alt text, Image description",
    },
  ],
  [
    "Ukrainian",
    {
      start: "Дата, Дата початку, Дата події, Коли це сталося?, Початок, Коли, Від",
      end: "Кінець, Дата завершення, До, Завершення, Дата до",
      startYear: "Рік",
      startMonth: "Місяць",
      startDay: "День",
      startTime: "Час",
      title: "Назва, Заголовок, Подія, Назва події, Найменування, Факт",
      summary: "Текст, Опис, Зміст, Пояснення, Анотація, Подробиці",
      group: "Категорія, Група, Тема, Розділ, Рубрика, Напрям, Сфера",
      place: "Місце, Місцевість, Населений пункт, Локація",
      sourceUrl: "Посилання, Лінк, Веб-адреса",
      sourceTitle: "Джерело, Джерела, Посилання на джерела",
      media: "Зображення, Фото, Світлина, Ілюстрація, Відео",
      allDay: "Цілий день, Весь день",
      actors: "Учасники, Організація, Дійові особи, Сторони",
      people: "Особи, Постаті",
      tags: "Теги, Мітки, Ключові слова",
      mediaCaption: "Підпис, Підпис під фото",
      mediaCredit: "Автор фото, Автор світлини",
      mediaAlt: "Опис зображення, Альтернативний текст",
    },
  ],
  [
    "Russian",
    {
      start: "Дата, Дата начала, Начало, Дата события, Начало, Когда, От",
      end: "Конец, Дата окончания, Окончание, До, Завершение, Дата до",
      startYear: "Год",
      startMonth: "Месяц",
      startTime: "Время",
      title: "Название, Заголовок, Событие, Наименование, Факт",
      summary: "Текст, Описание, Содержание, Пояснение, Аннотация",
      group: "Категория, Группа, Тема, Раздел, Направление",
      place: "Место, Местоположение, Населённый пункт, Город",
      sourceUrl: "Ссылка, Линк, Веб-адрес",
      sourceTitle: "Источник, Источники",
      media: "Изображение, Картинка, Иллюстрация, Видео",
      allDay: "Целый день",
      actors: "Участники, Организация, Действующие лица",
      people: "Лица, Персоны",
      tags: "Теги, Метки, Ключевые слова",
      mediaCaption: "Подпись, Подпись к фото",
      mediaCredit: "Автор фото, Фотограф",
      mediaAlt: "Альтернативный текст",
    },
  ],
  [
    "German",
    {
      start: "Datum, Beginn, Startdatum, Datum des Ereignisses, Anfang, Von, Ab, Wann, Zeitpunkt, Termin",
      end: "Ende, Enddatum, Bis, Schluss, Ende der Veranstaltung",
      startYear: "Jahr",
      startMonth: "Monat",
      startTime: "Uhrzeit, Zeit",
      title: "Titel, Überschrift, Ereignis, Schlagzeile, Bezeichnung, Ereignistitel, Vorgang",
      summary: "Text, Beschreibung, Inhalt, Zusammenfassung, Erläuterung, Kurztext",
      group: "Kategorie, Kategorien, Gruppe, Thema, Rubrik, Bereich, Themenfeld, Sparte",
      place: "Ort, Schauplatz, Standort, Stadt, Adresse",
      sourceUrl: "Link, Weblink, Webadresse, Link zur Quelle",
      sourceTitle: "Quelle, Quellen, Nachweis, Beleg, Quellenangabe",
      media: "Bild, Bilder, Foto, Abbildung, Bilddatei, Bild-URL",
      allDay: "Ganztägig, Ganztägiges Ereignis",
      endTime: "Endzeit",
      actors: "Akteure, Beteiligte, Organisationen",
      people: "Personen, Beteiligte Personen",
      tags: "Schlagwörter, Stichworte",
      mediaCaption: "Bildunterschrift, Bildlegende",
      mediaCredit: "Bildnachweis, Fotograf, Bildquelle",
      mediaAlt: "Alternativtext, Bildbeschreibung",
    },
  ],
  [
    "French",
    {
      start: "Date, Début, Date de début, Date de l'événement, DEBUT, Commencement, De, Quand, À partir de",
      end: "Fin, Date de fin, Jusqu'à, Jusqu'au",
      startYear: "Année, ANNEE",
      startMonth: "Mois",
      startTime: "Heure",
      title: "Titre, Nom, Événement, Intitulé, Libellé, Évènement",
      summary: "Texte, Description, Résumé, Contenu, Explication, Détails",
      group: "Catégorie, Thème, Rubrique, Sujet, Domaine",
      place: "Lieu, Endroit, Localité, Ville, Adresse",
      sourceUrl: "Lien, Liens, Adresse web, Lien vers la source",
      sourceTitle: "Source, Sources, Référence, Références",
      media: "Image, Images, Photo, Illustration, Vidéo, Médias",
      allDay: "Journée entière",
      endTime: "Heure de fin",
      actors: "Acteurs, Participants, Intervenants",
      people: "Personnes, Personnages",
      tags: "Mots-clés, Étiquettes, Mots clefs",
      mediaCaption: "Légende, Légende de l'image",
      mediaCredit: "Crédit photo, Photographe",
      mediaAlt: "Texte alternatif",
    },
  ],
  [
    "Spanish",
    {
      start: "Fecha, Inicio, Fecha de inicio, Fecha del evento, Comienzo, Desde, Cuándo",
      end: "Fin, Fecha de fin, Hasta, Fecha final, Fecha hasta",
      startYear: "Año, ANO",
      startMonth: "Mes",
      startTime: "Hora",
      title: "Título, Nombre, Evento, Titular, Encabezado, Suceso, Hito, Acontecimiento",
      summary: "Texto, Descripción, Resumen, Detalle, Explicación",
      group: "Categoría, Categorías, Tema, Sección, Grupo, Ámbito",
      place: "Lugar, Localidad, Ciudad, Dirección",
      sourceUrl: "Enlace, Vínculo, Dirección web",
      sourceTitle: "Fuente, Fuentes, Referencia",
      media: "Imagen, Imágenes, Foto, Fotografía, Ilustración, Vídeo",
      allDay: "Todo el día",
      actors: "Actores, Participantes, Organización",
      people: "Personas, Personajes",
      tags: "Etiquetas, Palabras clave",
      mediaCaption: "Pie de foto, Leyenda",
      mediaCredit: "Crédito, Fotógrafo",
      mediaAlt: "Texto alternativo",
    },
  ],
  [
    "Polish",
    {
      start: "Data, Początek, Data rozpoczęcia, Data wydarzenia, Od, Kiedy, Data początkowa",
      end: "Koniec, Data zakończenia, Do, Zakończenie, Data do",
      startYear: "Rok",
      startMonth: "Miesiąc",
      startTime: "Godzina",
      title: "Tytuł, Nagłówek, Wydarzenie, Nazwa, Zdarzenie, Fakt",
      summary: "Tekst, Opis, Treść, Streszczenie, Krótki opis",
      group: "Kategoria, Grupa, Temat, Dział, Obszar",
      place: "Miejsce, Miejscowość, Lokalizacja, Miasto",
      sourceUrl: "Łącze, Odnośnik, Adres strony, Adres URL",
      sourceTitle: "Źródło, Źródła, Przypis, Bibliografia",
      media: "Obraz, Zdjęcie, Zdjęcia, Ilustracja, Foto",
      allDay: "Cały dzień",
      actors: "Uczestnicy, Organizacja, Aktorzy",
      people: "Osoby, Postacie",
      tags: "Tagi, Słowa kluczowe, Znaczniki",
      mediaCaption: "Podpis, Podpis zdjęcia",
      mediaCredit: "Autor zdjęcia",
      mediaAlt: "Tekst alternatywny",
    },
  ],
  [
    "Italian",
    {
      start: "Data, Inizio, Data di inizio, Data dell'evento, Dal, Quando, A partire da",
      end: "Fine, Data di fine, Termine, Fino al",
      startYear: "Anno",
      startMonth: "Mese",
      startTime: "Ora",
      title: "Titolo, Nome, Evento, Intestazione, Avvenimento, Fatto",
      summary: "Testo, Descrizione, Riassunto, Sommario, Dettaglio",
      group: "Categoria, Argomento, Tema, Sezione, Ambito",
      place: "Luogo, Località, Sede, Città, Indirizzo",
      sourceUrl: "Collegamento, Indirizzo web, Link alla fonte",
      sourceTitle: "Fonte, Fonti, Riferimento, Riferimenti",
      media: "Immagine, Immagini, Foto, Illustrazione, Video",
      allDay: "Tutto il giorno",
      actors: "Partecipanti, Protagonisti, Organizzazione",
      people: "Persone, Personaggi",
      tags: "Etichette, Parole chiave",
      mediaCaption: "Didascalia",
      mediaCredit: "Crediti, Fotografo",
      mediaAlt: "Testo alternativo",
    },
  ],
  [
    "Portuguese",
    {
      start: "Data, Início, Data de início, Data do evento, Começo, Desde, Quando",
      end: "Fim, Término, Até, Data final, Data de término",
      startYear: "Ano",
      startMonth: "Mês",
      startTime: "Hora",
      title: "Título, Nome, Evento, Acontecimento, Manchete, Facto, Fato",
      summary: "Texto, Descrição, Resumo, Sumário, Detalhes",
      group: "Categoria, Assunto, Tema, Seção, Secção",
      place: "Local, Lugar, Localidade, Cidade, Endereço",
      sourceUrl: "Ligação, Endereço web, Link da fonte",
      sourceTitle: "Fonte, Fontes, Referência, Referências",
      media: "Imagem, Imagens, Fotografia, Ilustração, Vídeo, Mídia",
      allDay: "Dia inteiro",
      actors: "Participantes, Organização, Intervenientes",
      people: "Pessoas, Personagens",
      tags: "Etiquetas, Palavras-chave, Marcadores",
      mediaCaption: "Legenda, Legenda da imagem",
      mediaCredit: "Crédito da imagem",
      mediaAlt: "Texto alternativo",
    },
  ],
  [
    "Dutch",
    {
      start: "Datum, Begin, Begindatum",
      end: "Einde, Einddatum",
      startYear: "Jaar",
      startMonth: "Maand",
      startTime: "Tijd",
      title: "Titel, Naam, Gebeurtenis",
      summary: "Tekst, Beschrijving",
      group: "Categorie, Categorieën, Onderwerp",
      place: "Plaats",
      sourceUrl: "Koppeling",
      sourceTitle: "Bron, Bronnen",
      media: "Afbeelding, Afbeeldingen",
      allDay: "Hele dag",
      endTime: "Eindtijd",
    },
  ],
];

describe("headings", () => {
  it.each(LANGUAGES)("are known in %s", (_language, headings) => {
    for (const [role, names] of Object.entries(headings)) {
      for (const name of names.split(", ")) {
        expect([name, readHeading(name).meaning?.role]).toEqual([name, role]);
        expect([name, readHeading(` ${name.toUpperCase()}: `).meaning?.role]).toEqual([name, role]);
      }
    }
  });

  it.each([
    ["Title (short)", "title", "short"],
    ["Titel*", "title", ""],
    ["Date: YYYY-MM-DD", "start", "YYYY-MM-DD"],
    ["Date [UTC]", "start", "UTC"],
    ["Datum / Date", "start", ""],
    ["Start_Date", "start", ""],
    ["startDate", "start", ""],
    ["Event's title", "title", ""],
    ["1. Date", "start", ""],
  ])("are known with remarks: %s", (name, role, note) => {
    expect(readHeading(name)).toMatchObject({ meaning: { role }, note });
  });

  it.each(["Zeitstempel", "Позначка часу", "Horodateur", "Marca temporal", "Sygnatura czasowa", "Submitted at"])(
    "of stamps are distinguished from those of dates: %s",
    (stamp) => {
      const result = read(`${stamp},Title,Date`, "2024-11-05 09:12:44,Bridge,1931-05-12");
      expect(datesOf(result)).toEqual(["1931-05-12"]);
      expect(reported(result)).toEqual(["warning table.columns.unknown@row 1, column 1"]);
    },
  );
});

describe("headings that mean something else elsewhere", () => {
  const TABLE = ["Titel;Datum;", "A;1931-05-12;", "B;1932-05-12;"] as const;
  const withColumn = (heading: string, one: string, other: string) =>
    read(TABLE[0] + heading, TABLE[1] + one, TABLE[2] + other);
  const placesOf = ({ chronicle }: ReturnType<typeof read>) =>
    [...(chronicle?.places.values() ?? [])].map(({ name }) => name);

  it.each(["Address", "Adresse", "Адреса", "Adres", "Indirizzo", "Site", "Sitio"])(
    "go by what is below them: places or web addresses under %s",
    (heading) => {
      expect(placesOf(withColumn(heading, "Pier 1, Odesa", "Lviv"))).toEqual(["Pier 1, Odesa", "Lviv"]);
      const links = withColumn(heading, "https://example.org/a", "https://example.org/b");
      expect(placesOf(links)).toEqual([]);
      expect(eventsOf(links).map(({ sources = [] }) => sources[0]?.url)).toEqual([
        "https://example.org/a",
        "https://example.org/b",
      ]);
    },
  );

  it.each(["Fine", "Final", "Abschluss", "Termine"])("are no ends without dates: %s", (heading) => {
    const result = withColumn(heading, "£500", "none");
    expect(datesOf(result)).toEqual(["1931-05-12", "1932-05-12"]);
    expect(reported(result)).toEqual(["warning table.columns.unknown@row 1, column 3"]);
    expect(datesOf(withColumn(heading, "1931-06", ""))).toEqual(["1931-05-12/1931-06", "1932-05-12"]);
  });

  it.each(["Data", "Termin", "Started"])("are no starts without dates: %s", (heading) => {
    const result = read(`Title,${heading},Day of it`, "A,yes,1931-05-12", "B,no,1932-05-12");
    expect(result.problems[0]?.code).toBe("table.column.missing");
    expect(datesOf(read(`Title,${heading}`, "A,1931-05-12"))).toEqual(["1931-05-12"]);
  });
});

describe("the column with the date", () => {
  it("is asked for if there are two candidates, and the user's answer is applied", () => {
    const lines = ["Title,Date,Date of publication", "A,1931-05-12,1940-01-01"];
    const result = read(...lines);
    expect(datesOf(result)).toEqual(["1931-05-12"]);
    expect(reported(result)).toEqual(["warning table.date.chosen@row 1, column Date"]);
    expect(result.assumptions?.[0]).toMatchObject({ kind: "columns", isOpen: true, taken: { start: 1, title: 0 } });
    const answered = importText(lines.join("\n"), { columns: { start: 2 } });
    expect(datesOf(answered)).toEqual(["1940-01-01"]);
    expect(answered.assumptions?.[0]).toMatchObject({ isOpen: false, taken: { start: 2 } });
  });

  it("is that of what happened and not that of publishing it", () => {
    expect(datesOf(read("Event,Modified,Published,Happened on", "Bridge,2024-01-01,2024-02-01,1931-05-12"))).toEqual([
      "1931-05-12",
    ]);
  });

  it("is the stamp with a warning where there is no other", () => {
    const result = read("Created at,Title", "2024-11-05,Bridge");
    expect(reported(result)).toEqual(["warning table.date.stamp@row 1, column Created at"]);
  });

  it("is not the column named start if that contains clock times", () => {
    const result = read("Date,Start,End,Title", "2022-02-24,10:00,12:00,Talk");
    expect(datesOf(result)).toEqual(["2022-02-24T10:00:00/2022-02-24T12:00:00"]);
  });

  it("may name the zone and the order of its dates in its heading", () => {
    expect(datesOf(read("Title,Date [UTC+2]", "A,2014-02-03 10:00"))).toEqual(["2014-02-03T10:00:00+02:00"]);
    expect(datesOf(read("Title,Date (DD/MM/YYYY)", "A,03/02/2014"))).toEqual(["2014-02-03"]);
    expect(datesOf(read("Title,Date (MM/DD/YYYY)", "A,03/02/2014"))).toEqual(["2014-03-02"]);
    const result = read("Title,Date (Kyiv time)", "A,2014-02-03 10:00");
    expect(reported(result)).toEqual(["warning event.zone.unknown@row 2, column Date (Kyiv time)"]);
  });
});

describe("a table that names no column", () => {
  const LINES = ["Foo;Bar", "Bridge opens;12.05.1931", "Mill burns;30.06.1902"];

  it("is refused with a question that suggests columns", () => {
    const result = read(...LINES);
    expect(result.chronicle).toBeUndefined();
    expect(result.assumptions).toMatchObject([{ kind: "columns", isOpen: true, taken: { start: 1, title: 0 } }]);
  });

  it("is read once the reader has answered", () => {
    const result = importText(LINES.join("\n"), { columns: { start: 1, title: 0 } });
    expect(eventsOf(result).map(({ title, date }) => [title, date.edtf])).toEqual([
      ["Mill burns", "1902-06-30"],
      ["Bridge opens", "1931-05-12"],
    ]);
    expect(reported(result)).toEqual([]);
  });

  it("keeps its first row if that is an event", () => {
    const result = importText(LINES.slice(1).join("\n"), { columns: { start: 1, title: 0 } });
    expect(eventsOf(result)).toHaveLength(2);
    expect(reported(result)).toEqual([]);
  });
});

describe("days with clock times", () => {
  it.each([
    [["Title,Start,End", "A,2022-02-24T00:00:00.000Z,2022-02-26T00:00:00.000Z"], ["2022-02-24/2022-02-26"]],
    [["Title,Start,End", "A,2/24/2022 12:00 AM,2/26/2022 12:00:00 AM"], ["2022-02-24/2022-02-26"]],
    [["Title,Start Date,Start Time,End Date", "A,2022-02-24,0:00,2022-02-26"], ["2022-02-24/2022-02-26"]],
    [["Titel;Beginn;Ende", "A;24.02.2022 00:00:00;26.02.2022 0:00"], ["2022-02-24/2022-02-26"]],
    [["Year,Month,Day,Time,Headline,Text", "2014,2,3,00:00,A,"], ["2014-02-03"]],
  ])("hold days where every time is midnight: %s", (lines, dates) => {
    expect(datesOf(read(...lines))).toEqual(dates);
    expect(reported(read(...lines))[0]).toMatch(/^warning table.times.midnight@/);
  });

  it("contain times if any is not midnight", () => {
    const result = read(
      "Title,Start,End",
      "A,2022-02-24 00:00,2022-02-24 02:00",
      "B,2022-02-27 10:00,2022-02-28 00:00",
    );
    expect(datesOf(result)).toEqual([
      "2022-02-24T00:00:00/2022-02-24T02:00:00",
      "2022-02-27T10:00:00/2022-02-28T00:00:00",
    ]);
    expect(reported(result)).toEqual([]);
  });

  it("contain days in JSON too", () => {
    const list = [{ title: "A", start: "2022-02-24T00:00:00", end: "2022-02-26T00:00:00" }];
    expect(datesOf(importText(JSON.stringify(list)))).toEqual(["2022-02-24/2022-02-26"]);
    const slide = { start_date: { year: 2022, month: 2, day: 24, hour: 0, minute: 0 }, text: { headline: "A" } };
    expect(datesOf(importText(JSON.stringify({ events: [slide] })))).toEqual(["2022-02-24"]);
  });

  it("are those of events that last all day, up to the day before a midnight", () => {
    const german = read(
      "Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ganztägiges Ereignis",
      "Fest,24.02.2022,00:00:00,26.02.2022,00:00:00,Ein",
      "Sitzung,24.02.2022,10:00:00,24.02.2022,12:00:00,Aus",
    );
    expect(datesOf(german)).toEqual(["2022-02-24/2022-02-25", "2022-02-24T10:00:00/2022-02-24T12:00:00"]);
    expect(datesOf(read("Title,Start,End,All day", "Camp,2020-07-01,2020-07-05,yes"))).toEqual([
      "2020-07-01/2020-07-05",
    ]);
    const unclear = read("Title,Start,All day", "Camp,2020-07-01,perhaps");
    expect(reported(unclear)).toEqual(["warning field.invalid@row 2, column All day"]);
  });
});

describe("a column of years", () => {
  it("may contain any date in tables, TimelineJS sheets and JSON", () => {
    expect(datesOf(read("Year,Event", "1914–1918,War", "24 Feb 2022,Invasion"))).toEqual(["1914/1918", "2022-02-24"]);
    expect(datesOf(read("Jahr,Ereignis", "2014.0,A", "02.2015,B", "24.02.2022,C"))).toEqual([
      "2014",
      "2015-02",
      "2022-02-24",
    ]);
    expect(datesOf(read("Year,Month,Day,Headline,Text", "1914-1918,,,War,"))).toEqual(["1914/1918"]);
    expect(datesOf(importText(JSON.stringify([{ title: "War", year: "1914-1918" }])))).toEqual(["1914/1918"]);
  });
});

describe("empty dates in a sheet of TimelineJS", () => {
  it("are asked about, and filled if the user chooses so", () => {
    const text = "Year,Month,Day,Headline,Text\n2014,2,3,A,\n,,,B,\n2015,,,C,";
    expect(importText(text).assumptions).toContainEqual({
      kind: "empty-dates",
      isOpen: true,
      count: 1,
      taken: undefined,
    });
    expect(datesOf(importText(text, { emptyDates: "as-above" }))).toEqual(["2014-02-03", "2014-02-03", "2015"]);
  });
});
