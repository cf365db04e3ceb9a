/** A slide scaled to the width of its container. */
import { useLayoutEffect, useRef, useState } from "react";
import { Slide, type SlideProps } from "./Slide";
import styles from "./Presenter.module.css";

const WIDTH = 1920;

export function SlidePreview({ isDark = false, ...slide }: SlideProps & { readonly isDark?: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.25);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const fit = () => setScale(element.clientWidth / WIDTH);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles.preview} data-dark={isDark ? "" : undefined}>
      <div style={{ transform: `scale(${scale})` }}>
        <Slide {...slide} />
      </div>
    </div>
  );
}
