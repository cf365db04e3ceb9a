/**
 * Column names in English, Ukrainian, Russian, German, French, Spanish, Polish, Italian, Portuguese and Dutch. Each
 * role lists its names in tiers, separated by semicolons: of two columns with one role, the one of the earlier tier
 * wins. Case, accents and punctuation (`keyOf`), articles and word order (`roles.ts`) do not matter.
 */
export const HEADING_NAMES = {
  id: "id, event id, identifier, object id, objectid, unique id, uid, slug, ід, ідентифікатор, код, идентификатор, kennung, identifiant, identificador, identyfikator, identificatore",
  title:
    "title, titel, titre, título, titolo, tytuł, título do evento; " +
    "headline, заголовок, überschrift, schlagzeile, nagłówek, manchete, kop, intestazione, heading, titular, encabezado; " +
    "event title, event name, назва події, название события, name des ereignisses, nom de l'événement, nombre del evento, nazwa wydarzenia, nome dell'evento, nome do evento, naam van de gebeurtenis, titre de l'événement, titel des ereignisses, título del evento, tytuł wydarzenia, titolo dell'evento, ereignistitel, ereignisname, milestone name, nome evento; " +
    "name, назва, название, наименование, nom, nombre, nazwa, nome, naam, bezeichnung, intitulé, denominación, найменування; " +
    "event, events, подія, події, событие, события, ereignis, ereignisse, veranstaltung, événement, événements, évènement, evento, eventos, eventi, acontecimiento, acontecimento, hecho, wydarzenie, wydarzenia, zdarzenie, avvenimento, gebeurtenis, gebeurtenissen, evenement, vorgang, entry, eintrag, incident, happening, suceso, hito, fait, fatto, fato, facto, fakt, факт; " +
    "label, subject, betreff, objet, asunto, oggetto, beschriftung, etiqueta, étiquette, etykieta, etichetta, мітка події, libellé; " +
    "what, що, что, was, quoi, qué, co, cosa, o quê, wat, what happened, що сталося, що відбулося, що трапилося, что случилось, что произошло, was ist passiert, was geschah, que s'est il passé, qué pasó, qué ocurrió, co się stało, co się wydarzyło, cosa è successo, o que aconteceu, wat is er gebeurd, wat gebeurde er",
  start:
    "start; " +
    "start date, startdate, date start, start datetime, begin, begin date, beginning, date from, початок, дата початку, дата і час початку, начало, дата начала, beginn, anfang, startdatum, anfangsdatum, beginndatum, beginnt am, datum von, début, date de début, commencement, inicio, comienzo, fecha de inicio, fecha inicio, fecha de comienzo, fecha inicial, początek, data rozpoczęcia, data początku, data początkowa, rozpoczęcie, inizio, data di inizio, data inizio, início, data de início, data inicial, começo, begindatum, startdag, start am, startzeitpunkt, date started, starts, started, starts on, starting date, opening date, début de l'événement, дата старту, старт; " +
    "event date, happened on, happened at, happened, occurred on, occurred at, occurred, occurrence date, took place on, took place, date of occurrence, дата події, відбулося, сталося, произошло, случилось, geschehen am, passiert am, stattgefunden am, survenu le, eu lieu le, ocurrido el, ocurrió el, wydarzyło się, accaduto il, avvenuto il, ocorrido em, aconteceu em, gebeurd op, дата заходу, дата события, дата мероприятия, ereignisdatum, datum des ereignisses, date de l'événement, fecha del evento, fecha del acontecimiento, data wydarzenia, data zdarzenia, data dell'evento, data do evento, data do acontecimento, datum van de gebeurtenis, datum gebeurtenis; " +
    "date, dates, day date, дата, дати, даты, datum, fecha, fechas, data, daten; " +
    "datetime, date time, date and time, дата і час, дата та час, дата и время, datum und uhrzeit, datum uhrzeit, datum und zeit, date et heure, fecha y hora, data i godzina, data i czas, data e ora, data e hora, datum en tijd; " +
    "when, коли, когда, wann, quand, cuándo, kiedy, quando, wanneer, zeitpunkt, termin, à partir de, a partire da, a partir de; " +
    "from, від, з, с, от, von, ab, du, desde, od, da, de, van, vanaf, dal",
  end:
    "end; end date, enddate, date end, end datetime, finish, finish date, date to, ending, кінець, дата кінця, дата завершення, дата закінчення, завершення, закінчення, дата і час завершення, конец, окончание, дата окончания, дата завершения, дата конца, завершение, ende, enddatum, endet am, datum bis, schlussdatum, fin, date de fin, fecha de fin, fecha fin, fecha final, fecha de finalización, finalización, final, koniec, data zakończenia, zakończenie, data końca, data końcowa, fine, data di fine, data fine, termine, fim, data de término, data de fim, data final, término, einde, einddatum, schluss, abschluss, ende der veranstaltung, ends, ends on, ended, date ended, closing date, fecha hasta, data do, дата по, дата до; " +
    "until, till, bis, jusqu'à, jusqu'au, hasta, até, tot, tot en met, fino a, fino al, through, thru, up to, al, по, до, to, do, a, au, aan",
  startYear:
    "year, years, start year, рік, роки, рік початку, год, годы, год начала, jahr, jahre, startjahr, anfangsjahr, année, années, an, année de début, año, años, año de inicio, rok, lata, rok rozpoczęcia, anno, anni, anno di inizio, ano, anos, ano de início, jaar, jaren, beginjaar, startjaar",
  startMonth:
    "month, months, start month, місяць, місяць початку, месяц, месяц начала, monat, monate, startmonat, mois, mes, meses, miesiąc, mese, mesi, mês, maand, maanden",
  startDay: "day, days, start day, день, день початку, число, день начала, jour, día, dzień, giorno, dia, dag",
  startTime:
    "time, start time, час, час початку, година, время, время начала, zeit, uhrzeit, startzeit, anfangszeit, beginnzeit, beginnt um, heure, heure de début, horaire, hora, hora de inicio, hora de comienzo, godzina, czas, godzina rozpoczęcia, czas rozpoczęcia, ora, orario, ora di inizio, ora inizio, hora de início, horário, tijd, tijdstip, begintijd, starttijd",
  endYear:
    "end year, рік завершення, рік кінця, рік закінчення, год окончания, год завершения, endjahr, année de fin, año de fin, año final, rok zakończenia, anno di fine, anno fine, ano de término, ano final, ano de fim, eindjaar",
  endMonth:
    "end month, місяць завершення, місяць кінця, месяц окончания, endmonat, mois de fin, mes de fin, miesiąc zakończenia, mese di fine, mês final, mês de fim, eindmaand",
  endDay:
    "end day, день завершення, день кінця, день окончания, endtag, jour de fin, día de fin, dzień zakończenia, giorno di fine, dia final, dia de fim, einddag",
  endTime:
    "end time, finish time, час завершення, час кінця, час закінчення, время окончания, время завершения, endzeit, endet um, schlusszeit, heure de fin, hora de fin, hora de finalización, hora fin, godzina zakończenia, czas zakończenia, ora di fine, ora fine, hora de término, hora de fim, eindtijd",
  allDay:
    "all day event, all day, allday, is all day, whole day, full day, весь день, цілий день, увесь день, на весь день, подія на весь день, цілоденна подія, целый день, на целый день, событие на весь день, ganztägig, ganztägiges ereignis, ganztags, ganzer tag, journée entière, toute la journée, todo el día, día completo, evento de todo el día, cały dzień, całodniowe, całodzienne, wydarzenie całodniowe, zdarzenie całodniowe, tutto il giorno, giornata intera, intera giornata, dia inteiro, dia todo, o dia todo, evento de dia inteiro, hele dag, de hele dag, duurt hele dag, gebeurtenis duurt hele dag",
  startApproximate: "start approximate, approximate start",
  endApproximate: "end approximate, approximate end",
  displayDate: "display date, date label, дата словами, дата словами події",
  summary:
    "summary, description, descriptions, text, texts, content text, content, body, details, event description, опис, короткий опис, опис події, текст, зміст, подробиці, деталі, описание, краткое описание, описание события, содержание, подробности, beschreibung, kurzbeschreibung, inhalt, zusammenfassung, texte, détails, résumé, contenu, descripción, texto, resumen, detalles, contenido, opis, tekst, treść, szczegóły, streszczenie, descrizione, testo, dettagli, riassunto, contenuto, descrição, detalhes, resumo, conteúdo, beschrijving, omschrijving, samenvatting, inhoud, detail, abstract, blurb, synopsis, short description, long description, summary text, erläuterung, erläuterungen, erklärung, kurztext, langtext, détail, explication, explications, detalle, explicación, krótki opis, opis wydarzenia, пояснення, анотація, текст події, текст события, пояснение, аннотация, dettaglio, sommario, spiegazione, detalhe, sumário, explicação; " +
    "subtitle, excerpt, notes, note, comment, comments, remarks, примітки, примітка, коментар, коментарі, нотатки, примечание, примечания, комментарий, комментарии, заметки, untertitel, notizen, notiz, anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar, kommentare, remarque, remarques, commentaire, commentaires, notas, nota, observaciones, comentario, comentarios, uwagi, uwaga, notatki, komentarz, osservazioni, commento, commenti, observações, comentário, comentários, opmerking, opmerkingen, notities, toelichting, information, informationen, informations, información, informacje, informazioni, informações, інформація, информация, додаткова інформація, дополнительная информация",
  group:
    "group, groups, category, categories, lane, група, групи, категорія, категорії, доріжка, группа, группы, категория, категории, gruppe, gruppen, kategorie, kategorien, groupe, groupes, catégorie, catégories, grupo, grupos, categoría, categorías, grupa, grupy, kategoria, gruppo, gruppi, categoria, categorias, groep, groepen, categorie, categorieën; " +
    "topic, topics, тема, теми, темы, thema, themen, thème, thèmes, sujet, tema, temas, temat, tematy, argomento, temi, assunto, onderwerp, onderwerpen, thema's, theme, track, swimlane, subject area, themenfeld, themengebiet, sparte, domaine, ámbito, obszar, напрям, напрямок, сфера, направление, ambito; " +
    "layer, layer name, section, facet, розділ, рубрика, смуга, раздел, bereich, rubrik, abschnitt, rubrique, sección, dział, sekcja, sezione, seção, secção, rubriek; " +
    "event type, type, kind, тип події, тип, вид, тип события, typ, art, ereignistyp, type d'événement, tipo, rodzaj, tipo di evento, tipo de evento, soort",
  tags: "tags, tag, keywords, keyword, associations, теги, тег, мітки, мітка, ключові слова, метки, метка, ключевые слова, schlagwörter, schlagworte, stichwörter, mots clés, étiquettes, etiquetas, palabras clave, słowa kluczowe, tagi, etykiety, parole chiave, palavras chave, trefwoorden, sleutelwoorden, labels, stichworte, mots clefs, znaczniki, etichette, marcadores",
  place:
    "place, places, location, locations, location name, place name, venue, місце, місце події, місце проведення, локація, место, место события, место проведения, ort, orte, veranstaltungsort, lieu, lieux, endroit, emplacement, lugar, lugares, ubicación, miejsce, miejsca, lokalizacja, luogo, luoghi, posizione, localização, locais, plaats, plaatsen, locatie, locaties, ortsname, schauplatz, standort, ortschaft, localité, localisation, localidad, miejscowość, місцевість, населений пункт, населённый пункт, местоположение, локация, località, sede, localidade, venue name; " +
    "where, де, где, wo, où, dónde, gdzie, dove, onde, waar; " +
    "city, country, region, місто, країна, город, страна, регіон, регион, stadt, land, ville, pays, ciudad, país, miasto, kraj, città, paese, cidade, local, stad, town, address, adresse, dirección, indirizzo, endereço, site, sitio",
  latitude: "latitude, lat, широта, breite, breitengrad, latitud, szerokość geograficzna, latitudine, breedtegraad",
  longitude:
    "longitude, lon, lng, long, довгота, долгота, länge, längengrad, longitud, długość geograficzna, longitudine, lengtegraad",
  people:
    "people, person, persons, людина, люди, особа, особи, лица, персоны, personen, personnes, personas, osoby, persone, pessoas, key people, beteiligte personen, personnages, personajes, postacie, персони, постаті, персонажи, personaggi, personagens",
  actors:
    "actors, actor, who, participants, participant, parties, organisations, organizations, organisation, organization, хто, учасники, учасник, дійові особи, сторони, кто, участники, участник, стороны, wer, beteiligte, teilnehmer, qui, participants, quién, participantes, kto, uczestnicy, chi, partecipanti, quem, wie, deelnemers, organizer, organiser, organizers, stakeholders, involved, involved parties, akteure, akteur, mitwirkende, organisationen, institution, institutionen, acteurs, acteur, intervenants, organisations, actores, implicados, protagonistas, organización, organizaciones, aktorzy, organizacja, organizacje, актори, організація, організації, діячі, действующие лица, организация, организации, деятели, attori, attore, protagonisti, organizzazione, organizzazioni, atores, organização, organizações, intervenientes",
  status: "status, reliability, статус, достовірність, достоверность, estado, statut, stato, estado",
  claimedBy: "claimed by, claimant, according to, хто заявляє, за словами, заявник, кто заявляет, по словам",
  importance:
    "importance, weight, важливість, вага, важность, wichtigkeit, importancia, ważność, importanza, importância, belang",
  sourceTitle:
    "source title, source name, source, sources, found in, read in, where from, where found, where read, where i read it, where i found it, звідки, откуда, reference, references, citation, citations, назва джерела, джерело, джерела, источник, источники, название источника, quelle, quellen, quellenangabe, quellenangaben, sources, référence, références, fuente, fuentes, referencia, referencias, źródło, źródła, fonte, fonti, fontes, referência, referências, bron, bronnen, bronvermelding, riferimento, riferimenti, nachweis, nachweise, beleg, belege, przypis, przypisy, посилання на джерела, ссылки на источники, bibliography, bibliographie, bibliografía, bibliografia, бібліографія, библиография",
  sourceUrl:
    "source url, source link, sourceurl, url, link, links, href, web page, webpage, website, permalink, reference url, посилання, посилання на джерело, адреса, адреса джерела, лінк, ссылка, ссылки, ссылка на источник, адрес, webseite, internetadresse, verweis, lien, liens, lien de la source, site web, adresse web, enlace, enlaces, vínculo, sitio web, łącze, łącza, odnośnik, odnośniki, odsyłacz, strona internetowa, adres, collegamento, collegamenti, sito web, ligação, ligações, página web, koppeling, koppelingen, webadres, web link, weblink, weblinks, web address, hyperlink, article url, article link, webadresse, quellenlink, link zur quelle, lien source, lien vers la source, dirección web, enlace a la fuente, adres url, adres strony, link do źródła, веб адреса, адреса сторінки, адреса сайту, сайт, линк, веб адрес, адрес сайта, indirizzo web, url fonte, link alla fonte, link fonte, endereço web, link da fonte, url da fonte",
  quote: "quote, quotation, цитата, zitat, citation textuelle, cita, cytat, citazione, citação, citaat",
  quoteAuthor: "quote author, quote by, speaker, автор цитати, чиї слова, автор цитаты",
  media:
    "media, media url, image, images, image url, photo, photos, picture, pictures, video, videos, video url, audio, object location, медіа, зображення, фото, фотографія, фотографії, світлина, світлини, відео, картинка, картинки, изображение, изображения, фотография, фотографии, медиа, видео, bild, bilder, foto, fotos, abbildung, abbildungen, medien, illustration, photographie, imagen, imágenes, fotografía, obraz, obrazek, obrazy, zdjęcie, zdjęcia, grafika, immagine, immagini, figura, imagem, imagens, afbeelding, afbeeldingen, foto's, plaatje, wideo, vídeo, photo url, picture url, image link, photo link, picture link, image file, picture file, photo file, illustrations, bilddatei, bild url, bildlink, illustrationen, médias, vidéo, medios, ilustración, ilustraciones, ilustracja, ілюстрація, ілюстрації, иллюстрация, иллюстрации, illustrazione, illustrazioni, mídia, ilustração, видеоролик",
  mediaCaption:
    "media caption, caption, image caption, підпис, підпис до фото, подпись, bildunterschrift, bildtext, légende, pie de foto, podpis, didascalia, legenda, bijschrift, photo caption, picture caption, bildlegende, légende de l'image, légende de la photo, leyenda, podpis zdjęcia, podpis pod zdjęciem, підпис під фото, підпис до зображення, підпис до світлини, подпись к фото, подпись к изображению, legenda da imagem, legenda da foto, didascalia immagine",
  mediaCredit:
    "media credit, credit, image credit, автор фото, bildnachweis, fotograf, crédit photo, crédito, autor zdjęcia, crediti, fotocredit, credits, photo credit, picture credit, photographer, copyright, bildquelle, bildrechte, crédits, photographe, créditos, fotógrafo, автор світлини, фотограф, fotografo, crédito da imagem, crédito da foto",
  mediaAlt:
    "alt, alt text, media alt, image alt, опис зображення, описание изображения, alternativtext, texte alternatif, texto alternativo, tekst alternatywny, testo alternativo, alternatieve tekst, alternative text, image description, picture description, bildbeschreibung, альтернативний текст, альтернативный текст, description de l'image",
  language:
    "language, lang, text language, language of the text, мова, мова тексту, язык, язык текста, sprache, langue, idioma, język, lingua, língua, taal",
  ignored:
    "class, classname, css class; color, colour, text color, background, background color, icon, symbol, size, shape, " +
    "media thumbnail, thumbnail, milestone, колір, тло, значок, цвет, фон, farbe, couleur, kolor, colore, cor, kleur",
} as const satisfies Readonly<Record<string, string>>;

