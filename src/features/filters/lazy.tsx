/** What opens out of the filters comes later than they do. */
import { useMessages } from "../../i18n/react";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { FacetOptions as Facets } from "./FacetOptions";
import type { SheetProps } from "./FilterSheet";

const panels = () => import("./panels");
export const facetOptionsPart = lazyPart(() => panels().then((module) => module.FacetOptions));
export const datesOptionsPart = lazyPart(() => panels().then((module) => module.DatesOptions));
export const filterSheetPart = lazyPart(() => panels().then((module) => module.FilterSheet));

export const nothingHerePart = lazyPart(() => panels().then((module) => module.NothingHere));

export function FacetOptions(props: Parameters<typeof Facets>[0]) {
  return <Lazy part={facetOptionsPart} props={props} failed={<NotThere />} />;
}

export function DatesOptions() {
  return <Lazy part={datesOptionsPart} props={{}} failed={<NotThere />} />;
}

export function FilterSheet({ isEnabled, ...props }: SheetProps & { readonly isEnabled: boolean }) {
  return <Lazy part={filterSheetPart} props={props} isEnabled={isEnabled} failed={<NotThere />} />;
}

export function NothingHere({ isEnabled }: { readonly isEnabled: boolean }) {
  return <Lazy part={nothingHerePart} props={{}} isEnabled={isEnabled} failed={<NotThere />} />;
}

function NotThere() {
  return <p role="alert">{useMessages().notices.partFailed}</p>;
}
