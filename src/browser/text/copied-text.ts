/** Copied text is the author's: without the numbers of paragraphs and the marks of pages, calls set off as [12]. */
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || !isInText(selection)) return;
  const copied = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) copied.append(selection.getRangeAt(i).cloneContents());
  // A note that is folded away lies between the words, but was not selected.
  for (const note of copied.querySelectorAll('.note')) if (!document.getElementById(note.id)?.checkVisibility()) note.remove();
  cleanCopy(copied);
  event.clipboardData.setData('text/plain', plainTextOf(copied));
  event.clipboardData.setData('text/html', copied.innerHTML);
  event.preventDefault();
});

const isInText = (selection: Selection) => Boolean(selection.getRangeAt(0).commonAncestorContainer.parentElement?.closest('article.text'));

export function cleanCopy(copied: HTMLElement): void {
  for (const mark of copied.querySelectorAll('.pn, .anchor, .page-link, .note-number, .backlink, .card, .alias, [data-citing]')) mark.remove();
  for (const call of copied.querySelectorAll('sup:has(> .noteref)')) call.replaceWith(`[${call.textContent}]`);
}

const blocks = 'p, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, tr, figcaption, .dedication, .signature';

/** Paragraphs parted by an empty line. */
export function plainTextOf(copied: HTMLElement): string {
  for (const cell of copied.querySelectorAll('td, th')) cell.append(' ');
  // Of mathematics the letters alone are nothing to read.
  for (const formula of copied.querySelectorAll('math')) formula.replaceWith(formula.getAttribute('alttext') ?? '');
  for (const block of copied.querySelectorAll(blocks)) block.append('\n\n');
  return (copied.textContent ?? '')
    .replace(/\u00AD/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
