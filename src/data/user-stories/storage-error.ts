/**
 * Why something cannot be kept in this browser.
 * - `blocked`  the browser gives the page no storage
 * - `newer`    what is kept there was written by a newer version of this program, which nothing here may change
 * - `full`     there is no room left
 * - `waiting`  another tab with an older version holds on to it
 * - `cleared`  the site's data were deleted under the open page: what is written from now on may be gone with the page
 * - `unknown`  anything else
 */
export type StorageError = "blocked" | "newer" | "full" | "waiting" | "cleared" | "unknown";
