import { useMessages } from "../../i18n/react";
import { zoomAt } from "../../model/time";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";

const ZOOM = 1.5;

/** An alternative to wheel and pinch. */
export function ZoomButtons() {
  const { timeline } = useMessages();
  const window = useApp((s) => s.view.window);
  const limits = useApp((s) => s.view.limits);
  const { goTo, showAll } = useActions();
  const zoom = (factor: number) => goTo(zoomAt(window, (window.start + window.end) / 2, factor, limits));
  const button = (icon: "minus" | "plus" | "fit", name: string, onClick: () => void) => (
    <button type="button" className="btn btn-square" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      {button("minus", timeline.zoomOut, () => zoom(ZOOM))}
      {button("plus", timeline.zoomIn, () => zoom(1 / ZOOM))}
      {button("fit", timeline.allYears, showAll)}
    </>
  );
}
