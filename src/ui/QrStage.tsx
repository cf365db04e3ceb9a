/** A QR code that can fill a projector screen, with its URL for those who type it. */
import { type ReactNode, type Ref, useRef } from "react";
import { Icon } from "./Icon";
import { canFillScreen, fillScreen, leaveFullScreen } from "./full-screen";
import { QrCode } from "./QrCode";
import type { QrModules } from "./qr-code";
import styles from "./QrStage.module.css";

type Props = {
  readonly address: string;
  /** Encodes `address`. */
  readonly modules: QrModules;
  readonly messages: { readonly title: string; readonly full: string; readonly leave: string };
  readonly drawing?: Ref<SVGSVGElement>;
  /** Further buttons below the code. */
  readonly children?: ReactNode;
};

/** Its width is `--qr-width`, by default 280px. */
export function QrStage({ address, modules, messages, drawing, children }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const canFill = canFillScreen();
  return (
    <>
      <div ref={stage} className={styles.stage}>
        <QrCode
          {...(drawing ? { ref: drawing } : {})}
          className={styles.code}
          modules={modules}
          title={messages.title}
        />
        <p className={styles.address}>{address}</p>
        <button type="button" className={`btn ${styles.leave}`} onClick={() => leaveFullScreen()}>
          <Icon name="close" size={15} />
          {messages.leave}
        </button>
      </div>
      {(canFill || children !== undefined) && (
        <div className={styles.actions}>
          {canFill && (
            <button type="button" className="btn btn-line" onClick={() => fillScreen(stage.current)}>
              <Icon name="fit" size={15} />
              {messages.full}
            </button>
          )}
          {children}
        </div>
      )}
    </>
  );
}
