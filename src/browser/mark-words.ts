/** Marks the words that a search led here by, and takes them out of the address, which is then the passage's own. */
import { markParameter } from '../search/mark-parameter.ts';

const address = new URL(location.href);
const query = address.searchParams.get(markParameter);
if (query !== null) {
  address.searchParams.delete(markParameter);
  history.replaceState(history.state, '', address);
  // Few readers arrive so: the others need not load it.
  void import('../search/mark-passage.ts').then((marking) => marking.markPassage(address.hash.slice(1), query));
}
