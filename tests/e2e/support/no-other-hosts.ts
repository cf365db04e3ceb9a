/** Rules of Chromium's `--host-resolver-rules`: no host has an address but this machine, so no test reaches the network. */
export const NO_OTHER_HOSTS = "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1";
