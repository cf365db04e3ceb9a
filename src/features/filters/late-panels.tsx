/** What opens out of the filters comes later than they do. */
import { useMessages } from "../../i18n/react";
import { Late, latePart } from "../../ui/late-part";
import type { FacetOptions as Facets } from "./FacetOptions";
import type { SheetProps } from "./FilterSheet";

const panels = () => import("./panels");
export const facetOptionsPart = latePart(() => panels().then((module) => module.FacetOptions));
export const datesOptionsPart = latePart(() => panels().then((module) => module.DatesOptions));
export const filterSheetPart = latePart(() => panels().then((module) => module.FilterSheet));

export const nothingHerePart = latePart(() => panels().then((module) => module.NothingHere));

export function FacetOptions(props: Parameters<typeof Facets>[0]) {
  return <Late part={facetOptionsPart} props={props} failed={<NotThere />} />;
}

export function DatesOptions() {
  return <Late part={datesOptionsPart} props={{}} failed={<NotThere />} />;
}

export function FilterSheet({ isEnabled, ...props }: SheetProps & { readonly isEnabled: boolean }) {
  return <Late part={filterSheetPart} props={props} isEnabled={isEnabled} failed={<NotThere />} />;
}

export function NothingHere({ isEnabled }: { readonly isEnabled: boolean }) {
  return <Late part={nothingHerePart} props={{}} isEnabled={isEnabled} failed={<NotThere />} />;
}

function NotThere() {
  return <p role="alert">{useMessages().notices.noPart}</p>;
}
