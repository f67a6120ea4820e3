/** One address of each kind, as a paper has them. */
import { labelWithPage, pageLabel } from '../model/labels.ts';
import type { Paper } from '../model/paper.ts';

export interface ExampleAddresses {
  passages: readonly { what: string; id: string; name: string }[];
  /** The key of a work that it cites. */
  work: string | undefined;
}

export function exampleAddresses(paper: Paper): ExampleAddresses {
  const passages = [...paper.passages.values()];
  const section = passages.find(({ kind, section: { number } }) => kind === 'section' && number.length > 1) ?? passages[0];
  const paragraph = passages.find(({ kind, section: within }) => kind === 'paragraph' && within === section?.section);
  const [citation] = paper.citations;
  const [note] = paper.notes;
  const page = paper.pages[1] ?? paper.pages[0];
  return {
    passages: [
      ...(section ? [{ what: 'a section', id: section.id, name: section.label }] : []),
      ...(paragraph ? [{ what: 'a paragraph', id: paragraph.id, name: labelWithPage(paragraph) }] : []),
      ...(note
        ? [
            { what: 'a note', id: note.node.id, name: note.passage.label },
            { what: 'the place that calls it', id: note.node.callId, name: `call of ${note.passage.label}` },
          ]
        : []),
      ...(page ? [{ what: 'a printed page', id: page.node.id, name: pageLabel(page.node.label) }] : []),
      ...(citation ? [{ what: 'a citation in a note', id: citation.node.id, name: `first citation in ${citation.passage.label}` }] : []),
    ],
    work: citation?.node.work,
  };
}
