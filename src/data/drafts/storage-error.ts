/**
 * Why a draft cannot be saved in this browser.
 * - `blocked`  the browser gives the page no storage
 * - `newer`    the stored data was written by a newer version of the app and must not be changed
 * - `full`     the storage quota is used up
 * - `waiting`  another page holds the storage: one with an older version its connection, or one a change that does not end
 * - `cleared`  the site's data were deleted under the open page: later writes may be lost with the page
 * - `unknown`  anything else
 */
export type StorageError = "blocked" | "newer" | "full" | "waiting" | "cleared" | "unknown";
