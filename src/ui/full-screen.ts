/** Whether a part of the page can fill the screen: not on an iPhone, nor in a frame that may not. */
export function canFillScreen({ fullscreenEnabled, documentElement }: Document = document): boolean {
  return fullscreenEnabled === true && typeof documentElement.requestFullscreen === "function";
}
