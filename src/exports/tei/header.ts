/** The header of a whole paper. */
import type { Element } from 'xast';
import { measureFidelity } from '../../edition/fidelity/fidelity.ts';
import { normalisationNames, reasonOf } from '../../edition/fidelity/normalisations.ts';
import type { Section } from '../../model/text.ts';
import type { TeiContext } from './context.ts';
import { dateAttributes } from './date.ts';
import { x } from './element.ts';
import { fileDesc } from './file-desc.ts';

/** The language of what the edition says itself. */
export const editionLanguage = 'en-GB';

const schema = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng';

export function teiHeader(context: TeiContext): Element {
  const { meta } = context.paper;
  return x('teiHeader', { 'xml:lang': editionLanguage }, [
    fileDesc(context),
    x('encodingDesc', [
      x('schemaRef', { type: 'RNG', url: schema }),
      x('projectDesc', x('p', 'The paper is edited to be read online, searched in full, and cited by address, down to the paragraph and the note.')),
      ...editorialDecl(context),
      ...refsDecls(context),
    ]),
    x('profileDesc', [
      ...(meta.abstract ? [x('abstract', { 'xml:lang': meta.language }, x('p', meta.abstract.replace(/\s+/g, ' ').trim()))] : []),
      x('langUsage', x('language', { ident: meta.language }, meta.language)),
      ...(meta.keywords?.length
        ? [
            x(
              'textClass',
              x(
                'keywords',
                meta.keywords.map((keyword) => x('term', keyword)),
              ),
            ),
          ]
        : []),
    ]),
    x(
      'revisionDesc',
      meta.edition.map(({ version, date, changes }) => x('change', { n: version, ...dateAttributes(date) }, changes)),
    ),
  ]);
}

/** Nothing where there is nothing to declare. */
function editorialDecl({ paper }: TeiContext): Element[] {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => x('p', text));
  const normalised = measureFidelity(paper)?.normalised ?? {};
  const changes = paper.emendations.length + paper.supplied.length + paper.omitted.length;
  const marked = [
    ...(paper.mentions.length > 0 ? ['Names are marked at every mention, and point to the lists in standOff.'] : []),
    ...(paper.citations.length > 0 ? ['Citations are marked as bibl around the printed words, and point to the bibliography in back.'] : []),
  ];
  const declarations = [
    ...paragraphs(paper.meta.principles ?? []),
    ...(changes > 0 ? [x('correction', { method: 'markup' }, paragraphs([correction]))] : []),
    ...(Object.keys(normalised).length > 0
      ? [
          x(
            'normalization',
            { method: 'silent' },
            normalisationNames.filter((name) => normalised[name]).map((name) => x('p', { n: name }, reasonOf(name, editionLanguage))),
          ),
        ]
      : []),
    ...(marked.length > 0 ? [x('interpretation', paragraphs(marked))] : []),
  ];
  return declarations.length > 0 ? [x('editorialDecl', declarations)] : [];
}

const correction =
  'Where the edition reads otherwise than its copy text, choice holds both readings. What it adds is marked as supplied. The reason for each stands in standOff, in a note that points to it.';

/**
 * References are the ids. That of a passage begins with the id of the section that it stands in, so that each level adds what follows
 * its own (TEI P5, 16.2.5.4: a reference is the parts put together, with @delim between them). Notes and pages are apart.
 */
function refsDecls({ paper }: TeiContext): Element[] {
  const flat = (unit: string, match: string) => x('refsDecl', { n: `${unit}s`, default: 'false' }, x('citeStructure', { unit, match, use: '@xml:id' }));
  return [
    x('refsDecl', { n: 'passages', default: 'true' }, sectionStructure(deepestSection(paper.sections), true)),
    ...(paper.notes.length > 0 ? [flat('note', "/TEI/text/body//note[@place='foot']")] : []),
    ...(paper.pages.length > 0 ? [flat('page', '/TEI/text/body//pb')] : []),
  ];
}

const deepestSection = (sections: readonly Section[]): number =>
  sections.reduce((deepest, { children }) => Math.max(deepest, 1 + deepestSection(children.filter((child) => child.type === 'section'))), 0);

function sectionStructure(depth: number, outermost: boolean): Element {
  const within = { use: "substring-after(@xml:id, concat(../@xml:id, '-'))", delim: '-' };
  return x('citeStructure', { unit: 'section', match: outermost ? '/TEI/text/body/div' : 'div', ...(outermost ? { use: '@xml:id' } : within) }, [
    x('citeStructure', { unit: 'paragraph', match: '*[@xml:id][not(self::div or self::note)]', ...within }),
    ...(depth > 1 ? [sectionStructure(depth - 1, false)] : []),
  ]);
}
