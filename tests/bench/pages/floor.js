/** A page that does next to nothing when dragged and zoomed: it measures the overhead of the measurement. */
const event = document.querySelector(".event");
let drags = 0;
let notches = 0;

if (event instanceof HTMLElement) {
  addEventListener("wheel", () => (event.textContent = String(++notches)), { passive: true });
  addEventListener("pointermove", () => (event.style.transform = `translateX(${++drags % 50}px)`));
}
