/**
 * Copied text is the author's: without the numbers of paragraphs and the marks of pages, calls set off as [12], the notes that are called
 * from it behind it.
 */

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || !isInText(selection)) return;
  const copied = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) copied.append(selection.getRangeAt(i).cloneContents());
  const { text, html } = writeCopy(copied);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
});

const isInText = (selection: Selection) => Boolean(selection.getRangeAt(0).commonAncestorContainer.parentElement?.closest('article.text'));

function writeCopy(copied: HTMLElement): { text: string; html: string } {
  const calls = [...copied.querySelectorAll<HTMLAnchorElement>('.noteref')];
  const notes = takeNotes(copied, calls);
  for (const part of [copied, ...notes.values()]) clean(part);
  const numbered = [...notes].map(([call, note]) => ({ label: `[${call.textContent}]`, note }));
  const text = [textOf(copied), ...numbered.map(({ label, note }) => `${label} ${textOf(note)}`)].join('\n\n');
  const ids = new Map([...notes.keys()].map((call, i) => [call, i + 1]));
  for (const call of calls) setOff(call, ids.get(call));
  const list = numbered.map(({ label, note }, i) => wordNote(note, label, i + 1));
  if (list.length > 0) copied.append(make('div', 'mso-element:footnote-list', ...list));
  // Set as text: a policy that forbids styles of the page's own counts those of elements that are never shown.
  return { text, html: copied.innerHTML.replaceAll(' data-style="', ' style="') };
}

/**
 * Takes the notes, which lie between the paragraphs, from where they stand. Those whose call was not copied are left out, unless the selection
 * begins or ends in them.
 */
function takeNotes(copied: HTMLElement, calls: readonly HTMLAnchorElement[]): Map<HTMLAnchorElement, HTMLElement> {
  const notes = new Map<HTMLAnchorElement, HTMLElement>();
  for (const note of copied.querySelectorAll<HTMLElement>('.note')) {
    const call = calls.find(({ hash }) => hash === `#${note.id}`);
    const isCut = !note.querySelector('.note-number') || !note.querySelector('.backlink');
    if (call || !isCut) note.remove();
    if (call) notes.set(call, note);
  }
  return notes;
}

function clean(copied: HTMLElement): void {
  for (const mark of copied.querySelectorAll('.pn, .anchor, .page-link, .note-number, .backlink, .card, .alias, [data-citing]')) mark.remove();
  // What is pasted elsewhere has another address to begin from.
  for (const link of copied.querySelectorAll<HTMLAnchorElement>('a[href]:not(.noteref)')) link.setAttribute('href', link.href);
}

const blocks = 'p, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, tr, figcaption, .dedication, .signature';

/** Paragraphs parted by an empty line. */
function textOf(copied: HTMLElement): string {
  const plain = copied.cloneNode(true) as HTMLElement;
  for (const call of plain.querySelectorAll('sup:has(> .noteref)')) call.replaceWith(`[${call.textContent}]`);
  for (const cell of plain.querySelectorAll('td, th')) cell.append(' ');
  // Of mathematics the letters alone are nothing to read.
  for (const formula of plain.querySelectorAll('math')) formula.replaceWith(formula.getAttribute('alttext') ?? '');
  for (const block of plain.querySelectorAll(blocks)) block.append('\n\n');
  return (plain.textContent ?? '')
    .replace(/\u00AD/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function make(name: string, style: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  element.dataset['style'] = style;
  element.append(...content);
  return element;
}

/** A call in brackets; where its note was copied too, one that Word takes for the call of a note: with the names that Word itself writes. */
function setOff(call: HTMLAnchorElement, id: number | undefined): void {
  const label = `[${call.textContent}]`;
  const mark = call.closest('sup') ?? call;
  mark.replaceWith(id === undefined ? label : anchor(id, 'ref', '', label));
}

function anchor(id: number, own: 'ref' | '', other: 'ref' | '', label: string): HTMLElement {
  const link = make('a', `mso-footnote-id:ftn${id}`, label);
  link.setAttribute('href', `#_ftn${other}${id}`);
  link.setAttribute('name', `_ftn${own}${id}`);
  return link;
}

function wordNote(note: HTMLElement, label: string, id: number): HTMLElement {
  (note.querySelector('p') ?? note).prepend(anchor(id, '', 'ref', label), ' ');
  const own = make('div', 'mso-element:footnote', ...note.childNodes);
  own.id = `ftn${id}`;
  return own;
}

export {};
