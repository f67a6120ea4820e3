/** The styles of cards. Who imports this goes on when they are there, since a card would open bare. */
import sheet from '../../styles/card.css?url';
import { loadSheet } from '../load-sheet.ts';

await loadSheet(sheet);
