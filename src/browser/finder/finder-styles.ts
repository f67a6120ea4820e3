/** The styles of the finder. Who imports this goes on when they are there, since the finder would open bare. */
import sheet from '../../styles/finder.css?url';
import { loadSheet } from '../load-sheet.ts';

await loadSheet(sheet);
