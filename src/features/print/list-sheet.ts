/** The handout: events under headings of eras or years. */
import { formatEraPeriod } from "../../i18n/era-period";
import { facetValueName } from "../../i18n/facet-value-name";
import { yearText } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import { utcMs } from "../../model/dates/calendar-years";
import { type EventGroup, groupEvents } from "../../model/chronicle/event-groups";
import { type FilterSpec, FACETS } from "../../model/filter/filter";
import { pickText } from "../../model/localized";
import type { PrintRange } from "../../model/print-options";
import type { TimeWindow } from "../../model/time";
import { type Run, type SheetBlock, paragraphs, picked, plain, text } from "./blocks";
import { type Locale, eventBlock } from "./event-blocks";
import { mapBlock } from "./map-items";
import { printedFigure } from "./printed-figure";
import type { Printed } from "./printed-events";
import { type SheetSize, formatCoverage, endBlocks, figureBlock, headBlocks, legendBlock } from "./sheet-parts";

export type ListOptions = {
  readonly printed: Printed;
  readonly range: PrintRange;
  readonly filter: FilterSpec;
  readonly window: TimeWindow;
};

export function listSheet(options: ListOptions, locale: Locale, size: SheetSize): readonly SheetBlock[] {
  const { chronicle, lang, printMessages, has } = locale;
  const { events, total } = options.printed;
  const figure = has("figure") ? printedFigure(chronicle, events, lang) : undefined;
  const coverage = formatCoverage(chronicle, lang, printMessages);
  const all = chronicle.events.length;
  return [
    ...headBlocks(
      {
        title: chronicle.meta.title,
        facts: [
          coverage === undefined ? [] : [plain(coverage)],
          [plain(options.range === "all" ? printMessages.events(all) : printMessages.of(total, all))],
          ...rangeFacts(options, locale),
        ],
        intro: chronicle.meta.description,
        reported:
          events.length < total
            ? printMessages.first(events.length, total)
            : events.length === 0
              ? printMessages.none
              : undefined,
      },
      locale,
    ),
    legendBlock(events, locale, figure === undefined),
    figure && figureBlock(events, figure, locale, size),
    mapBlock(events, locale, size),
    ...groupEvents(events, chronicle.eras).flatMap((group) => groupBlocks(group, locale)),
    ...endBlocks(locale),
  ].filter((block) => block !== undefined);
}

/** The date range and filters of the handout. */
function rangeFacts(
  { range, filter, window }: ListOptions,
  { chronicle, lang, messages }: Locale,
): readonly (readonly Run[])[] {
  if (range === "all") return [];
  const { facets } = messages.filters;
  const facts = FACETS.filter((facet) => filter[facet].length > 0).map((facet) => {
    const names = filter[facet].map((value) => facetValueName(facet, value, chronicle, { lang, messages }));
    return [plain(`${facets[facet]}: ${names.join(", ")}`)];
  });
  if (filter.text !== "") facts.push([plain(`${facets.text}: ${messages.details.quoted(filter.text)}`)]);
  if (range === "period") facts.unshift([plain(formatPeriod(window, lang, chronicle.digest.range))]);
  return facts;
}

function groupBlocks({ key, heading, events }: EventGroup, locale: Locale): readonly SheetBlock[] {
  const { lang, messages } = locale;
  const runs: readonly Run[] =
    heading.kind === "era"
      ? [
          ...picked(heading.era.label, lang),
          { text: `\u00A0 ${formatEraPeriod(heading.era.date, lang, messages.dates)}`, as: "small" },
        ]
      : heading.kind === "before"
        ? [plain(messages.list.beforeEras(pickText(heading.firstEra.label, lang).text))]
        : [plain(yearText(utcMs(heading.year), lang))];
  const described = heading.kind === "era" && locale.has("summaries") ? paragraphs(heading.era.description, lang) : [];
  return [
    {
      key,
      form: "full",
      keepsWithNext: true,
      items: [text("period", runs, "h2"), ...described.map((paragraph) => text("prose", paragraph))],
    },
    ...events.map((event) => eventBlock(event, locale)),
  ];
}
