/** Whether single keys act: they can be switched off, for readers who speak to their device or touch keys by accident (WCAG 2.1.4). */
import { recall } from './memory.ts';

export const shortcutsAreOn = () => recall('shortcuts') !== 'off';
