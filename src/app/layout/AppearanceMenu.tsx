import { useMessages } from "../../i18n/react";
import { THEMES, type ThemeChoice } from "../../model/links/view-link";
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

export function useAppearanceGroup(): MenuGroup {
  const { app } = useMessages();
  const theme = useApp((s) => s.view.theme);
  const { setTheme } = useActions();
  return {
    name: app.appearance,
    items: THEMES.map((one) => ({
      id: one,
      label: app.appearances[one],
      icon: one === theme ? <Icon name="ok" size={14} weight={2} /> : undefined,
      isChosen: one === theme,
      onPick: () => setTheme(one),
    })),
  };
}

export function AppearanceMenu() {
  const { app } = useMessages();
  const theme = useApp((s) => s.view.theme);
  return <Menu label={app.appearance} icon={<Icon name={ICONS[theme]} />} groups={[useAppearanceGroup()]} />;
}
