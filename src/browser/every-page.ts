/** What every page does beyond being read. */
import './keep-page-later.ts';
import './shortcuts.ts';
import './theme.ts';
