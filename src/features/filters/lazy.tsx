/** The panels of the filters, loaded on demand. */
import { useMessages } from "../../i18n/react";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { FacetOptions as Facets } from "./FacetOptions";
import type { SheetProps } from "./FilterSheet";

const panels = () => import("./bundle");
export const facetOptionsPart = lazyPart(() => panels().then((module) => module.FacetOptions));
export const datesOptionsPart = lazyPart(() => panels().then((module) => module.DatesOptions));
export const filterSheetPart = lazyPart(() => panels().then((module) => module.FilterSheet));

export const emptyStatePart = lazyPart(() => panels().then((module) => module.EmptyState));

export function FacetOptions(props: Parameters<typeof Facets>[0]) {
  return <Lazy part={facetOptionsPart} props={props} failed={<LoadFailed />} />;
}

export function DatesOptions() {
  return <Lazy part={datesOptionsPart} props={{}} failed={<LoadFailed />} />;
}

export function FilterSheet({ isEnabled, ...props }: SheetProps & { readonly isEnabled: boolean }) {
  return <Lazy part={filterSheetPart} props={props} isEnabled={isEnabled} failed={<LoadFailed />} />;
}

export function EmptyState({ isEnabled }: { readonly isEnabled: boolean }) {
  return <Lazy part={emptyStatePart} props={{}} isEnabled={isEnabled} failed={<LoadFailed />} />;
}

function LoadFailed() {
  return <p role="alert">{useMessages().notices.partFailed}</p>;
}
