/** The media type of every kind of file that the site has, by the end of its name. */
export const mediaTypes: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  xml: 'application/xml',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // Pagefind's own; gzip in themselves.
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** What a host should compress. */
export const isText = (extension: string): boolean =>
  /^(text\/|application\/(json|xml)$|image\/svg)/.test(mediaTypes[extension] ?? '');
