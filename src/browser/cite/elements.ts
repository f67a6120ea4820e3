import { say } from '../words.ts';

/** Makes an element with a class and what it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function makeButton(className: string, label: string, act: () => void): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/** What a permalink is called, by its label. */
export function labelOf(link: HTMLElement): string {
  const words = link.ariaLabel ?? '';
  const [before = '', behind = ''] = say.linkTo('\0').split('\0');
  return words.startsWith(before) && words.endsWith(behind) ? words.slice(before.length, words.length - behind.length) : words;
}

/** A field that holds text to be copied by hand, all of it selected. */
export function makeCopyField(text: string, label: string): HTMLTextAreaElement {
  const field = make('textarea', 'cite-field');
  field.readOnly = true;
  field.value = text;
  field.ariaLabel = label;
  field.rows = Math.min(8, Math.max(2, Math.ceil(text.length / 48)));
  return field;
}

export function focusCopyField(field: HTMLTextAreaElement): void {
  field.focus({ preventScroll: true });
  field.select();
}
