/** One sheet of paper at its exact size. */
import type { CSSProperties } from "react";
import type { PrintMessages } from "../../i18n/lazy-messages";
import { QrCode } from "../../ui/QrCode";
import type { QrModules } from "../../ui/qr-code";
import { BlockView } from "./BlockView";
import { type PageGeometry, MARGIN_MM } from "./paper-size";
import type { Page } from "./use-pages";
import styles from "./PrintPage.module.css";

/** The footer of every page. */
export type PageFooter = {
  readonly title: string;
  /** Absent if the URL would not be reachable. */
  readonly address?: { readonly text: string; readonly qr?: QrModules | undefined } | undefined;
  /** Seed that reproduces the questions of a quiz. */
  readonly code?: string | undefined;
};

type Props = {
  readonly page: Page;
  readonly at: number;
  readonly count: number;
  readonly foot: PageFooter;
  readonly messages: PrintMessages;
};

/** CSS variables with the lengths of the paper. */
export const paperStyle = (
  { widthMm, heightMm, bodyHeightMm, footMm, quietMm }: PageGeometry,
  scale: number,
): CSSProperties =>
  ({
    "--paper-width": `${widthMm}mm`,
    "--paper-height": `${heightMm}mm`,
    "--paper-body": `${bodyHeightMm}mm`,
    "--paper-foot": `${footMm}mm`,
    "--paper-quiet": `${quietMm}mm`,
    "--paper-top": `${MARGIN_MM.top}mm`,
    "--paper-side": `${MARGIN_MM.side}mm`,
    "--paper-bottom": `${MARGIN_MM.bottom}mm`,
    "--k": scale,
  }) as CSSProperties;

export function PrintPage({ page, at, count, foot, messages }: Props) {
  const { address, code } = foot;
  return (
    <section className={styles.page} data-page={at + 1} aria-label={messages.page(at + 1, count)}>
      <div className={styles.content} data-content>
        {page.map(({ block, ranges }) => (
          <BlockView
            key={`${block.key} ${ranges[0]?.item ?? 0} ${ranges[0]?.from ?? 0}`}
            block={block}
            ranges={ranges}
            continued={messages.continued}
          />
        ))}
      </div>
      <div className={styles.foot} data-foot>
        <div>
          <p className={styles.footTitle}>{foot.title}</p>
          {code !== undefined && <p>{code}</p>}
          {address && <p className={styles.address}>{address.text}</p>}
        </div>
        <p className={`${styles.pageNumber} num`}>{messages.page(at + 1, count)}</p>
        {address?.qr && <QrCode modules={address.qr} title={`QR: ${address.text}`} className={styles.qr} />}
      </div>
    </section>
  );
}
