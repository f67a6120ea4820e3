/** While the content is edited: a strip with what was found wrong in the paper, and marks beside the passages concerned. */
import type { LiveFinding, LiveFindings } from '../../live/live-findings.ts';
import '../../styles/editing.css';

const base = import.meta.env.BASE_URL;
const [paper = ''] = location.pathname.slice(base.length).split('/');

/** Milliseconds between looks for a change that the server could not tell of, as while the page was loading. */
const pause = 2000;

const first = await ask();
if (first) {
  show(first);
  setInterval(async () => {
    if (document.visibilityState !== 'visible') return;
    const now = await ask();
    if (now && now.stamp !== first.stamp) location.reload();
  }, pause);
}

/** Undefined where the server was stopped; it loads the page anew when it is back. */
async function ask(): Promise<LiveFindings | undefined> {
  try {
    const response = await fetch(`${base}@findings/${paper}`);
    return response.ok ? ((await response.json()) as LiveFindings) : undefined;
  } catch {
    return undefined;
  }
}

function show({ findings, stale }: LiveFindings): void {
  if (findings.length === 0 && stale.length === 0) return;
  const strip = document.createElement('details');
  strip.className = 'findings-strip';
  const summary = document.createElement('summary');
  summary.textContent = [
    count(findings, 'error'),
    count(findings, 'warning'),
    ...stale.map((file) => `${nameOf(file)} cannot be read: its last words are shown`),
  ]
    .filter(Boolean)
    .join(' · ');
  const list = document.createElement('ol');
  list.append(...findings.map(describe));
  strip.append(summary, list);
  document.body.append(strip);
  for (const { passage, severity } of findings) {
    if (passage) document.getElementById(passage)?.setAttribute('data-finding', severity);
  }
}

function count(findings: readonly LiveFinding[], severity: LiveFinding['severity']): string {
  const { length } = findings.filter((finding) => finding.severity === severity);
  return length === 0 ? '' : `${length} ${severity}${length === 1 ? '' : 's'}`;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function describe({ severity, rule, message, hint, also, place, open: file, passage }: LiveFinding): HTMLLIElement {
  const item = document.createElement('li');
  const words = document.createElement('p');
  words.textContent = `${severity}, ${rule}: ${message}.${hint ? ` ${hint}` : ''}`;
  item.append(openButton(place, file), words);
  if (also) item.append(`${also.label}: `, openButton(also.place, also.open));
  if (passage) {
    const link = document.createElement('a');
    link.href = `#${passage}`;
    link.textContent = 'Show on the page';
    item.append(link);
  }
  return item;
}

function openButton(place: string, file: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place;
  button.title = 'Opens the place in your editor';
  // Vite's own way to the editor that is running; it says nothing where none is.
  button.addEventListener('click', () => fetch(`${base}__open-in-editor?file=${encodeURIComponent(file)}`));
  return button;
}
