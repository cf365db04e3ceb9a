import { ICON_PATHS, type IconName } from "./icon-paths";

type Props = { readonly name: IconName; readonly size?: number; readonly weight?: number };

/** A line icon in the text colour. Decorative: the button needs its own name. */
export function Icon({ name, size = 16, weight = 1.6 }: Props) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