/**
 * Names of the time at which a row was recorded: the date only if there is no better one, see `plain/table-columns.ts`.
 */
export const STAMP_NAMES =
  "timestamp, time stamp, created, created at, created on, created time, creation date, date created, submitted, submitted at, submitted on, submission date, submission time, submission timestamp, date submitted, submit date, completion time, completed at, response date, response time, last modified, last modified time, updated, updated at, modified, date modified, date added, added, entry date, recorded at, published, published at, published on, posted, posted at, posted on, " +
  "позначка часу, мітка часу, час надсилання, дата надсилання, дата подання, дата створення, створено, надіслано, опубліковано, час створення, час завершення відповіді, " +
  "отметка времени, метка времени, дата отправки, время отправки, дата создания, создано, отправлено, опубликовано, " +
  "zeitstempel, erstellt, erstellt am, eingereicht am, abgesendet am, gesendet am, eingangsdatum, veröffentlicht, veröffentlicht am, übermittelt am, fertigstellungszeit, " +
  "horodateur, horodatage, date de création, créé le, date de soumission, date d'envoi, soumis le, envoyé le, publié le, heure de fin de saisie, " +
  "marca temporal, marca de tiempo, fecha de creación, fecha de envío, creado, creado el, enviado, enviado el, publicado, publicado el, " +
  "sygnatura czasowa, znacznik czasu, data utworzenia, utworzono, data wysłania, data przesłania, przesłano, opublikowano, " +
  "informazioni cronologiche, marca oraria, data di creazione, creato il, data di invio, inviato il, data invio, pubblicato il, " +
  "carimbo de data hora, data de criação, criado em, data de envio, enviado em, carimbo de tempo, publicado em, " +
  "tijdstempel, aangemaakt, aangemaakt op, ingediend op, verzonden op, datum van indiening, datum aangemaakt, gepubliceerd, gepubliceerd op";

/** First words of headings that are questions: "When did it happen?" */
export const QUESTION_WORDS = {
  // Before places: "Where did you read it?"
  sourceTitle:
    "where i read, where i found, where did you read, where did you find, where was it found, де прочитано, де знайдено, где прочитано, где найдено, wo gelesen, wo gefunden",
  start: "when, коли, когда, wann, quand, cuándo, kiedy, quando, wanneer, on what date, what date, on which date",
  place: "where, де, где, wo, où, dónde, gdzie, dove, onde, waar",
} as const;

/** A short heading with one of these words is about a date: "Date of opening". */
export const DATE_WORDS = "date, дата, дату, дати, даты, datum, fecha, data";

/** Words that do not distinguish columns. */
export const IDLE_WORDS =
  "the of a an your its it s this der die das des dem den le la les l du de d un une el los las del o os as do da dos das di il lo gli della dello dell van het een og im in am";
