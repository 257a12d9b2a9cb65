/**
 * The address of the embed with what the reader chose on the chart's page: names and values of
 * choices are short slugs, and nothing else of the page's address is carried into other people's
 * pages.
 */
export const embedAddress = (src: string, search: string, theme: string): string => {
  const isSlug = /^[a-z0-9-]{1,64}$/;
  const url = new URL(src);
  for (const [name, value] of new URLSearchParams(search))
    if (isSlug.test(name) && isSlug.test(value) && !['theme', 'q'].includes(name))
      url.searchParams.set(name, value);
  if (theme === 'light' || theme === 'dark') url.searchParams.set('theme', theme);
  return url.href;
};
