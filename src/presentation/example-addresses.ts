/** One address of each kind, as a paper has them. */
import { labelWithPage, pageLabel } from '../model/labels.ts';
import type { Paper } from '../model/paper.ts';

export interface ExampleAddresses {
  /** What each is an example of, and the name of the place; of calls and citations that of their note. */
  passages: readonly { what: 'section' | 'paragraph' | 'note' | 'call' | 'page' | 'citation'; id: string; name: string }[];
  /** The key of a work that it cites. */
  work: string | undefined;
}

export function exampleAddresses(paper: Paper): ExampleAddresses {
  const { language } = paper.meta;
  const passages = [...paper.passages.values()];
  const section = passages.find(({ kind, section: { number } }) => kind === 'section' && number.length > 1) ?? passages[0];
  const paragraph = passages.find(({ kind, section: within }) => kind === 'paragraph' && within === section?.section);
  const [citation] = paper.citations;
  const [note] = paper.notes;
  const page = paper.pages[1] ?? paper.pages[0];
  return {
    passages: [
      ...(section ? [{ what: 'section' as const, id: section.id, name: section.label }] : []),
      ...(paragraph ? [{ what: 'paragraph' as const, id: paragraph.id, name: labelWithPage(paragraph, language) }] : []),
      ...(note
        ? [
            { what: 'note' as const, id: note.node.id, name: note.passage.label },
            { what: 'call' as const, id: note.node.callId, name: note.passage.label },
          ]
        : []),
      ...(page ? [{ what: 'page' as const, id: page.node.id, name: pageLabel(page.node.label, language) }] : []),
      ...(citation ? [{ what: 'citation' as const, id: citation.node.id, name: citation.passage.label }] : []),
    ],
    work: citation?.node.work,
  };
}
