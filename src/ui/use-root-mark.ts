import { useLayoutEffect } from "react";

/**
 * Sets a data attribute of the root element while a component is mounted, for styles elsewhere. `:has()` is not available in
 * Firefox before 121.
 * @param name   of the attribute, as in `dataset`
 * @param value  `undefined`: no attribute
 */
export function useRootMark(name: string, value: string | undefined): void {
  useLayoutEffect(() => {
    if (value === undefined) return;
    const { dataset } = document.documentElement;
    dataset[name] = value;
    return () => {
      delete dataset[name];
    };
  }, [name, value]);
}
