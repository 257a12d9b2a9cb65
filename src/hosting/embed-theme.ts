import { createHash } from 'node:crypto';

/**
 * The one script that stands in pages themselves: an embed takes the theme that its host asks for
 * (`?theme=dark`) before anything is painted, which a style sheet cannot, a later script would do
 * with a flash, and a file would do with a wait. Any other value leaves the reader’s own theme.
 * The policy of embeds allows it by its hash, so that not a sign of it can be changed.
 */
export const embedThemeScript =
  "{const theme=new URLSearchParams(location.search).get('theme');" +
  "if(theme==='light'||theme==='dark')document.documentElement.dataset.theme=theme}";

/** As a source of a Content-Security-Policy. */
export const embedThemeHash = `'sha256-${createHash('sha256').update(embedThemeScript).digest('base64')}'`;
