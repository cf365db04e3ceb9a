import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import { useApp } from "../../store/react";
import { fullPageQuery } from "../../store/sync-url";

type Props = { readonly className?: string | undefined; readonly children: ReactNode };

/** The same view as a full page in a new tab, so the article stays open. */
export function FullPageLink({ className, children }: Props) {
  const { details } = useMessages();
  const query = useApp(fullPageQuery);
  return (
    <a className={className} href={`${window.location.pathname}${query}`} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> ({details.newTab})</span>
    </a>
  );
}
