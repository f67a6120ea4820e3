/** What every page does beyond being read. */
import './offline.ts';
import './shortcuts.ts';
import './theme.ts';
