/** The print overlay: options next to a preview of the exact pages. */
import { useEffect, useMemo, useRef } from "react";
import { type PrintMessages, loadPrintMessages, loadQuizMessages } from "../../i18n/lazy-messages";
import { useLazyMessages } from "../../i18n/react";
import { selectHome } from "../../store/selectors/home";
import { useActions, useApp } from "../../store/react";
import { qrModules } from "../../ui/qr-code";
import { useRootMark } from "../../ui/use-root-mark";
import { BlockView } from "./BlockView";
import type { MapMaker } from "./map-items";
import { PaperDefs } from "./PrintGlyph";
import { type PageFooter, PrintPage, paperStyle } from "./PrintPage";
import { PrintPanel } from "./PrintPanel";
import { paperAddress } from "./print-url";
import { TEXT_SCALE, mmToPx, pageGeometry, defaultPaper } from "./paper-size";
import { usePages } from "./use-pages";
import { usePageRule } from "./use-page-rule";
import { useSheet, useSheetOptions } from "./use-sheet";
import { useZoom } from "./use-zoom";
import sheetStyles from "./PrintSheet.module.css";
import styles from "./PrintPreview.module.css";

type Props = { readonly maps: MapMaker };

export function PrintPreview({ maps }: Props) {
  const messages = useLazyMessages(loadPrintMessages);
  return messages ? <Preview messages={messages} maps={maps} /> : <div className={styles.root} />;
}

function Preview({ messages, maps }: Props & { readonly messages: PrintMessages }) {
  const { setMode } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const options = useApp((s) => s.paper);
  const source = useApp(({ chronicle }) => (chronicle.status === "ready" ? chronicle.source : undefined));
  const sheetOptions = useSheetOptions();
  const paper = options.paper ?? defaultPaper(navigator.languages);
  const text = options.text ?? "normal";
  const scale = TEXT_SCALE[text];

  const home = useApp(selectHome);
  const address = useMemo(() => {
    const whole = home === undefined ? undefined : paperAddress(home, source);
    return whole === undefined ? undefined : { text: whole, qr: qrModules(whole) };
  }, [home, source]);
  const geometry = useMemo(() => pageGeometry(paper, address?.qr?.size), [paper, address]);
  const size = useMemo(() => ({ bodyWidthPx: mmToPx(geometry.bodyWidthMm), scale }), [geometry, scale]);
  const layout = useMemo(() => ({ bodyHeightPx: mmToPx(geometry.bodyHeightMm), scale }), [geometry, scale]);
  const quiz = useLazyMessages(loadQuizMessages);
  const sheetMessages = useMemo(() => ({ print: messages, quiz }), [messages, quiz]);
  const content = useSheet(sheetOptions, sheetMessages, size, maps);
  const { pages, layingOut } = usePages(content?.blocks, layout, room);
  const zoom = useZoom(stage, mmToPx(geometry.widthMm));
  usePageRule(geometry);
  useRootMark("preview", "");

  const leave = () => setMode("browse");
  useLeaving(root, leave);
  const foot: PageFooter = { title: content?.title ?? "", address, code: content?.code };
  const blocks = content?.blocks;
  return (
    <div className={styles.root} ref={root} tabIndex={-1} data-paper={paper} aria-busy={layingOut !== undefined}>
      <PaperDefs />
      <PrintPanel
        messages={messages}
        sheetOptions={sheetOptions}
        paper={paper}
        text={text}
        pages={layingOut === undefined ? pages?.length : undefined}
        reported={content?.reported}
        progress={layingOut === undefined || !blocks ? undefined : { done: layingOut, all: blocks.length }}
        onPrint={() => window.print()}
        onLeave={leave}
      />
      <main
        className={styles.preview}
        ref={stage}
        aria-label={messages.preview(pages?.length ?? 0)}
        // A scroll container without focusable content needs a tab stop.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        style={{ "--zoom": zoom, ...paperStyle(geometry, scale) } as React.CSSProperties}
      >
        <div className={`${styles.pages} ${sheetStyles.paper}`}>
          {pages?.map((page, at) => (
            <div key={at} className={styles.slot}>
              <PrintPage page={page} at={at} count={pages.length} foot={foot} messages={messages} />
            </div>
          ))}
        </div>
        {layingOut !== undefined && (
          <div className={sheetStyles.roomHold} aria-hidden="true">
            <div className={`${sheetStyles.room} ${sheetStyles.paper}`} ref={room}>
              {blocks?.slice(0, layingOut).map((block) => (
                <BlockView key={block.key} block={block} continued={messages.continued} />
              ))}
            </div>
          </div>
        )}
      </main>
    </div>
  );
}

/** Takes the focus, returns it to the page on unmount, and closes on Esc. */
function useLeaving(root: React.RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById("events")?.focus({ preventScroll: true });
      });
    };
  }, [root]);
}
