/** Checkboxes for the parts of the view that the link includes. Unavailable parts stay listed as disabled. */
import { useLang, useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { languagesOf, siteFactsOf } from "../../model/site/site-facts";
import { useApp } from "../../store/react";
import { selectStories } from "../../store/selectors/story";
import { selectDataRange } from "../../store/selectors/window";
import { Checkbox } from "../../ui/Checkbox";
import { CheckboxGroup } from "../../ui/CheckboxGroup";
import { type PartId, type SharedView, type Ticks, FILTER_PARTS, isSetByStory, linkParts } from "./link-parts";
import { linkPartLabel } from "./link-part-label";
import { useShareMessages } from "./share-messages";

type Props = {
  readonly legend: string;
  readonly chronicle: Chronicle;
  readonly shared: SharedView;
  readonly ticks: Ticks;
  readonly onTick: (id: PartId, isTicked: boolean) => void;
  /** Parts that are chosen elsewhere in the dialog. */
  readonly omitted?: readonly PartId[];
};

/** Always listed, so the user sees what a link can include. */
const ALWAYS_SHOWN = ["window", "event"] as const;

export function LinkPartsList({ legend, chronicle, shared, ticks, onTick, omitted = [] }: Props) {
  const shareMessages = useShareMessages();
  const messages = useMessages();
  const lang = useLang();
  const range = useApp(selectDataRange);
  const stories = useApp(selectStories)?.stories;
  const parts = linkParts(shared, ticks).filter(({ id }) => !omitted.includes(id));
  const find = (id: PartId) => parts.find((part) => part.id === id);

  const row = (id: PartId) => {
    const part = find(id);
    if (!part) return null;
    return (
      <Checkbox
        key={id}
        name={linkPartLabel(id, shared, chronicle, range, { lang, messages, shareMessages, stories })}
        hint={id === "src" ? shareMessages.parts.srcHint : undefined}
        isTicked={part.isTicked}
        onToggle={() => onTick(id, !part.isTicked)}
      />
    );
  };
  const disabledRow = (name: string, isTicked = false) => (
    <Checkbox key={name} name={name} isOff isTicked={isTicked} onToggle={() => undefined} />
  );
  const fixedRow = (id: (typeof ALWAYS_SHOWN)[number]) => {
    if (find(id)) return row(id);
    if (isSetByStory(id, shared, ticks))
      return disabledRow(shareMessages.parts[`${id === "window" ? "storyWindow" : "storyEvent"}`], true);
    return disabledRow(id === "window" ? shareMessages.parts.noWindow : shareMessages.parts.noEvent);
  };

  return (
    <CheckboxGroup legend={legend}>
      {row("src")}
      {row("story")}
      {ALWAYS_SHOWN.map(fixedRow)}
      {FILTER_PARTS.some(find) ? FILTER_PARTS.map(row) : disabledRow(shareMessages.parts.noFilters)}
      {row("view")}
      {languagesOf(siteFactsOf(document)).length > 1 && row("lang")}
      {row("detail")}
      {row("theme")}
    </CheckboxGroup>
  );
}
