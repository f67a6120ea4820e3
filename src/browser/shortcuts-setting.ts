/** Whether single keys act: they can be switched off, for readers who speak to their device or touch keys by accident (WCAG 2.1.4). */
import { recall } from './memory.ts';

export const shortcutsAreOn = () => recall('shortcuts') !== 'off';

/** A key that acts by itself, pressed where no text is entered and nothing lies over the page. */
export const isSingleKey = (event: KeyboardEvent) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && shortcutsAreOn() && !(event.target as Element).closest('input, textarea, select, dialog, [popover]');
