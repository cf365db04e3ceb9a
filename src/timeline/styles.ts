/** Styles of the timeline, bundled with the page layout: one file compresses better than two. */
import "./vis-base.css";
import "./vis-overrides.css";
import "./overview.css";
import "./axis.css";
import "./event-view.css";
// Last: it overrides the others on narrow screens.
import "./timeline.css";
