/** Text for XML 1.0 (https://www.w3.org/TR/xml/#charsets): escaped, without characters that no XML file may have. */
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"'\r]/g, (sign) => ENTITIES[sign] ?? sign);

export const XML_START = '<?xml version="1.0" encoding="utf-8"?>\n';
