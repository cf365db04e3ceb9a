/** The title in the header of the app and of the prerendered page, after the logo of the publisher. */
import type { ReactNode } from "react";
import type { SiteFacts } from "../model/site/site-facts";

/** In CSS pixels; other styles are in model/site/brand-style.ts. */
const LOGO_HEIGHT_PX = 24;

type Props = {
  readonly brand: SiteFacts["brand"];
  /** Name of the publisher; empty if not given. */
  readonly alt: string;
  readonly children: ReactNode;
};

export function HeaderTitle({ brand, alt, children }: Props) {
  if (brand?.logo === undefined) return <div className="app-title">{children}</div>;
  return (
    <div className="app-title app-branded">
      <img className="app-logo" src={brand.logo} width={brand.logoWidth} height={LOGO_HEIGHT_PX} alt={alt} />
      {children}
    </div>
  );
}
