/** What Pandoc leaves as it was written: HTML and TeX within other formats. Tags are layout, and nothing of the text is in them. */
import type { DraftInline, DraftMark } from '../draft.ts';
import { type Reading, readTag } from './reading.ts';

export function readRawInline(format: string, text: string, reading: Reading): DraftInline[] {
  const comment = /^\s*<!--([\s\S]*?)-->\s*$/.exec(text)?.[1];
  if (comment !== undefined) return [{ type: 'comment', text: comment.trim() }];
  if (/^html/.test(format)) return readRawTag(text, reading);
  if (/^(la)?tex$/.test(format)) return readRawTex(text, reading);
  if (/^openxml|^opendocument/.test(format)) return [];
  reading.remark('decide', `Words in the marks of ${format}, which are kept as a comment`, text);
  return [{ type: 'comment', text }];
}

function readRawTag(text: string, reading: Reading): DraftInline[] {
  const tag = readTag(text);
  // Letters that only look like a tag are words.
  if (!tag) return [{ type: 'text', value: text }];
  if (tag.name === 'br' || tag.name === 'wbr') return tag.name === 'br' ? [{ type: 'break' }] : [];
  if (tag.name === 'img') {
    const picture = tag.attributes.get('src') ?? '';
    if (picture === '') return [];
    reading.draft.pictures.set(picture, reading.draft.pictures.get(picture) ?? { bytes: undefined });
    return [{ type: 'image', picture, alt: tag.attributes.get('alt') ?? '' }];
  }
  const name = tag.attributes.get('id');
  return name && !tag.closes ? [{ type: 'anchor', name }] : [];
}

/** Commands that lead to places; layout leaves nothing; what is left has words that only TeX could set. */
function readRawTex(text: string, reading: Reading): DraftInline[] {
  const groups = /^\\(?<name>[A-Za-z]+)\*?\s*(?:\[[^\]]*\])?(?:\{(?<argument>[^{}]*)\})?\s*(?:\{\})?\s*$/.exec(text.trim())?.groups;
  const [name = '', argument = ''] = [groups?.['name'], groups?.['argument']];
  if (name === 'label') return [{ type: 'anchor', name: argument }];
  if (references.has(name))
    return argument
      .split(',')
      .map((target) => ({ type: 'crossReference', target: target.trim(), children: [], named: /^(?:autoref|[cC]ref|vref)$/.test(name) }));
  const mark = groups && argument !== '' && !/[\\$]/.test(argument) ? textCommands[name] : undefined;
  if (mark !== undefined) {
    const words: DraftInline = { type: 'text', value: argument };
    return mark === 'text' ? [words] : mark === 'code' ? [{ type: 'code', value: argument }] : [{ type: mark, children: [words] }];
  }
  if (name === 'index' || name === 'nocite' || name === 'phantomsection') return [];
  if (groups && (argument === '' || layout.test(name))) return [];
  reading.remark('decide', 'TeX that only TeX can set is kept as a comment', text);
  return [{ type: 'comment', text }];
}

/** Commands that only set the letters of their words. */
const textCommands: Readonly<Record<string, DraftMark['type'] | 'text' | 'code'>> = {
  emph: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  textbf: 'strong',
  textsc: 'smallCaps',
  underline: 'underline',
  textsubscript: 'subscript',
  textsuperscript: 'superscript',
  sout: 'strike',
  st: 'strike',
  texttt: 'code',
  text: 'text',
  textrm: 'text',
  textsf: 'text',
  textnormal: 'text',
  mbox: 'text',
};

const references = new Set(['ref', 'autoref', 'cref', 'Cref', 'eqref', 'pageref', 'nameref', 'vref']);
const layout =
  /^(?:[vh]space|[vh]skip|color|textcolor|rule|needspace|Needspace|pagenumbering|setcounter|addtocounter|thispagestyle|pagestyle|setlength|linespread)$/;
