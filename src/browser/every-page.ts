/** What every page does beyond being read. */
import './shortcuts.ts';
import './theme.ts';
