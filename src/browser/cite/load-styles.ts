/** The styles of what citing shows: a sheet of its own, which pages do not wait for. */
import address from '../../styles/cite.css?url';
import { loadSheet } from '../load-sheet.ts';

/** Settles when they apply, or cannot be had. */
export const stylesLoaded = loadSheet(address);
