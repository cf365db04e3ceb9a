/** The styles of the timeline. They come with the frame around it: one file packs better than two. */
import "./vis-base.css";
import "./vis-overrides.css";
import "./overview.css";
import "./axis.css";
import "./event-view.css";
// Last: it also says how all of this changes on narrow screens.
import "./timeline.css";
