/** What can be done with the open draft: side by side, or in a menu where that would take a second line. */
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Menu } from "../../ui/Menu";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { useMedia } from "../../ui/use-media";

export type DraftDialogName = "settings" | "versions";

type Props = { readonly messages: UserChronicleMessages; readonly onDialog: (dialog: DraftDialogName) => void };

const NARROW = "(max-width: 1099.98px)";
const VIEWS = ["timeline", "table"] as const;
const MODES = ["edit", "preview"] as const;

export function DraftActions({ messages: { bar }, onDialog }: Props) {
  const { openSource, setUserChronicles } = useActions();
  const isNarrow = useMedia(NARROW);
  const view = useApp((s) => s.userChronicles.editorView);
  const mode = useApp((s) => (s.userChronicles.isPreview ? "preview" : "edit"));
  const setView = (editorView: (typeof VIEWS)[number]) => setUserChronicles({ editorView });
  const setMode = (next: (typeof MODES)[number]) => setUserChronicles({ isPreview: next === "preview" });
  const close = () => openSource(undefined);
  const ticked = (isChosen: boolean) => ({
    isChosen,
    icon: isChosen ? <Icon name="ok" size={14} weight={2} /> : undefined,
  });
  if (isNarrow)
    return (
      <Menu
        label={bar.more}
        icon={<Icon name="more" size={18} />}
        groups={[
          {
            name: bar.view,
            items: VIEWS.map((one) => ({
              id: one,
              label: bar.views[one],
              ...ticked(one === view),
              onPick: () => setView(one),
            })),
          },
          {
            name: bar.mode,
            items: MODES.map((one) => ({
              id: one,
              label: bar.modes[one],
              ...ticked(one === mode),
              onPick: () => setMode(one),
            })),
          },
          {
            name: bar.name,
            items: [
              { id: "settings", label: bar.settings, onPick: () => onDialog("settings") },
              { id: "versions", label: bar.versions, onPick: () => onDialog("versions") },
              { id: "close", label: bar.close, onPick: close },
            ],
          },
        ]}
      />
    );
  return (
    <>
      <SegmentedControl
        label={bar.view}
        value={view}
        options={VIEWS.map((value) => ({ value, label: bar.views[value] }))}
        onChange={setView}
      />
      <SegmentedControl
        label={bar.mode}
        value={mode}
        options={MODES.map((value) => ({ value, label: bar.modes[value] }))}
        onChange={setMode}
      />
      <button type="button" className="btn btn-line" aria-haspopup="dialog" onClick={() => onDialog("settings")}>
        {bar.settings}
      </button>
      <button type="button" className="btn btn-line" aria-haspopup="dialog" onClick={() => onDialog("versions")}>
        {bar.versions}
      </button>
      <button type="button" className="btn btn-line" onClick={close}>
        {bar.close}
      </button>
    </>
  );
}
