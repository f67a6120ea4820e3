/** What the text page does beyond being read. Each part stands alone, and none is needed to read. */
import '../every-page.ts';
import '../mark-words.ts';
import './notes.ts';
import './cards.ts';
import './reading-place.ts';
import './returning.ts';
import './arrival.ts';
import './readings.ts';
import './citing.ts';

// An address that names the version that was cited: few do.
if (/[?&]v=/.test(location.search)) void import('./cited-version.ts').catch(() => {});

// What is copied is selected first: by then it is there.
document.addEventListener('selectionchange', () => void import('./copied-text.ts').catch(() => {}), { once: true });
