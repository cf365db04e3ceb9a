import { useMessages } from "../../i18n/react";
import { DETAILS, THEMES, type ThemeChoice } from "../../model/links/view-link";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import type { IconName } from "../../ui/icon-paths";
import { Menu, type MenuGroup } from "../../ui/Menu";

const ICONS: Readonly<Record<ThemeChoice, IconName>> = {
  auto: "contrast",
  light: "sun",
  dark: "moon",
  contrast: "contrast",
};

const CHOSEN = <Icon name="ok" size={14} weight={2} />;

/** Theme, and how much detail the timeline shows. */
export function useAppearanceGroups(): readonly MenuGroup[] {
  const { app } = useMessages();
  const theme = useApp((s) => s.view.theme);
  const detail = useApp((s) => s.view.detail);
  const { setTheme, setDetail } = useActions();
  const themes: MenuGroup = {
    name: app.appearance,
    items: THEMES.map((one) => ({
      id: one,
      label: app.appearances[one],
      icon: one === theme ? CHOSEN : undefined,
      isChosen: one === theme,
      onPick: () => setTheme(one),
    })),
  };
  const details: MenuGroup = {
    name: app.detail,
    items: DETAILS.map((one) => ({
      id: `detail-${one}`,
      label: app.details[one],
      icon: one === detail ? CHOSEN : undefined,
      isChosen: one === detail,
      onPick: () => setDetail(one),
    })),
  };
  return [themes, details];
}

export function AppearanceMenu() {
  const { app } = useMessages();
  const theme = useApp((s) => s.view.theme);
  return <Menu label={app.appearance} icon={<Icon name={ICONS[theme]} />} groups={useAppearanceGroups()} />;
}
