/** The style sheet of the book. */
import { type Colours, coloursOf } from '../../model/colours.ts';
import type { Paper } from '../../model/paper.ts';
import { walk } from '../../model/text.ts';
import type { ExportContext } from '../exporter.ts';

/** Little, so that readers’ own choices of type, size and colour stand. */
export const stylesheetOf = ({ paper, collection }: Pick<ExportContext, 'paper' | 'collection'>) =>
  stylesheet(coloursOf(collection.record)) + (holdsFigures(paper) ? figureStyles : '');

const figureKinds = new Set(['figure', 'table', 'ruby']);

function holdsFigures({ files }: Paper): boolean {
  let found = false;
  for (const { tree } of files) {
    walk(tree, ({ type }) => {
      found ||= figureKinds.has(type);
    });
  }
  return found;
}

const stylesheet = ({ light }: Colours) => `@namespace epub "http://www.idpf.org/2007/ops";
body { margin: 0 5%; line-height: 1.45; hyphens: auto; -webkit-hyphens: auto; overflow-wrap: break-word; }
p { margin: 0; text-indent: 1.3em; text-align: justify; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.25; text-align: left; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.5em; margin: 2.2em 0 1.2em; }
h2 { font-size: 1.12em; font-style: italic; margin: 2em 0 0.7em; }
h2 em { font-style: normal; }
h3, h4, h5, h6 { font-size: 1em; font-variant: small-caps; letter-spacing: 0.04em; margin: 1.5em 0 0.5em; }
h1 + p, h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, .block + p, blockquote p:first-child, li p:first-child { text-indent: 0; }
blockquote { margin: 0.8em 1.4em; }
ul, ol { margin: 0.8em 0; padding-left: 1.4em; }
li { margin: 0.2em 0; }
a { color: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a.cite, a.noteref, a.back, a.web, .places a, .index a, nav a { text-decoration: none; }
a.changed { text-decoration: underline dotted; }
a.noteref { font-size: 0.72em; line-height: 0; vertical-align: super; padding: 0 0.1em; font-style: normal; }
a.web { font-size: 0.72em; color: #6b6257; text-indent: 0; white-space: nowrap; }
.notes { margin-top: 2.5em; font-size: 0.86em; line-height: 1.4; }
.notes::before { content: ""; display: block; width: 22%; border-top: 1px solid; margin-bottom: 0.8em; opacity: 0.6; }
aside { margin: 0.4em 0; }
aside p { text-indent: 0; }
aside p + p { text-indent: 1.3em; }
a.back { padding-right: 0.2em; }
.small-caps { font-variant: small-caps; }
.title-page { text-align: left; }
.title-page p { text-indent: 0; text-align: left; hyphens: none; -webkit-hyphens: none; margin: 0.4em 0; font-size: 0.9em; }
.title-page h1 { font-size: 2em; line-height: 1.15; margin: 2.2em 0 0.4em; }
.title-page .subtitle { font-size: 1.15em; font-style: italic; }
.title-page .series, .title-page .occasion, .title-page .kind { font-variant: small-caps; letter-spacing: 0.05em; font-size: 1em; }
.title-page .author { font-size: 1.2em; margin-top: 1.2em; }
.title-page .affiliation { font-style: italic; }
.title-page footer { margin-top: 3.5em; }
hr { width: 2.8em; margin: 1.4em 0; border: 0; border-top: 2px solid ${light}; text-align: left; }
.rights { font-style: italic; }
.works, .changes, .index { list-style: none; padding: 0; }
.works li, .changes li, .index li { padding-left: 1.4em; text-indent: -1.4em; margin: 0.5em 0; }
.index li { margin: 0.15em 0; }
.places { font-size: 0.86em; }
section > h1 ~ p { text-indent: 0; margin-bottom: 0.6em; }
section[id] > p { margin-bottom: 0; text-indent: 1.3em; }
section[id] > h1 + p, section[id] > h2 + p, section[id] > h3 + p, section[id] > h4 + p { text-indent: 0; }
ins { text-decoration: none; font-style: italic; }
.small-caps { font-variant: small-caps; }
.underline { text-decoration: underline; }
code, pre { font-family: monospace; font-size: 0.9em; }
pre { white-space: pre-wrap; margin: 0.8em 0; }
.formula { display: block; margin: 0.8em 0; text-align: center; }
.formula-label { padding-left: 1.6em; }
.boxed { border: 1px solid; padding: 0.2em; }
.stanza { margin: 0.6em 0; text-indent: 0; }
.in-1 { padding-left: 1em; }
.in-2 { padding-left: 2em; }
.in-3 { padding-left: 3em; }
.in-4 { padding-left: 4em; }
.in-5, .in-6, .in-7, .in-8 { padding-left: 5em; }
.attribution, .signature { text-align: right; text-indent: 0; }
.dedication { text-align: center; font-style: italic; }
.labelled { list-style: none; padding-left: 1em; }
.label { display: inline-block; min-width: 2em; }
dt { font-weight: bold; }
dd { margin-left: 1.4em; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.4em; }
nav li { margin: 0.4em 0; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; height: 100vh; }
`;

/** For the books that have them. */
const figureStyles = `figure { margin: 1.2em 0; break-inside: avoid; page-break-inside: avoid; }
figure img { display: block; max-width: 100%; height: auto; margin: 0 auto 0.4em; }
figcaption { font-size: 0.86em; line-height: 1.4; }
table { border-collapse: collapse; margin: 0.4em 0; font-size: 0.9em; }
th, td { padding: 0.2em 0.6em; border-bottom: 1px solid; text-align: left; vertical-align: top; font-variant-numeric: tabular-nums; }
.to-right { text-align: right; }
.to-center { text-align: center; }
rt { font-size: 0.5em; }
.legend { font-size: 0.86em; text-indent: 0; margin: 0.3em 0; }
`;
