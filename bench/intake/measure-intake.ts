/** How much of a paper comes out right from a transcript and from PDFs, by its answer key. */

import { listDecisions } from '../../src/checks/review/decisions.ts';
import { annotateReferences } from '../../src/intake/references/annotate-draft.ts';
import { readPdf } from '../../src/intake/transcript/pdf/read-pdf.ts';
import { readText } from '../../src/intake/transcript/read-text.ts';
import { readTranscript } from '../../src/intake/transcript/read-transcript.ts';
import { toDraft } from '../../src/intake/transcript/to-draft.ts';
import type { Reading } from '../../src/intake/transcript/transcript.ts';
import { writeDraft } from '../../src/intake/write/write-draft.ts';
import type { Paper } from '../../src/model/paper.ts';
import { row } from '../figures.ts';
import { type AnswerKey, keyOf } from './answer-key.ts';
import { noises } from './noise.ts';
import { type Score, scoreDraft } from './score-draft.ts';
import { layouts, nameLayout, setLayout } from './set-layouts.ts';

type Print = (...lines: string[]) => void;

export async function measureIntake(paper: Paper, print: Print): Promise<void> {
  const key = keyOf(paper);
  print('', `Intake of ${paper.id}`, row('from', 'calls', 'notes', 'headings', 'paragraphs', 'lost', 'added', 'silent', 'works', 'decisions', 'seconds'));
  if (paper.source) await tell('its transcript', async () => readText(paper.source?.text ?? ''), key, print);
  let noisy: Reading | undefined;
  for (const layout of layouts) {
    const bytes = setLayout(key, layout);
    const reading = await tell(nameLayout(layout), () => readPdf(bytes, `${nameLayout(layout)}.pdf`), key, print);
    if (layout.face === 'book' && layout.notes === 'foot' && layout.columns === 1 && layout.heads) noisy ??= reading;
  }
  if (noisy) for (const [name, make] of Object.entries(noises)) await tell(`text: ${name}`, async () => readText(make(noisy?.source ?? '')), key, print);
}

async function tell(name: string, read: () => Promise<Reading>, key: AnswerKey, print: Print): Promise<Reading> {
  const start = performance.now();
  const reading = await read();
  const draft = toDraft(readTranscript(reading), { language: 'en-GB', description: '' });
  annotateReferences(draft);
  const seconds = (performance.now() - start) / 1000;
  const score = scoreDraft(draft, key);
  const written = writeDraft(draft, 'measured-2000', { works: {}, names: {}, papers: [], hasKey: () => false });
  const files = [...written.files].flatMap(([file, text]) => (typeof text === 'string' && /\.mdx$|paper\.yaml$/.test(file) ? [{ path: file, text }] : []));
  const decisions = listDecisions(files, Object.fromEntries(written.works)).length;
  print(tellScore(name, score, draft.works.size, decisions, seconds));
  return reading;
}

const of = ({ right, of: all }: { right: number; of: number }) => `${right}/${all}`;
const tellScore = (name: string, score: Score, works: number, decisions: number, seconds: number) =>
  row(
    name,
    of(score.calls),
    of(score.notes),
    of(score.headings),
    of(score.paragraphs),
    String(score.wordsLost.length),
    String(score.wordsAdded.length),
    String(score.silent.length),
    String(works),
    String(decisions),
    seconds.toFixed(1),
  );
