/** The frame of each page of the book. */
import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { directionOf } from '../../model/direction.ts';
import { linkRuns } from '../../model/link-runs.ts';
import { tidySpaces } from '../../model/tidy-spaces.ts';

export type Content = ElementContent;

/** Words with the addresses among them as links. */
export const linkedWords = (text: string): Content[] =>
  linkRuns(text).map((run) => {
    const words: Content = { type: 'text', value: tidySpaces(run.text) };
    return run.url ? x('a', { href: run.url }, [words]) : words;
  });

export interface XhtmlPage {
  title: string;
  language: string;
  /** Of EPUB's structural vocabulary: `bodymatter`, `backmatter`. */
  division: string;
  /** From the page's folder. */
  stylesheet: string;
  body: readonly Content[];
}

export function formatXhtml({ title, language, division, stylesheet, body }: XhtmlPage): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      { type: 'doctype', name: 'html' },
      { type: 'text', value: '\n' },
      x(
        'html',
        {
          xmlns: 'http://www.w3.org/1999/xhtml',
          'xmlns:epub': 'http://www.idpf.org/2007/ops',
          lang: language,
          'xml:lang': language,
          dir: directionOf(language),
        },
        [
          x('head', [x('meta', { charset: 'utf-8' }), x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: stylesheet })]),
          x('body', { 'epub:type': division }, [...body]),
        ],
      ),
    ],
  };
  return `${formatXml(root).replace(endTagOfVoid, '/>')}\n`;
}

/** Never indented: space would become part of the text. XML forbids `]]>` in text, which the serialiser lets through. */
export const formatXml = (tree: Element | Root): string => toXml(tree, { allowDangerousXml: true }).replaceAll(']]>', ']]&gt;');

/** Elements that HTML gives no end tag. All others get one, though XML needs none: some readers take the page for HTML. */
const endTagOfVoid = /><\/(?:br|hr|img|link|meta|source)>/g;
