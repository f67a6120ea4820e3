/** The panel “Cite”: what is cited, in the format that the reader chooses and keeps, to be copied or saved. */
import { isolateAddresses } from '../../citation/isolate-addresses.ts';
import { recall, remember } from '../memory.ts';
import { markLanguage, say } from '../words.ts';
import { type Citation, type Cited, citationsOf, loadTemplates } from './citations.ts';
import { citeId, citeRange } from './cited-passage.ts';
import { copyKeys, copyText } from './clipboard.ts';
import { focusCopyField, make, makeButton, makeCopyField } from './elements.ts';

/** What a reader points at: an id of the text page, words selected, or the paper. */
export type Wanted = { id: string } | { range: Range } | 'paper';

const heading = make('h2', '');
heading.id = 'cite-panel-title';
const excerpt = make('p', 'cite-excerpt');
const choices = make('fieldset', 'cite-formats');
const output = make('div', 'cite-output');
output.id = 'cite-panel-output';
// Scrolled by keyboard too.
output.tabIndex = 0;
output.setAttribute('role', 'group');
output.ariaLabel = say.citation;
const status = make('p', 'cite-status');
status.setAttribute('role', 'status');
const copy = makeButton('cite-button cite-main', say.copy, () => void copyShown());
copy.setAttribute('aria-describedby', output.id);
const save = makeButton('cite-button', '', () => saveShown());
const whole = makeButton('cite-button cite-plain', say.citeWhole, () => void show('paper'));
const close = makeButton('cite-close', '×', () => dialog.close());
close.ariaLabel = say.close;
const withVersion = make('input', '');
withVersion.type = 'checkbox';
const versionWords = make('span', '');
const dialog = make(
  'dialog',
  'cite-panel',
  make('div', 'cite-head', heading, close),
  excerpt,
  choices,
  make('label', 'cite-version', withVersion, ' ', versionWords),
  output,
  make('div', 'cite-actions', copy, save, whole),
  status,
);
dialog.dataset['citing'] = '';
markLanguage(dialog);
excerpt.dir = 'auto';
dialog.setAttribute('aria-labelledby', heading.id);

let citations: readonly Citation[] = [];
/** Makes them anew. */
let compose = () => {};
let key = 'paper';
let turn = 0;

const chosen = () => choices.querySelector<HTMLInputElement>(':checked')?.value;
const shown = () => citations.find(({ id }) => id === chosen()) ?? citations[0];

/** Gives the focus back to `opener`. */
export function openPanel(wanted: Wanted, opener: HTMLElement | undefined): void {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) {
    dialog.showModal();
    // A button that was made for the moment may be gone.
    dialog.addEventListener('close', () => opener?.isConnected && opener.focus({ preventScroll: true }), { once: true });
  }
  void show(wanted);
}

async function show(wanted: Wanted): Promise<void> {
  turn += 1;
  const mine = turn;
  status.textContent = '';
  try {
    const [templates, cited] = await Promise.all([loadTemplates(), resolve(wanted)]);
    if (mine !== turn) return;
    compose = () => {
      citations = citationsOf(cited, templates, withVersion.checked);
    };
    withVersion.checked = recall('cite-version') === 'named';
    versionWords.textContent = templates.version.label;
    compose();
    key = [templates.paper, ...(cited.place ? [cited.place.key] : [])].join('-');
    heading.textContent = cited.place ? say.citeThis(cited.place.place) : say.citePaper;
    excerpt.textContent = cited.place ? (cited.words ?? '').replaceAll('\n', ' ') : templates.title;
    whole.hidden = !cited.place;
    showChoices();
    showCitation();
    copy.focus({ preventScroll: true });
  } catch {
    if (mine !== turn) return;
    heading.textContent = say.cite;
    status.textContent = say.noCitation;
    close.focus();
  }
}

async function resolve(wanted: Wanted): Promise<Cited> {
  if (wanted === 'paper') return {};
  return 'id' in wanted ? citeId(wanted.id) : ((await citeRange(wanted.range)) ?? {});
}

function showChoices(): void {
  const kept = chosen() ?? recall('cite-format');
  const format = citations.some(({ id }) => id === kept) ? kept : citations[0]?.id;
  choices.replaceChildren(
    make('legend', 'cite-legend', say.format),
    ...citations.map(({ id, label }) => {
      const radio = make('input', '');
      radio.type = 'radio';
      radio.name = 'cite-format';
      radio.value = id;
      radio.checked = id === format;
      return make('label', '', radio, make('span', '', label));
    }),
  );
}

choices.addEventListener('change', () => {
  remember('cite-format', chosen() ?? '');
  status.textContent = '';
  showCitation();
});

withVersion.addEventListener('change', () => {
  remember('cite-version', withVersion.checked ? 'named' : '');
  status.textContent = '';
  compose();
  showCitation();
});

function showCitation(): void {
  const citation = shown();
  if (!citation) return;
  const { html, text, id, extension } = citation;
  const isCode = !html && id !== 'quotation';
  output.className = `cite-output${isCode ? ' cite-code' : ''}`;
  output.dir = isCode ? 'ltr' : document.dir;
  // Made by the formatters at the build, which escape all but their own few tags.
  if (html) output.innerHTML = document.dir === 'rtl' ? isolateAddresses(html) : html;
  else output.textContent = text.trim();
  save.textContent = say.downloadAs(`.${extension}`);
}

async function copyShown(): Promise<void> {
  const citation = shown();
  if (!citation) return;
  const { text, html, label } = citation;
  if (await copyText(text.trim(), html)) {
    status.textContent = say.copied(label);
    return;
  }
  const field = makeCopyField(text.trim(), label);
  output.replaceChildren(field);
  focusCopyField(field);
  status.textContent = say.cannotCopy(copyKeys);
}

function saveShown(): void {
  const citation = shown();
  if (!citation) return;
  const { text, mediaType, extension } = citation;
  const link = make('a', '');
  link.href = URL.createObjectURL(new Blob([text.endsWith('\n') ? text : `${text}\n`], { type: mediaType }));
  link.download = `${key}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  status.textContent = say.saved(link.download);
}

dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
