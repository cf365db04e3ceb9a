import { type Ref, useId, useMemo } from "react";
import { type QrModules, qrPath } from "./qr-code";

type Props = {
  readonly modules: QrModules;
  readonly title: string;
  readonly className?: string | undefined;
  readonly ref?: Ref<SVGSVGElement>;
};

/** Draws a QR code, black on white in every theme, since many scanners read nothing else. */
export function QrCode({ modules, title, className, ref }: Props) {
  const titleId = useId();
  const path = useMemo(() => qrPath(modules), [modules]);
  return (
    <svg
      ref={ref}
      className={className}
      viewBox={`0 0 ${modules.size} ${modules.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{title}</title>
      <rect width={modules.size} height={modules.size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
